// What axe-core finds wrong with a page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';

const source = createRequire(import.meta.url).resolve('axe-core');

interface Results {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}
interface Axe {
  readonly run: (at: Document, options: object) => Promise<Results>;
}

/** Every fault against WCAG 2.1 AA that axe knows of: its rule, the elements, and how to mend it. */
export const axeFaults = async (frame: Frame): Promise<string[]> => {
  const isThere = await frame.evaluate(() => 'axe' in globalThis);
  if (!isThere) await frame.evaluate(readFileSync(source, 'utf8'));
  return frame.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'] });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => html + failureSummary).join('\n')}`,
    );
  });
};
