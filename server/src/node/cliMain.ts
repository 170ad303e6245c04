// The command line's entry for Node.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { analyze } from '../analysis/analyze.js';

const args = process.argv.slice(3);
const main = async (): Promise<void> => {
  if (args[0] === '--input') {
    for await (const line of createInterface({ input: process.stdin })) {
      if (!line.trim()) continue;
      const { id, text, published } = JSON.parse(line) as { id: string; text: string; published?: string | null };
      console.log(JSON.stringify({ id, ...analyze(text, { published: published ?? null }) }));
    }
  } else for (const file of args) console.log(JSON.stringify({ file, ...analyze(readFileSync(file, 'utf8')) }));
};
void main();
