// What client and server say to each other beyond the Language Server Protocol. Both sides import this file; it holds
// types and names only. Text from the article is given as it stands, without bidi isolates or escapes: whoever shows it
// adds them. server/PROTOCOL.md explains each message; a test keeps it complete.

import type { Affiliation, Calendar, Evidence, LineKind, OfficeCategory } from './analysis/model.js';
import type { Action, ItemKey } from './annotations/actions/action.js';
import type { AnnotationStatus, Body, Part } from './annotations/annotation.js';
import type { Schema } from './annotations/schema.js';
import type { SidecarError } from './annotations/sidecar.js';
import type { CuratorChange } from './curation/changes.js';
import type { Side, Take, UnitKey } from './curation/curate.js';
import type { LayerRef } from './curation/layer.js';
import type { Aspect } from './curation/units.js';
import type { ExportOptions } from './interchange/exporting.js';

/** Zero-based line and UTF-16 character, as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Half-open. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A request's method together with the types of what it asks and what it is answered. */
export interface Request<Params, Result> {
  readonly method: string;
  readonly types?: (params: Params) => Result;
}

/** A notification's method together with the type of what it says. */
export interface Notification<Params> {
  readonly method: string;
  readonly types?: (params: Params) => void;
}

/** What the client tells the server when it starts it. Every field may be left out. */
export interface InitializationOptions {
  /** Language of what the server says: `ar…` is Arabic, anything else English. Without it the client's locale counts. */
  readonly locale?: string;
  /** The client shows `<div align="right">` in hovers. */
  readonly html?: boolean;
  /** The client wants semantic tokens. VS Code must not: it scrambles Arabic that it colours. */
  readonly semanticTokens?: boolean;
  /** Who annotates where the setting `safir.annotator` does not say, such as git's user name. */
  readonly annotator?: string;
  /** The client answers `safir/readFile`; without it the server reads `file:` URIs itself where it can. */
  readonly readsFiles?: boolean;
}

export interface DocumentParams {
  readonly uri: string;
}

export interface MentionView {
  readonly range: Range;
  readonly name: Range | null;
  readonly titles: readonly Range[];
  readonly text: string;
  /** 0–1. */
  readonly confidence: number;
}

export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly official: boolean;
  readonly category: OfficeCategory | null;
  readonly affiliation: Affiliation;
  readonly gender: 'm' | 'f' | null;
  /** Key of the registry's entry, or null. */
  readonly registry: string | null;
  /** Each distinct title as the article writes it, in the order of the text. */
  readonly titles: readonly string[];
  /** In the order of the text; never empty. */
  readonly mentions: readonly MentionView[];
  /** Indices into `quotes`. */
  readonly quotes: readonly number[];
}

export interface SpeakerView {
  /** A person's id, or null. */
  readonly person: string | null;
  /** The person's name or the source's own words; null where nobody can be told. */
  readonly label: string | null;
  readonly range: Range | null;
  /** The agency or outlet through which the words came, or null. */
  readonly channel: string | null;
}

export interface QuoteView {
  readonly range: Range;
  readonly kind: 'direct' | 'indirect';
  readonly text: string;
  readonly speaker: SpeakerView;
  readonly alternatives: readonly (SpeakerView & { readonly confidence: number })[];
  readonly cue: Range | null;
  /** Whether another reading of who spoke is nearly as likely: shown with a dashed outline. */
  readonly ambiguous: boolean;
  readonly evidence: Evidence;
}

export interface DateView {
  readonly range: Range;
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value: string;
  readonly calendar: Calendar;
  readonly mod: string | null;
  readonly text: string;
  /** First instant of the value as `YYYY-MM-DDTHH:MM` with as many digits of the year as it takes, for chronological
   * order; null where the value names no point of time. */
  readonly instant: string | null;
  /** The value in words of the user's language, such as a day with its weekday. */
  readonly label: string;
  readonly evidence: Evidence;
}

export interface ArticleView {
  readonly range: Range;
  readonly headline: Range | null;
  readonly published: string | null;
}

export interface Counts {
  readonly officials: number;
  readonly people: number;
  readonly mentions: number;
  readonly directQuotes: number;
  readonly indirectQuotes: number;
  readonly dates: number;
  readonly problems: number;
}

/** Everything that a client shows of one version of a document. */
export interface AnalysisView {
  readonly uri: string;
  readonly version: number;
  readonly published: string | null;
  readonly articles: readonly ArticleView[];
  /** The lines that are more than text, such as headlines, and what they are. */
  readonly lines: readonly { readonly line: number; readonly kind: Exclude<LineKind, 'paragraph' | 'blank'> }[];
  readonly people: readonly PersonView[];
  readonly quotes: readonly QuoteView[];
  readonly dates: readonly DateView[];
  readonly counts: Counts;
}

/** One thing to show and decide: a suggestion, a decision, or a decision that has lost its place (an orphan). */
export interface ItemView {
  /** How an action names it; it holds for this version of the document. */
  readonly key: ItemKey;
  /** From its first fragment's start to its last one's end; null for an orphan. */
  readonly range: Range | null;
  /** The stretches that it takes: one, several of a discontinuous item, none of an orphan. */
  readonly fragments: readonly Range[];
  readonly status: 'undecided' | AnnotationStatus;
  /** 0–1; a decision's is 1. */
  readonly confidence: number;
  /** Who decided, or null. */
  readonly creator: string | null;
  /** Its words, ` … ` between those of its fragments. */
  readonly text: string;
  readonly body: Body;
  /** A part that a gap interrupts is there once for each of its stretches. */
  readonly parts: readonly { readonly role: Part['role']; readonly range: Range }[];
}

/** The machine's suggestions under one annotator's decisions, in one version of a document. */
export interface AnnotationsView {
  readonly uri: string;
  readonly version: number;
  /** The sidecar's URI; the file need not exist. */
  readonly sidecar: string;
  /** Whose decisions these are; null where nobody has said who annotates, and then they are everybody's. */
  readonly annotator: string | null;
  /** What can be annotated: Safir's own kinds and attributes, and those of the project. */
  readonly schema: Schema;
  /** Rejected suggestions among them. */
  readonly items: readonly ItemView[];
  /** Null while a long sidecar is still being read. */
  readonly progress: { readonly undecided: number; readonly all: number; readonly orphans: number } | null;
  /** Whether this annotator has marked the article done. */
  readonly done: boolean;
  /** Why the sidecar is not written; empty when all is well. */
  readonly faults: readonly SidecarError[];
}

export interface AnnotationsParams extends DocumentParams {
  /** The revision of the items that the client holds; left out where it holds none. */
  readonly known?: string;
  /** How many items it takes at once; left out for all. */
  readonly limit?: number;
}

/** How the items that the client holds become those of an answer: from index `start`, `deleted` of them give way. */
export interface ItemsChange {
  /** The revision that changes; null for a list that is empty yet, whatever the client held. */
  readonly base: string | null;
  /** What to call the list that comes of it. */
  readonly revision: string;
  readonly start: number;
  readonly deleted: number;
  /** Whether the list is not whole yet: ask again for the rest. */
  readonly more: boolean;
}

/** The annotations of an article, with only those items that come in. */
export interface AnnotationsAnswer extends AnnotationsView {
  readonly change: ItemsChange;
}

export interface PerformParams {
  readonly uri: string;
  /** The version that the action's offsets (UTF-16 units of the document) and keys are about; null for any. */
  readonly version: number | null;
  readonly action: Action | HistoryStep;
}

/** Takes back the latest action on the article, or does again what was taken back. */
export type HistoryStep = { readonly do: 'undo' } | { readonly do: 'redo' };

export interface PerformResult {
  /** Why it was not done, in the user's language; null when it was. */
  readonly refused: string | null;
}

/** One annotator's decisions in an article. */
export interface LayerView {
  readonly creator: string;
  /** Rejections among them. */
  readonly annotations: number;
  /** How many of them a curator took from layers. */
  readonly curated: number;
  /** ISO 8601 instant of the latest one. */
  readonly modified: string;
  /** Whether this annotator has marked the article done. */
  readonly done: boolean;
}

/** Whose decisions an article has. */
export interface LayersView {
  readonly uri: string;
  /** Who is at work here; null where nobody has said so. */
  readonly annotator: string | null;
  readonly layers: readonly LayerView[];
}

/** Which two layers of an article are compared, and by whom. */
export interface ReviewParams {
  readonly uri: string;
  readonly left: LayerRef;
  readonly right: LayerRef;
  /** Whose layer takes the result; null for whoever annotates here. It is neither of the two that are compared. */
  readonly curator: string | null;
}

/** An annotation of one of two layers. */
export interface SideView {
  readonly id: string;
  readonly creator: string;
  readonly kind: string;
  /** `rejected`: this layer says that nothing is to be annotated here. */
  readonly status: AnnotationStatus;
  readonly range: Range;
  readonly fragments: readonly Range[];
  /** Its words, ` … ` between those of its fragments. */
  readonly text: string;
  readonly body: Body;
}

/** In what the sides of a unit differ, in words. */
export interface DifferenceView {
  readonly aspect: Aspect;
  /** What differs, in the user's language. */
  readonly label: string;
  /** What each side says; null where it says nothing. */
  readonly left: string | null;
  readonly right: string | null;
}

/** Two annotations of one finding, or one that the other layer does not have. */
export interface UnitView {
  readonly key: UnitKey;
  /** The left side's, else the right one's. */
  readonly kind: string;
  /** The same in words of the user's language. */
  readonly kindLabel: string;
  /** From the first character of either side to the last. */
  readonly range: Range;
  readonly text: string;
  readonly left: SideView | null;
  readonly right: SideView | null;
  /** None where both sides say the same. */
  readonly differences: readonly DifferenceView[];
  /** Whether both sides can be taken: not where they say different things of one annotation in one place. */
  readonly canTakeBoth: boolean;
  /** What the curator made of it; null while it is open. */
  readonly outcome: { readonly kept: readonly Side[]; readonly note: string | null } | null;
}

/** Two layers of an article, one version of it, side by side. */
export interface ReviewView {
  readonly uri: string;
  readonly version: number;
  /** What the layers are called: an annotator's name, `name@revision`, or the revision. */
  readonly left: string;
  readonly right: string;
  readonly curator: string | null;
  /** In the order of the text. */
  readonly units: readonly UnitView[];
  readonly progress: {
    readonly agreed: number;
    readonly different: number;
    /** Units of either sort that the curator has not decided on. */
    readonly openAgreed: number;
    readonly openDifferent: number;
  };
  /** Annotations whose words the article no longer has. */
  readonly lost: number;
  /** Why the layers cannot be compared, in the user's language; null when all is well. */
  readonly fault: string | null;
}

export interface CurateParams extends ReviewParams {
  /** The version that the keys are about; null for any. */
  readonly version: number | null;
  readonly units: readonly UnitKey[];
  /** `reopen` puts them back to where no curator has been. */
  readonly take: Take | 'reopen';
  /** Why, in the curator's words. */
  readonly note: string | null;
}

/** What a curator changed in the annotator's layer. */
export interface CuratorChangeView {
  readonly change: CuratorChange['change'];
  readonly curator: string;
  /** ISO 8601 instant. */
  readonly modified: string;
  readonly note: string | null;
  readonly range: Range;
  readonly text: string;
  /** What happened, as a sentence in the user's language, without the note. */
  readonly message: string;
}

/** Client → server. Null for a document that the server does not hold. */
export const layersRequest: Request<DocumentParams, LayersView | null> = { method: 'safir/layers' };

/** Client → server. Null for a document that the server does not hold. */
export const reviewRequest: Request<ReviewParams, ReviewView | null> = { method: 'safir/review' };

/** Client → server: what curators changed in the layer of whoever annotates here. */
export const curatorChangesRequest: Request<DocumentParams, readonly CuratorChangeView[]> = {
  method: 'safir/curatorChanges',
};

/** Server → client: the text of a file in a revision that the client's git knows; null where there is none. */
export const readRevisionRequest: Request<DocumentParams & { readonly revision: string }, string | null> = {
  method: 'safir/readRevision',
};

export interface AgreementParams {
  /** An article; null for all of the workspace that have annotations. */
  readonly uri: string | null;
  /** Two git revisions of the article's annotations, each taken for an annotator; null for the annotators as they are now. */
  readonly revisions: readonly [string, string] | null;
}

/** Client → server: how far annotators agree, as a page of Markdown in the user's language. */
export const agreementRequest: Request<AgreementParams, string> = { method: 'safir/agreement' };

/** The command of the server that does what a curator asks: `workspace/executeCommand` with one `CurateParams`. */
export const curateCommand = 'safir.curate';

/** Client → server. Null for a document that the server does not hold. */
export const analysisRequest: Request<DocumentParams, AnalysisView | null> = { method: 'safir/analysis' };

/** Server → client: a new version has been analysed, or the same one under other settings or another registry. */
export const analysisChanged: Notification<DocumentParams & { readonly version: number }> = {
  method: 'safir/analysisChanged',
};

/** Client → server. Null for a document that the server does not hold. */
export const annotationsRequest: Request<AnnotationsParams, AnnotationsAnswer | null> = { method: 'safir/annotations' };

/** Server → client: the sidecar of this article has changed. */
export const annotationsChanged: Notification<DocumentParams> = { method: 'safir/annotationsChanged' };

/** Client → server: who annotates where the setting `safir.annotator` does not say, known only after the start. */
export const annotatorKnown: Notification<{ readonly name: string }> = { method: 'safir/annotatorKnown' };

/** Server → client: the URIs of the workspace's articles that have a sidecar. */
export const annotatedArticlesRequest: Request<null, readonly string[]> = { method: 'safir/annotatedArticles' };

/** The command of the server that does an annotator's action: `workspace/executeCommand` with one `PerformParams`. */
export const performCommand = 'safir.perform';

/** Server → client: a file's text, or null where it does not exist. */
export const readFileRequest: Request<DocumentParams, string | null> = { method: 'safir/readFile' };

/** An article as its file stands, and its sidecar's text; null where it has none. */
export interface ArticleToExport {
  readonly uri: string;
  readonly text: string;
  readonly sidecar: string | null;
}

export interface ExportParams extends ExportOptions {
  /** A format's name, as on the command line. */
  readonly format: string;
  readonly articles: readonly ArticleToExport[];
}

export interface ExportResult {
  /** To be written in UTF-8, as they stand. */
  readonly files: readonly NamedText[];
  /** What the format does not hold, as Markdown in the user's language. */
  readonly report: string;
  /** Why nothing was exported, in the user's language; null when it was. */
  readonly refused: string | null;
}

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

export interface ImportParams {
  readonly format: string;
  readonly files: readonly NamedText[];
  /** The texts of files beside these, by name; null for one that is not there. */
  readonly beside: Readonly<Record<string, string | null>>;
  /** The texts of articles and sidecars in the folder to import into, by name; null for one that is not there. */
  readonly standing: Readonly<Record<string, string | null>>;
  /** Who decided what the files give to nobody. */
  readonly annotator: string;
  /** Into the sidecars that are there; else in their place. */
  readonly merge: boolean;
}

export interface ImportResult {
  /** The names of files whose texts the server wants before it can say more; then ask again. */
  readonly needs: { readonly beside: readonly string[]; readonly standing: readonly string[] };
  readonly imports: readonly ImportedArticle[];
  /** What is not among them, with file, line and reason, as Markdown in the user's language. */
  readonly errors: readonly string[];
}

export interface ImportedArticle {
  readonly name: string;
  /** The text of an article that is to be made; null where it is there. */
  readonly article: string | null;
  /** The sidecar's new text. */
  readonly sidecar: string;
  readonly hasSidecar: boolean;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/** Client → server: articles in the format of another program. */
export const exportRequest: Request<ExportParams, ExportResult> = { method: 'safir/export' };

/** Client → server: another program's files, as sidecars. */
export const importRequest: Request<ImportParams, ImportResult> = { method: 'safir/import' };

/** Commands that the server's hovers, code lenses and code actions name and the client carries out. */
export const commands = {
  /** `(uri: string, id: string)`: attaches a lost annotation of that article to what is selected in it. */
  reattach: 'safir.reattach',
  /** `(uri: string, range: Range)`: shows that place in an editor. */
  reveal: 'safir.reveal',
  /** `(uri: string, person: string)`: opens the list of that person's statements. */
  showStatements: 'safir.showStatements',
} as const;
