// The command `lint`: what the editor would report, for continuous integration.
import { basename, dirname, join, resolve } from 'node:path';
import { Command } from 'commander';
import { builtIn, readSchema } from '../../annotations/schema.js';
import { sidecarOf } from '../../annotations/sidecar.js';
import { lintArticle, lintSidecar } from '../../lint/lint.js';
import { messageOf, type Problem } from '../../lint/problem.js';
import type { Rule } from '../../lint/rules.js';
import { levelOf, sarifOf } from '../../lint/sarif.js';
import { yamlDiagnostics } from '../../lsp/workspaceFiles.js';
import { type Language, Messages } from '../../messages.js';
import { readRegistry } from '../../registry/readRegistry.js';
import type { MakeCommand, Status } from '../command.js';
import { decode } from '../decode.js';
import { files, oneOf } from '../options.js';
import { readIfThere, reason, type World } from '../world.js';

const HELP = `
FILE is an article, with whatever annotations lie beside it; an annotations
file; .safir/officials.yaml or .safir/schema.yaml; or a folder: all of these in
it (articles are *.article, *.article.txt, *.ar.txt, *.مقال and whatever has
annotations). The registry and the schema are those of the nearest .safir.

Exit status: 0 when nothing is as bad as --fail-on says; 1 when something is, or
a file could not be read; 2 when the command line is wrong.`;

const LEVELS = ['note', 'warning', 'error'] as const;

interface Options {
  readonly format: 'text' | 'sarif' | 'json';
  readonly failOn: Rule['level'];
  readonly language: Language;
}

/** `safir lint`. */
export const lint: MakeCommand = (world, end, version) =>
  new Command('lint')
    .summary('report what is wrong or doubtful, for continuous integration')
    .description('Reports doubtful dates, titles and quotes, and what is wrong with annotations and project files.')
    .addArgument(files('an article, an annotations file, a project file or a folder'))
    .addOption(oneOf('--format <FORMAT>', 'how it is printed; sarif is SARIF 2.1.0', ['text', 'sarif', 'json']))
    .addOption(oneOf('--fail-on <LEVEL>', 'the least that makes the exit status 1', LEVELS))
    .addOption(oneOf('--language <LANGUAGE>', 'the language of the messages', ['en', 'ar']))
    .addHelpText('after', HELP)
    .action(async (paths: string[], options: Options) => end(await lintAll(paths, options, version, world)));

const lintAll = async (
  paths: readonly string[],
  { format, failOn, language }: Options,
  version: string,
  world: World,
): Promise<Status> => {
  const run = new Run(world, new Messages(language));
  for (const path of paths) await run.look(path);
  const { problems, unreadable } = run;
  for (const message of unreadable) world.complain(message);
  const printed = {
    text: () => problems.map(lineOf).join(''),
    json: () => `${JSON.stringify(problems.map(jsonOf), null, 2)}\n`,
    sarif: () => `${JSON.stringify(sarifOf(problems, unreadable, language, version), null, 2)}\n`,
  };
  await world.print(printed[format]());
  const worst = Math.max(-1, ...problems.map(({ diagnostic }) => LEVELS.indexOf(levelOf(diagnostic.severity))));
  return unreadable.length > 0 || worst >= LEVELS.indexOf(failOn) ? 1 : 0;
};

const lineOf = (problem: Problem): string => {
  const { range, severity, code } = problem.diagnostic;
  const place = `${problem.path}:${range.start.line + 1}:${range.start.character + 1}`;
  return `${place}: ${levelOf(severity)}: ${messageOf(problem)} [${code}]\n`;
};

const jsonOf = (problem: Problem): object => ({
  file: problem.path,
  range: problem.diagnostic.range,
  rule: problem.diagnostic.code,
  level: levelOf(problem.diagnostic.severity),
  message: messageOf(problem),
});

const ARTICLE = /\.(?:article|article\.txt|ar\.txt|مقال)$/u;
const SIDECAR = sidecarOf('');
const PROJECT_FILES = ['officials.yaml', 'schema.yaml'] as const;

/** The project file that a path names; null for another file. */
const projectFile = (path: string): (typeof PROJECT_FILES)[number] | null =>
  basename(dirname(path)) === '.safir' ? (PROJECT_FILES.find((name) => name === basename(path)) ?? null) : null;

/** One run: what was looked at, and what was found. */
class Run {
  readonly problems: Problem[] = [];
  readonly unreadable: string[] = [];
  readonly #world: World;
  readonly #messages: Messages;
  readonly #projectFiles = new Map<string, Promise<string | null>>();
  readonly #reported = new Set<string>();

  constructor(world: World, messages: Messages) {
    this.#world = world;
    this.#messages = messages;
  }

  async look(path: string): Promise<void> {
    const inFolder = await this.#world.filesIn(path);
    if (!inFolder) return this.#lookAt(path);
    const there = new Set(inFolder);
    for (const file of inFolder) {
      const isLoneSidecar = file.endsWith(SIDECAR) && !there.has(file.slice(0, -SIDECAR.length));
      const isArticle = ARTICLE.test(file) || there.has(sidecarOf(file));
      if (isArticle || isLoneSidecar || projectFile(file)) await this.#lookAt(file);
    }
  }

  async #lookAt(path: string): Promise<void> {
    try {
      if (projectFile(path)) await this.#projectFile(dirname(dirname(path)), projectFile(path)!, true);
      else await this.#article(path.endsWith(SIDECAR) ? path.slice(0, -SIDECAR.length) : path, path.endsWith(SIDECAR));
    } catch (error) {
      this.unreadable.push(`${path}: ${reason(error)}`);
    }
  }

  async #article(article: string, mayBeMissing: boolean): Promise<void> {
    const bytes = mayBeMissing ? await readIfThere(this.#world, article) : await this.#world.read(article);
    const text = bytes && decode(bytes).text;
    const registry = await this.#nearest(article, 'officials.yaml');
    const schema = await this.#nearest(article, 'schema.yaml');
    if (text !== null)
      this.#found(
        article,
        lintArticle(text, registry === null ? null : readRegistry(registry).entries, this.#messages),
      );
    const sidecar = article === '-' ? null : await readIfThere(this.#world, sidecarOf(article));
    if (!sidecar) return;
    const allowed = schema === null ? builtIn : readSchema(schema).schema;
    this.#found(sidecarOf(article), lintSidecar(decode(sidecar).text, text, allowed, this.#messages));
  }

  #found(path: string, diagnostics: readonly Problem['diagnostic'][]): void {
    if (this.#reported.has(path)) return;
    this.#reported.add(path);
    this.problems.push(...diagnostics.map((diagnostic) => ({ path, diagnostic })));
  }

  /** The text of a project file of the nearest folder that has one; null where none has. */
  async #nearest(article: string, name: (typeof PROJECT_FILES)[number]): Promise<string | null> {
    if (article === '-') return null;
    for (let folder = dirname(article); ; folder = join(folder, '..')) {
      const text = await this.#projectFile(folder, name, false);
      if (text !== null || resolve(folder) === resolve(folder, '..')) return text;
    }
  }

  #projectFile(folder: string, name: (typeof PROJECT_FILES)[number], mustBeThere: boolean): Promise<string | null> {
    const path = join(folder, '.safir', name);
    let known = this.#projectFiles.get(path);
    if (!known) {
      known = this.#readProjectFile(path, name, mustBeThere);
      this.#projectFiles.set(path, known);
    }
    return known;
  }

  async #readProjectFile(path: string, name: string, mustBeThere: boolean): Promise<string | null> {
    const bytes = mustBeThere ? await this.#world.read(path) : await readIfThere(this.#world, path);
    if (!bytes) return null;
    const { text } = decode(bytes);
    const { problems } = name === 'officials.yaml' ? readRegistry(text) : readSchema(text);
    this.#found(path, yamlDiagnostics(problems, this.#messages));
    return text;
  }
}
