// Reviewing over the language server: two layers of an article side by side, and what a curator makes of them.
import type { CancellationToken, ResponseError } from 'vscode-languageserver';
import { type Observation, observe, observeRevisions } from '../../agreement/observation.js';
import { agreementPage } from '../../agreement/page.js';
import { agreementOf } from '../../agreement/report.js';
import { doneOf } from '../../annotations/actions/deciding.js';
import { anchorIn } from '../../annotations/anchor.js';
import { parseSidecar, type Sidecar, sidecarOf } from '../../annotations/sidecar.js';
import { type CuratorChange, curatorChanges } from '../../curation/changes.js';
import { canTakeBoth, curate, isUnit, outcomesIn, reopen } from '../../curation/curate.js';
import { type LayerRef, layerOf, type Placed, placedIn } from '../../curation/layer.js';
import { isRevision } from '../../curation/revision.js';
import { type Unit, unitsOf } from '../../curation/units.js';
import { isolate } from '../../display.js';
import type { MessageKey, Messages } from '../../messages.js';
import type {
  AgreementParams,
  CurateParams,
  LayersView,
  PerformResult,
  ReviewParams,
  ReviewView,
} from '../../protocol.js';
import type { AnalysedDocument } from '../analysedDocument.js';
import { fileNameOf } from '../annotating/sidecars.js';
import type { Desk, Standings } from '../annotating/standings.js';
import type { StepOutcome, Steps } from '../annotating/steps.js';
import type { Run } from '../runner.js';
import { brokenReview, labelOf, reviewView } from './reviewView.js';

interface Surroundings {
  readonly standings: Standings;
  readonly steps: Steps;
  /** The text of a file in a revision; null where there is none. */
  readonly readRevision: (uri: string, revision: string) => Promise<string | null>;
  /** An article's text: the open document's, else the file's; null where there is none. */
  readonly readText: (uri: string) => Promise<string | null>;
  /** The workspace's articles that have a sidecar. */
  readonly annotatedArticles: () => Promise<readonly string[]>;
  readonly run: Run;
  readonly messages: Messages;
}

/** What is compared, of an article as it stands. */
interface Comparison {
  readonly units: readonly Unit[];
  readonly lost: number;
}

/** Why two layers cannot be compared. */
interface Fault {
  readonly fault: MessageKey;
  readonly values?: Readonly<Record<string, string>>;
}

const isSame = (a: LayerRef, b: LayerRef): boolean => a.creator === b.creator && a.revision === b.revision;

export class Reviewing {
  readonly #with: Surroundings;

  constructor(surroundings: Surroundings) {
    this.#with = surroundings;
  }

  /** Whose decisions an article has. */
  async layers(uri: string, token: CancellationToken): Promise<LayersView | null | ResponseError> {
    return this.#with.run('layers', uri, token, null, async () => {
      const { sidecar, annotator } = await this.#with.standings.known(uri);
      const creators = [...new Set(sidecar.annotations.map(({ creator }) => creator))].sort();
      const layers = creators.map((creator) => {
        const own = layerOf(sidecar, creator);
        return {
          creator,
          annotations: own.length,
          curated: own.filter(({ curated }) => curated).length,
          modified: own
            .map(({ modified }) => modified)
            .sort()
            .at(-1)!,
          done: creator in doneOf(sidecar),
        };
      });
      return { uri, annotator, layers };
    });
  }

  async review(params: ReviewParams, token: CancellationToken): Promise<ReviewView | null | ResponseError> {
    const { standings, run, messages } = this.#with;
    return run('review', params.uri, token, null, async (analysed) => {
      const desk = await standings.desk(params.uri);
      const found: Comparison | Fault = desk ? await this.#compare(desk, params) : { fault: 'refusedBrokenSidecar' };
      if ('fault' in found) return brokenReview(analysed, params, messages.say(found.fault, found.values));
      const { sidecar, context } = desk!;
      const curator = params.curator ?? (context.creator || null);
      return reviewView(
        analysed,
        { ...params, curator },
        found,
        outcomesIn(sidecar, curator),
        context.schema,
        messages,
      );
    });
  }

  /** Takes units into the curator's layer, or opens them again. */
  curate({ uri, version, ...params }: CurateParams): Promise<PerformResult> {
    return this.#with.steps.step(uri, version, async (desk): Promise<StepOutcome> => {
      const { sidecar, context } = desk;
      const creator = params.curator ?? context.creator;
      if (!creator) return { refused: 'refusedNoAnnotator' };
      const found = await this.#compare(desk, params);
      if ('fault' in found) return { refused: found.fault };
      const units = params.units.flatMap((key) => found.units.find((unit) => isUnit(unit, key)) ?? []);
      if (units.length < params.units.length || units.length === 0) return { refused: 'no-item' };
      if (params.take === 'reopen') return { sidecar: reopen(sidecar, creator, units) };
      if (params.take === 'both' && !units.some(canTakeBoth)) return { refused: 'refusedBoth' };
      const layers = [labelOf(params.left), labelOf(params.right)] as const;
      return { sidecar: curate(sidecar, { ...context, creator }, units, params.take, layers, params.note) };
    });
  }

  /** How far annotators agree, as a page. */
  async agreement({ uri, revisions }: AgreementParams): Promise<string> {
    const articles = uri === null ? await this.#with.annotatedArticles() : [uri];
    const observed = await Promise.all(
      articles.map((article) => (revisions ? this.#between(article, revisions) : this.#observed(article))),
    );
    const unread = articles.filter((_, index) => observed[index] === null).map(fileNameOf);
    return agreementPage(agreementOf(observed.filter((one) => one !== null)), unread, this.#with.messages);
  }

  async #observed(uri: string): Promise<Observation | null> {
    const [text, { sidecar, isReadable }] = await Promise.all([
      this.#with.readText(uri),
      this.#with.standings.known(uri),
    ]);
    return text !== null && isReadable ? observe(text, sidecar, null) : null;
  }

  async #between(uri: string, revisions: readonly string[]): Promise<Observation | null> {
    const text = await this.#with.readText(uri);
    const sidecars = await Promise.all(revisions.map((revision) => this.#sidecarAt(uri, revision)));
    if (text === null || sidecars.some((sidecar) => 'fault' in sidecar)) return null;
    return observeRevisions(
      text,
      (sidecars as Sidecar[]).map((sidecar, index) => ({ name: revisions[index]!, sidecar, creator: null })),
    );
  }

  /** What curators changed in the layer of whoever annotates an article. */
  async changes({ uri, text }: AnalysedDocument): Promise<readonly CuratorChange[]> {
    const { sidecar, annotator } = await this.#with.standings.known(uri);
    if (!annotator || !sidecar.annotations.some(({ curated }) => curated)) return [];
    return curatorChanges(sidecar, annotator, anchorIn(text));
  }

  async #compare(
    { sidecar, analysed: { uri, text }, context }: Desk,
    { left, right, curator: named }: Pick<CurateParams, 'left' | 'right' | 'curator'>,
  ): Promise<Comparison | Fault> {
    const curator = named ?? (context.creator || null);
    if (isSame(left, right)) return { fault: 'sameLayers' };
    if (curator !== null && [left, right].some((ref) => ref.creator === curator && ref.revision === null))
      return { fault: 'curatorIsAnnotator' };
    const place = anchorIn(text);
    let lost = 0;
    const layers: Placed[][] = [];
    for (const { creator, revision } of [left, right]) {
      const read = revision === null ? sidecar : await this.#sidecarAt(uri, revision);
      if ('fault' in read) return read;
      const wanted = layerOf(read, creator, curator);
      const placed = placedIn(wanted, place);
      lost += wanted.length - placed.length;
      layers.push(placed);
    }
    return { units: unitsOf(layers[0]!, layers[1]!), lost };
  }

  async #sidecarAt(uri: string, revision: string): Promise<Sidecar | Fault> {
    const text = isRevision(revision) ? await this.#with.readRevision(sidecarOf(uri), revision) : null;
    const values = { revision: isolate(revision) };
    if (text === null) return { fault: 'noRevision', values };
    const read = parseSidecar(text);
    return 'sidecar' in read ? read.sidecar : { fault: 'brokenRevision', values };
  }
}
