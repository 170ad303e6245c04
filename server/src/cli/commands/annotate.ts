// The command `annotate`: articles in, findings out.
import { Command } from 'commander';
import { analyze } from '../../analysis/analyze.js';
import type { Analysis } from '../../analysis/model.js';
import { isDay } from '../../isoDay.js';
import type { MakeCommand, Status } from '../command.js';
import { decode } from '../decode.js';
import { day, files, oneOf } from '../options.js';
import { NO_REGISTRY, readRegistryFile } from '../registryFile.js';
import { reason, type World } from '../world.js';
import { tableOf } from './analysisTable.js';

const HELP = `
FILE is an article in UTF-8, UTF-16 or Windows-1256; - is standard input.
One JSON object is printed a line, in the order of the files. Offsets count
UTF-16 units from the file's first character (a byte order mark is none),
end exclusive.

Exit status: 0; 1 when a file could not be read (the others are annotated);
2 when the command line is wrong or the registry could not be read.`;

interface Options {
  /** What each input is: one article, or JSON Lines of articles. */
  readonly input: 'article' | 'jsonl';
  readonly format: 'json' | 'table';
  /** ISO day that anchors relative dates. */
  readonly published?: string;
  /** Path of a registry of officials. */
  readonly registry?: string;
}

/** `safir annotate`. */
export const annotate: MakeCommand = (world, end) =>
  new Command('annotate')
    .summary('print what is found in articles')
    .description('Finds officials, quoted statements and dates in Arabic news.')
    .addArgument(files('an article'))
    .addOption(
      oneOf(
        '--input <INPUT>',
        'jsonl: each line of FILE is {"id", "text", "published"}; it is answered with a line as soon as it is read',
        ['article', 'jsonl'],
      ),
    )
    .addOption(oneOf('--format <FORMAT>', 'table: a table for people instead of JSON', ['json', 'table']))
    .addOption(
      day(
        '--published <DATE>',
        'resolve relative dates against DATE (YYYY-MM-DD) where an article states no day of its own',
      ),
    )
    .option(
      '--registry <FILE>',
      "officials to know besides the built-in ones, as in a workspace's .safir/officials.yaml",
    )
    .addHelpText('after', HELP)
    .action(async (paths: string[], options: Options) => end(await annotateAll(paths, options, world)));

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

/** Annotates every input and resolves to the exit status. */
const annotateAll = async (
  paths: readonly string[],
  { input, format, registry: path, ...options }: Options,
  world: World,
): Promise<Status> => {
  const published = options.published ?? null;
  const registry = path === undefined ? NO_REGISTRY : await readRegistryFile(path, world);
  if (!registry) return 2;
  let status: Status = registry.isSound ? 0 : 1;
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
  for (const file of paths) {
    try {
      await (input === 'jsonl' ? annotateLines : annotateFile)(file);
    } catch (error) {
      complain(`${file}: ${reason(error)}`);
    }
  }
  return status;
};
