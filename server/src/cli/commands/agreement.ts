// The command `agreement`: how far the annotators of articles agree.
import { Command, InvalidArgumentError, Option } from 'commander';
import { type Observation, observe, observeRevisions } from '../../agreement/observation.js';
import { agreementOf } from '../../agreement/report.js';
import { parseSidecar, type Sidecar, sidecarOf } from '../../annotations/sidecar.js';
import { rangeOf } from '../../curation/revision.js';
import type { MakeCommand, Status } from '../command.js';
import { decode } from '../decode.js';
import { files, oneOf } from '../options.js';
import { readIfThere, reason, type World } from '../world.js';
import { agreementCsv, agreementTables } from './agreementTable.js';

const HELP = `
FILE is an article with annotations beside it (FILE${sidecarOf('')}), or a
folder: all articles in it that have annotations.

F1 counts annotations: strict, the same stretches; overlap, any shared
character. Kappa and alpha count words and are corrected for chance; alpha u
tells whether the same stretches are marked off. An asterisk: everybody gave
everything one label, so nothing could be told apart. A dash: nothing to
compare. docs/reviewing.md has the formulas.

Exit status: 0; 1 when a file could not be read (the others are compared);
2 when the command line is wrong.`;

type Range = readonly [from: string, to: string];

interface Options {
  readonly format: 'table' | 'json' | 'csv';
  readonly annotator?: readonly string[];
  /** Two revisions of git's, each taken for an annotator. */
  readonly rev?: Range;
}

const revisions = (value: string): Range => {
  const range = rangeOf(value);
  if (!range) throw new InvalidArgumentError(`It is two revisions of git as A..B, not '${value}'.`);
  return range;
};

/** `safir agreement`. */
export const agreement: MakeCommand = (world, end) =>
  new Command('agreement')
    .summary('print how far annotators agree')
    .description('Compares what the annotators of articles marked, every two of them and all together.')
    .addArgument(files('an article, or a folder of articles'))
    .addOption(oneOf('--format <FORMAT>', 'how it is printed', ['table', 'json', 'csv']))
    .addOption(
      new Option('--annotator <NAME>', 'compare this annotator with the others that are named so').argParser(
        (name: string, before: readonly string[] = []) => [...before, name],
      ),
    )
    .addOption(
      new Option(
        '--rev <A..B>',
        'compare the annotations of two git revisions, of everybody or of one --annotator; of two the first one’s at A with the other’s at B',
      ).argParser(revisions),
    )
    .addHelpText('after', HELP)
    .action(async (given: string[], options: Options) => end(await compare(given, options, world)));

const compare = async (given: readonly string[], options: Options, world: World): Promise<Status> => {
  const { format, annotator = null, rev } = options;
  if (!rev && annotator?.length === 1) {
    world.complain('--annotator is given twice or more: one has nobody to agree with');
    return 2;
  }
  if (rev && annotator && annotator.length > 2) {
    world.complain('--rev compares two: give --annotator once or twice');
    return 2;
  }
  let status: Status = 0;
  const observations: Observation[] = [];
  const take = async (article: string): Promise<void> => {
    try {
      observations.push(
        await (rev ? between(article, rev, annotator ?? [], world) : asItIs(article, annotator, world)),
      );
    } catch (error) {
      status = 1;
      world.complain(`${article}: ${reason(error)}`);
    }
  };
  for (const path of given) {
    const inFolder = await world.filesIn(path);
    const there = new Set(inFolder);
    for (const article of inFolder?.filter((file) => there.has(sidecarOf(file))) ?? [path]) await take(article);
  }
  const report = agreementOf(observations, rev ? null : annotator);
  const printed = { json: () => `${JSON.stringify(report, null, 2)}\n`, csv: agreementCsv, table: agreementTables };
  await world.print(printed[format](report));
  return status;
};

/** @throws where it cannot be read, with its line */
const read = (bytes: Uint8Array, name: string): Sidecar => {
  const found = parseSidecar(decode(bytes).text);
  if ('sidecar' in found) return found.sidecar;
  const [{ line, reason: why }] = found.errors as [(typeof found.errors)[number]];
  throw new Error(`${name}:${line + 1}: ${why}`);
};

const asItIs = async (article: string, only: readonly string[] | null, world: World): Promise<Observation> => {
  const { text } = decode(await world.read(article));
  const sidecar = await readIfThere(world, sidecarOf(article));
  if (!sidecar) throw new Error('has no annotations');
  return observe(text, read(sidecar, sidecarOf(article)), only);
};

/** The article as it is at B, and the annotations at both. */
const between = async (
  article: string,
  [from, to]: Range,
  only: readonly string[],
  world: World,
): Promise<Observation> => {
  const [first = null, second = first]: readonly (string | null)[] = only;
  const { text } = decode((await world.readRevision(article, to)) ?? (await world.read(article)));
  const at = async (revision: string, creator: string | null) => {
    const bytes = await world.readRevision(sidecarOf(article), revision);
    if (!bytes) throw new Error(`git has no annotations of it in ${revision}`);
    const name = creator === null ? revision : `${creator}@${revision}`;
    return { name, sidecar: read(bytes, `${revision}:${sidecarOf(article)}`), creator };
  };
  return observeRevisions(text, [await at(from, first), await at(to, second)]);
};
