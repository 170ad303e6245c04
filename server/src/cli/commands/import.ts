// The command `import`: annotations of another program in, as decisions beside their articles.
import { basename, dirname, join } from 'node:path';
import { Command } from 'commander';
import { sidecarOf } from '../../annotations/sidecar.js';
import { isolate } from '../../display.js';
import type { StandoffDocument } from '../../interchange/document.js';
import { doubled } from '../../interchange/exporting.js';
import type { Format, InterchangeFile, ReadResult } from '../../interchange/format.js';
import { formatNamed } from '../../interchange/formats.js';
import { importOf } from '../../interchange/importing.js';
import type { MakeCommand, Status } from '../command.js';
import { decode } from '../decode.js';
import { files } from '../options.js';
import { type FileToWrite, reason, type World } from '../world.js';
import { formatOption } from './export.js';

const HELP = `
FILE is what another program wrote, or safir export did; the texts that belong to
it are looked for beside it and in DIR. Each article's annotations are written as
decisions into ARTICLE.annotations.jsonld in DIR, and the article with them where
DIR does not have it. What is malformed is named with its line, and nothing is
written. docs/interchange.md says what each format holds.

Exit status: 0; 1 when something could not be read or written (nothing is written
then, but with --keep-going the rest); 2 when the command line is wrong.`;

interface Options {
  readonly format: string;
  readonly out: string;
  readonly annotator?: string;
  readonly keepGoing?: boolean;
  readonly merge?: boolean;
  readonly backup?: boolean;
}

/** `safir import`. */
export const importCommand: MakeCommand = (world, end) =>
  new Command('import')
    .summary('read annotations in the format of another program')
    .description('Reads annotations in the format of another program, as decisions beside their articles.')
    .addArgument(files('a file of the format'))
    .addOption(formatOption())
    .requiredOption('--out <DIR>', 'the folder of the articles')
    .option('--annotator <NAME>', 'who decided what the file gives to nobody')
    .option('--keep-going', 'import what is well-formed though other lines are not')
    .option('--merge', "into the annotations that an article has; one person's decision on the same words is changed")
    .option('--backup', 'in place of the annotations that an article has, which are kept as NAME.bak')
    .addHelpText('after', HELP)
    .action(async (paths: string[], options: Options) => end(await importAll(paths, options, world)));

const REST = 'nothing was imported (--keep-going imports the rest)';

const importAll = async (paths: readonly string[], options: Options, world: World): Promise<Status> => {
  const fail = (why: string): Status => {
    world.complain(why);
    return 1;
  };
  const { documents, errors } = await readAll(paths, options.out, formatNamed(options.format)!, world);
  const located = new Map(paths.map((path) => [basename(path), path]));
  for (const { file, line, reason: why } of errors)
    world.complain(`${located.get(file) ?? file}:${line + 1}: ${isolate(why)}`);
  if (errors.length > 0 && !options.keepGoing) return fail(REST);
  const twice = doubled(documents.map(({ name }) => name));
  if (twice !== undefined) return fail(`${twice} is there twice; nothing was imported`);
  const imported: Imported[] = [];
  for (const document of documents) {
    const one = await importOne(document, options, world);
    if (one) imported.push(one);
  }
  const isWhole = errors.length === 0 && imported.length === documents.length;
  if (!isWhole && !options.keepGoing) return fail(REST);
  try {
    await world.write(
      imported.flatMap(({ files }) => files),
      true,
    );
  } catch (error) {
    return fail(`${reason(error)}; nothing was imported`);
  }
  await world.print(imported.map(({ said }) => said).join(''));
  return isWhole ? 0 : 1;
};

/** What importing a document writes, and what is said of it. */
interface Imported {
  readonly files: readonly FileToWrite[];
  readonly said: string;
}

/** A document as decisions beside its article; null where it cannot be imported, which has been told. */
const importOne = async (document: StandoffDocument, options: Options, world: World): Promise<Imported | null> => {
  const path = join(options.out, document.name);
  const refuse = (why: string): null => {
    world.complain(`${path}: ${why}`);
    return null;
  };
  try {
    const standing = { article: await textAt(path, world), sidecar: await textAt(sidecarOf(path), world) };
    if (standing.sidecar !== null && !options.merge && !options.backup)
      return refuse('it has annotations already (--merge, or --backup to put these in their place)');
    const outcome = importOf(document, standing, {
      annotator: options.annotator ?? null,
      merge: options.merge ?? false,
      now: new Date().toISOString(),
      newId: () => `urn:uuid:${crypto.randomUUID()}`,
    });
    if ('refused' in outcome) return refuse(outcome.refused);
    const { article, sidecar, added, changed, same } = outcome;
    return {
      files: [
        ...(article === null ? [] : [{ path, text: article }]),
        ...(sidecar === standing.sidecar ? [] : [{ path: sidecarOf(path), text: sidecar }]),
      ],
      said: `${isolate(path)}: ${added} added, ${changed} changed, ${same} as they were\n`,
    };
  } catch (error) {
    return refuse(reason(error));
  }
};

const textAt = async (path: string, world: World): Promise<string | null> =>
  (await world.exists(path)) ? decode(await world.read(path)).text : null;

/** A file of a format is UTF-8; its byte order mark, if it has one, is kept. */
const rawText = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

const readAll = async (paths: readonly string[], out: string, format: Format, world: World): Promise<ReadResult> => {
  const given: InterchangeFile[] = [];
  const companions = new Map<string, string>();
  const errors: ReadResult['errors'][number][] = [];
  for (const path of paths)
    try {
      const file = { name: basename(path), text: rawText(await world.read(path)) };
      given.push(file);
      for (const name of format.companions(file))
        for (const folder of [dirname(path), out]) {
          const beside = join(folder, name);
          if (companions.has(name) || basename(name) !== name || !(await world.exists(beside))) continue;
          companions.set(name, companionText(await world.read(beside)));
        }
    } catch (error) {
      errors.push({
        file: basename(path),
        line: 0,
        reason: error instanceof TypeError ? 'is not UTF-8' : reason(error),
      });
    }
  const { documents, errors: found } = format.read(given, companions);
  return { documents, errors: [...errors, ...found] };
};

/** A text beside a file may be an article in any encoding; a mark that it begins with stays, for the format to judge. */
const companionText = (bytes: Uint8Array): string => {
  try {
    return rawText(bytes);
  } catch {
    return decode(bytes).text;
  }
};
