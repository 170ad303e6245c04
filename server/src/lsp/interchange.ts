// Exporting and importing over the language server. The client reads and writes the files; the server knows the formats.
import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { analyze } from '../analysis/analyze.js';
import { findingsOf } from '../annotations/findings.js';
import { parseSidecar, sidecarOf } from '../annotations/sidecar.js';
import { escapeMarkdown, isolate } from '../display.js';
import { doubled, exportArticles } from '../interchange/exporting.js';
import type { Format } from '../interchange/format.js';
import { formatNamed } from '../interchange/formats.js';
import type { Article } from '../interchange/fromArticle.js';
import { importOf } from '../interchange/importing.js';
import { isPlainName } from '../interchange/names.js';
import { reportOf } from '../interchange/report.js';
import type { Messages } from '../messages.js';
import {
  type ArticleToExport,
  type ExportParams,
  type ExportResult,
  exportRequest,
  type ImportParams,
  type ImportResult,
  importRequest,
} from '../protocol.js';
import type { Surroundings } from './analyses.js';
import { fileNameOf } from './annotating/sidecars.js';

/** Text of an article or a file in a line of a Markdown report. */
const show = (text: string): string => isolate(escapeMarkdown(text));

const known = (name: string): Format => {
  const format = formatNamed(name);
  if (!format) throw new ResponseError(LSPErrorCodes.RequestFailed, `no format is called ${name}`);
  return format;
};

/** Other requests, and a cancellation, come in between two articles. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export const serveInterchange = (
  connection: Connection,
  surroundings: (uri: string) => Promise<Surroundings>,
  messages: Messages,
): void => {
  const read = async ({ uri, text, sidecar }: ArticleToExport): Promise<Article | string> => {
    const parsed = parseSidecar(sidecar ?? '');
    if ('errors' in parsed) {
      const [{ line, reason }] = parsed.errors as [(typeof parsed.errors)[0] & object];
      return `${show(`${sidecarOf(fileNameOf(uri))}:${line + 1}`)} ${messages.say('sidecarBroken', { reason })}`;
    }
    const { settings, registry } = await surroundings(uri);
    const options = { published: settings.publicationDate || null, registry: registry?.entries ?? null };
    const findings = findingsOf(analyze(text, options));
    return { name: fileNameOf(uri), text, findings, annotations: parsed.sidecar.annotations };
  };

  const exportAll = async (params: ExportParams, token: CancellationToken): Promise<ExportResult | ResponseError> => {
    const format = known(params.format);
    const articles: Article[] = [];
    const broken: string[] = [];
    const twice = doubled(params.articles.map(({ uri }) => fileNameOf(uri)));
    if (twice !== undefined)
      return { files: [], report: '', refused: messages.say('twoOfOneName', { name: isolate(twice) }) };
    for (const one of params.articles) {
      await breathe();
      if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      const article = await read(one);
      if (typeof article === 'string') broken.push(article);
      else articles.push(article);
    }
    if (broken.length > 0) return { files: [], report: '', refused: broken.join('\n') };
    const exported = exportArticles(articles, format, params);
    const report = reportOf(exported, format.name, messages, show);
    return { files: exported.files, report, refused: null };
  };

  const importAll = (params: ImportParams): ImportResult => {
    const format = known(params.format);
    const wanting = (names: readonly string[], there: Readonly<Record<string, string | null>>): string[] =>
      names.filter((name) => isPlainName(name) && !Object.hasOwn(there, name));
    const nothing = { needs: { beside: [], standing: [] }, imports: [], errors: [] };
    const companions = wanting(
      params.files.flatMap((file) => format.companions(file)),
      params.beside,
    );
    if (companions.length > 0) return { ...nothing, needs: { beside: companions, standing: [] } };
    const given = Object.entries(params.beside).flatMap(([name, text]) =>
      text === null ? [] : [[name, text] as const],
    );
    const { documents, errors } = format.read(params.files, new Map(given));
    const places = wanting(
      documents.flatMap(({ name }) => [name, sidecarOf(name)]),
      params.standing,
    );
    if (places.length > 0) return { ...nothing, needs: { beside: [], standing: places } };
    const said = errors.map(({ file, line, reason }) => `${show(`${file}:${line + 1}`)} ${show(reason)}`);
    const twice = doubled(documents.map(({ name }) => name));
    if (twice !== undefined)
      return { ...nothing, errors: [...said, messages.say('twoOfOneName', { name: show(twice) })] };
    const imports = documents.flatMap((document) => {
      const standing = {
        article: params.standing[document.name] ?? null,
        sidecar: params.standing[sidecarOf(document.name)] ?? null,
      };
      const outcome = importOf(document, standing, {
        annotator: params.annotator,
        merge: params.merge,
        now: new Date().toISOString(),
        newId: () => `urn:uuid:${crypto.randomUUID()}`,
      });
      if ('refused' in outcome) {
        said.push(`${show(document.name)} ${show(outcome.refused)}`);
        return [];
      }
      return [{ ...outcome, hasSidecar: standing.sidecar !== null }];
    });
    return { ...nothing, imports, errors: said };
  };

  connection.onRequest(exportRequest.method, exportAll);
  connection.onRequest(importRequest.method, importAll);
};
