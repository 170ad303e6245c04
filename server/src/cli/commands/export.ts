// The command `export`: articles and their annotations out, in another program's format.
import { basename, join } from 'node:path';
import { Command } from 'commander';
import { analyze } from '../../analysis/analyze.js';
import { findingsOf } from '../../annotations/findings.js';
import { parseSidecar, sidecarOf } from '../../annotations/sidecar.js';
import { isolate } from '../../display.js';
import { doubled, exportArticles } from '../../interchange/exporting.js';
import { FORMATS, formatNamed } from '../../interchange/formats.js';
import { type Article, LAYERS, type Layer } from '../../interchange/fromArticle.js';
import { reportOf } from '../../interchange/report.js';
import { Messages } from '../../messages.js';
import type { MakeCommand, Status } from '../command.js';
import { decode } from '../decode.js';
import { day, files, oneOf } from '../options.js';
import { NO_REGISTRY, readRegistryFile } from '../registryFile.js';
import { reason, type World } from '../world.js';

const HELP = `
FILE is an article in UTF-8, UTF-16 or Windows-1256. Its decisions are read from
FILE.annotations.jsonld beside it. What the format does not hold is listed.
docs/interchange.md says what each format holds, and who reads it.

Exit status: 0; 1 when an article or its annotations could not be read, or a file
is there already (nothing is written then); 2 when the command line is wrong.`;

interface Options {
  readonly format: string;
  readonly out: string;
  readonly layer: Layer;
  readonly annotator?: string;
  readonly clitics: 'segment' | 'expand';
  readonly flat?: boolean;
  readonly published?: string;
  readonly registry?: string;
  readonly report?: string;
  readonly backup?: boolean;
}

const FORMAT_NAMES = FORMATS.map(({ name }) => name) as [string, ...string[]];

/** The option that names a format; it has to be given. */
export const formatOption = () => {
  const option = oneOf('--format <FORMAT>', FORMAT_NAMES.join(', '), FORMAT_NAMES).makeOptionMandatory();
  option.defaultValue = undefined;
  return option;
};

/** `safir export`. */
export const exportCommand: MakeCommand = (world, end) =>
  new Command('export')
    .summary('write annotations in the format of another program')
    .description('Writes articles and their annotations in the format of another program.')
    .addArgument(files('an article'))
    .addOption(formatOption())
    .requiredOption('--out <DIR>', 'the folder to write into')
    .addOption(oneOf('--layer <LAYER>', 'all: decisions, and the suggestions that are undecided', [...LAYERS]))
    .option('--annotator <NAME>', 'the decisions of this annotator alone')
    .addOption(
      oneOf(
        '--clitics <HOW>',
        'where a format marks tokens and an annotation begins within one, as behind ل: segment parts the token, expand takes all of it',
        ['segment', 'expand'],
      ),
    )
    .option('--flat', 'conll: four columns and the types of CoNLL-2003 alone')
    .addOption(day('--published <DATE>', 'resolve relative dates against DATE (YYYY-MM-DD)'))
    .option('--registry <FILE>', 'officials to know besides the built-in ones')
    .option('--report <FILE>', 'write what the format does not hold into FILE, as JSON')
    .option('--backup', 'write over files that exist, and keep them as NAME.bak')
    .addHelpText('after', HELP)
    .action(async (paths: string[], options: Options) => end(await exportAll(paths, options, world)));

const exportAll = async (paths: readonly string[], options: Options, world: World): Promise<Status> => {
  const registry = options.registry === undefined ? NO_REGISTRY : await readRegistryFile(options.registry, world);
  if (!registry) return 2;
  const format = formatNamed(options.format)!;
  const twice = doubled(paths.map((path) => basename(path)));
  if (twice !== undefined) {
    world.complain(`two articles are called ${twice}; export them into folders of their own`);
    return 2;
  }
  const articles: Article[] = [];
  let status: Status = registry.isSound ? 0 : 1;
  for (const path of paths) {
    const article = await readArticle(path, world, (text) =>
      findingsOf(analyze(text, { published: options.published ?? null, registry: registry.entries })),
    );
    if (article) articles.push(article);
    else status = 1;
  }
  if (articles.length < paths.length) return 1;
  const exported = exportArticles(articles, format, {
    layer: options.layer,
    annotator: options.annotator ?? null,
    clitics: options.clitics,
    flat: options.flat ?? false,
  });
  const written = exported.files.map(({ name, text }) => ({ path: join(options.out, name), text }));
  const report =
    options.report === undefined
      ? []
      : [{ path: options.report, text: `${JSON.stringify(exported.losses, null, 1)}\n` }];
  try {
    await world.write([...written, ...report], options.backup ?? false);
  } catch (error) {
    world.complain(`${reason(error)}; nothing was written${options.backup ? '' : ' (--backup keeps what exists)'}`);
    return 1;
  }
  await world.print(reportOf(exported, format.name, new Messages('en'), isolate));
  return status;
};

/** An article with its decisions; null where they cannot be read, which has been told. */
const readArticle = async (
  path: string,
  world: World,
  find: (text: string) => Article['findings'],
): Promise<Article | null> => {
  try {
    const { text } = decode(await world.read(path));
    const sidecar = sidecarOf(path);
    const parsed = parseSidecar((await world.exists(sidecar)) ? decode(await world.read(sidecar)).text : '');
    if ('errors' in parsed) {
      for (const { line, reason: why } of parsed.errors) world.complain(`${sidecar}:${line + 1}: ${why}`);
      return null;
    }
    return { name: basename(path), text, findings: find(text), annotations: parsed.sidecar.annotations };
  } catch (error) {
    world.complain(`${path}: ${reason(error)}`);
    return null;
  }
};
