// The analysis of each open document, worked out once per version.
import type { RemoteConsole } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../analysis/analyze.js';
import type { Analysis } from '../analysis/model.js';
import type { RegistryReading } from '../registry/readRegistry.js';
import { AnalysedDocument } from './analysedDocument.js';
import { describe } from './describe.js';
import type { Settings } from './settings.js';
import type { WorkspaceFile } from './workspaceFiles.js';

/** What an analysis depends on besides the text; the same objects until they change. */
export interface Surroundings {
  readonly settings: Settings;
  /** The workspace's own; null for an article of no workspace. */
  readonly registry: WorkspaceFile<RegistryReading> | null;
}

interface Known extends Surroundings {
  readonly analysed: AnalysedDocument;
}

const NOTHING: Analysis = {
  published: null,
  lines: [],
  articles: [],
  people: [],
  quotes: [],
  dates: [],
  problems: [],
};

export class Analyses {
  readonly #known = new Map<string, Known>();
  readonly #surroundings: (uri: string) => Promise<Surroundings>;
  readonly #console: RemoteConsole;

  constructor(surroundings: (uri: string) => Promise<Surroundings>, console: RemoteConsole) {
    this.#surroundings = surroundings;
    this.#console = console;
  }

  /** The analysis of the document's present version. */
  async of(document: TextDocument): Promise<AnalysedDocument> {
    const { settings, registry } = await this.#surroundings(document.uri);
    const known = this.#known.get(document.uri);
    if (known?.analysed.version === document.version && known.settings === settings && known.registry === registry)
      return known.analysed;
    const analysed = new AnalysedDocument(document, this.#analysis(document, { settings, registry }));
    this.#known.set(document.uri, { analysed, settings, registry });
    return analysed;
  }

  drop(uri: string): void {
    this.#known.delete(uri);
  }

  #analysis(document: TextDocument, { settings, registry }: Surroundings): Analysis {
    const where = `analysis ${document.uri} v${document.version}`;
    try {
      const started = performance.now();
      const analysis = analyze(document.getText(), {
        published: settings.publicationDate || null,
        registry: registry?.entries ?? null,
      });
      this.#console.debug(`${where}: ${(performance.now() - started).toFixed(1)} ms`);
      return analysis;
    } catch (error) {
      this.#console.error(`${where}: ${describe(error)}`);
      return NOTHING;
    }
  }
}
