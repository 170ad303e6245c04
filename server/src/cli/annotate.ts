// The command `annotate`: articles in, findings out.
import { analyze } from '../analysis/analyze.js';
import type { Analysis } from '../analysis/model.js';
import type { Registry } from '../analysis/people/registry.js';
import { isDay } from '../isoDay.js';
import { Messages } from '../messages.js';
import { readRegistry } from '../registry/readRegistry.js';
import type { AnnotateArguments } from './arguments.js';
import { decode } from './decode.js';
import { tableOf } from './table.js';

const english = new Messages('en');

/** What the command needs of the world; `-` is standard input. */
export interface World {
  readonly read: (path: string) => Promise<Uint8Array>;
  readonly lines: (path: string) => AsyncIterable<string>;
  readonly print: (text: string) => Promise<void>;
  readonly complain: (message: string) => void;
}

interface Article {
  readonly label: Readonly<Record<string, unknown>>;
  readonly title: string;
  readonly text: string;
  readonly published: string | null;
}

/** A line of JSON Lines as an article, or what is wrong with it. */
const readCase = (line: string, published: string | null): Omit<Article, 'title'> | string => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return (error as Error).message;
  }
  if (typeof value !== 'object' || value === null) return 'no JSON object';
  const { id = null, text, published: own = null } = value as Record<string, unknown>;
  if (typeof text !== 'string') return '"text" is no string';
  if (own !== null && !isDay(own)) return `"published" is no day as YYYY-MM-DD: ${JSON.stringify(own)}`;
  return { label: { id }, text, published: own ?? published };
};

interface RegistryRead {
  readonly entries: Registry;
  /** Whether every entry is right; what is wrong has been told. */
  readonly isSound: boolean;
}

/** The registry that the arguments name; null where it cannot be read, which has been told. */
const readRegistryFile = async (path: string, world: World): Promise<RegistryRead | null> => {
  try {
    const { entries, problems } = readRegistry(decode(await world.read(path)).text);
    for (const { fault, line, field, value } of problems)
      world.complain(`${path}:${line + 1}: ${english.say(`yaml ${fault}`, { field, value })}`);
    return { entries, isSound: problems.length === 0 };
  } catch (error) {
    world.complain(`${path}: ${reason(error)}`);
    return null;
  }
};

const NO_REGISTRY: RegistryRead = { entries: [], isSound: true };

/** Annotates every input and resolves to the exit status. */
export const annotate = async (
  { files, input, format, published, registry: path }: AnnotateArguments,
  world: World,
): Promise<number> => {
  const registry = path === null ? NO_REGISTRY : await readRegistryFile(path, world);
  if (!registry) return 2;
  let status = registry.isSound ? 0 : 1;
  const complain = (message: string): void => {
    status = 1;
    world.complain(message);
  };
  const print = ({ label, title, text, published: anchor }: Article): Promise<void> => {
    const analysis: Analysis = analyze(text, { published: anchor, registry: registry.entries });
    return world.print(
      format === 'table' ? `${title}\n${tableOf(text, analysis)}\n` : `${JSON.stringify({ ...label, ...analysis })}\n`,
    );
  };
  const annotateFile = async (file: string): Promise<void> => {
    const { text, encoding } = decode(await world.read(file));
    await print({ label: { file, encoding }, title: file, text, published });
  };
  const annotateLines = async (file: string): Promise<void> => {
    let number = 0;
    for await (const line of world.lines(file)) {
      number++;
      if (line.trim() === '') continue;
      const found = readCase(line, published);
      if (typeof found === 'string') {
        complain(`${file}:${number}: ${found}`);
        await world.print(`${JSON.stringify({ id: null, error: found })}\n`);
      } else await print({ ...found, title: `${file}:${number}` });
    }
  };
  for (const file of files) {
    try {
      await (input === 'jsonl' ? annotateLines : annotateFile)(file);
    } catch (error) {
      complain(`${file}: ${reason(error)}`);
    }
  }
  return status;
};

const reason = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'is a folder';
  if (code === 'EACCES') return 'may not be read';
  return message;
};
