// What is asked before annotations are exported or imported. Each answers undefined when the user turns away.
import { l10n, type QuickPickItem, type Uri, window, workspace } from 'vscode';
import { sidecarOf } from '../../../server/src/annotations/sidecar.js';
import { isolate } from '../../../server/src/display.js';
import type { Layer } from '../../../server/src/interchange/fromArticle.js';
import { isArticle, SIDECARS } from '../languageClient.js';
import { nameOf } from './files.js';

export const formats = (): readonly (QuickPickItem & {
  readonly name: string;
  readonly endings: readonly string[];
})[] => [
  { name: 'brat', label: 'brat', detail: l10n.t('Stand-off files and their configuration'), endings: ['ann'] },
  {
    name: 'webannotation',
    label: 'W3C Web Annotation',
    detail: l10n.t('JSON-LD, beside a copy of the text'),
    endings: ['jsonld', 'json'],
  },
  {
    name: 'xmi',
    label: 'UIMA CAS XMI',
    detail: l10n.t('With its type system, as INCEpTION imports it'),
    endings: ['xmi'],
  },
  {
    name: 'conll',
    label: 'CoNLL-2003',
    detail: l10n.t('Words with IOB tags; no speakers, values or notes'),
    endings: ['conll', 'iob', 'bio', 'txt'],
  },
  { name: 'spacy', label: 'spaCy', detail: l10n.t('JSON Lines; no speakers, values or notes'), endings: ['jsonl'] },
  {
    name: 'prodigy',
    label: 'Prodigy',
    detail: l10n.t('JSON Lines of tokens, spans and relations'),
    endings: ['jsonl'],
  },
  { name: 'doccano', label: 'doccano', detail: l10n.t('JSON Lines; no values or notes'), endings: ['jsonl'] },
  {
    name: 'label-studio',
    label: 'Label Studio',
    detail: l10n.t('Tasks, and their labelling configuration'),
    endings: ['json'],
  },
  { name: 'tei', label: 'TEI P5', detail: l10n.t('XML with names, quotes and dates in the text'), endings: ['xml'] },
  { name: 'csv', label: 'CSV', detail: l10n.t('Tables for Excel: officials, quotes, dates'), endings: ['csv'] },
  { name: 'folia', label: 'FoLiA', detail: l10n.t('XML of words, entities and statements'), endings: ['xml'] },
  { name: 'json', label: 'JSON', detail: l10n.t('Safir’s own; it holds everything'), endings: ['json'] },
];

export const askFormat = async (given: string | undefined, title: string) => {
  const known = given === undefined ? undefined : formats().find(({ name }) => name === given);
  return known ?? (await window.showQuickPick(formats(), { title, matchOnDetail: true }));
};

export const askLayer = async (): Promise<Layer | undefined> => {
  const layers: (QuickPickItem & { layer: Layer })[] = [
    { layer: 'all', label: l10n.t('Decisions, and suggestions that are undecided') },
    { layer: 'decisions', label: l10n.t('Decisions alone') },
    { layer: 'suggestions', label: l10n.t('Suggestions alone') },
  ];
  return (await window.showQuickPick(layers, { title: l10n.t('Export what?') }))?.layer;
};

/** The articles whose sidecars lie in the workspace. */
const annotated = async (): Promise<Uri[]> => {
  const length = sidecarOf('').length;
  // A host without a search has none to offer.
  const sidecars = await Promise.resolve(workspace.findFiles(SIDECARS)).catch(() => []);
  return sidecars.map((uri) => uri.with({ path: uri.path.slice(0, -length) }));
};

export const askArticles = async (): Promise<readonly Uri[] | undefined> => {
  const active = window.activeTextEditor?.document;
  const open = workspace.textDocuments.filter(isArticle).map(({ uri }) => uri);
  const all = await annotated();
  const choices: (QuickPickItem & { articles: readonly Uri[] | null })[] = [
    ...(active && isArticle(active)
      ? [{ label: l10n.t('This article'), description: isolate(nameOf(active.uri)), articles: [active.uri] }]
      : []),
    ...(open.length > 1
      ? [{ label: l10n.t('All open articles'), description: String(open.length), articles: open }]
      : []),
    ...(all.length > 0
      ? [{ label: l10n.t('All annotated articles of the workspace'), description: String(all.length), articles: all }]
      : []),
    { label: l10n.t('Choose files…'), articles: null },
  ];
  const chosen =
    choices.length === 1
      ? choices[0]
      : await window.showQuickPick(choices, { title: l10n.t('Export which articles?') });
  if (!chosen) return undefined;
  return (
    chosen.articles ?? (await window.showOpenDialog({ canSelectMany: true, title: l10n.t('Export which articles?') }))
  );
};

export const askFolder = async (title: string): Promise<Uri | undefined> =>
  (await window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, title, openLabel: title }))?.[0];

/** Whether the user goes on after what `message` says. */
export const confirmed = async (message: string, action: string): Promise<boolean> =>
  (await window.showWarningMessage(message, { modal: true }, action)) === action;

/** What becomes of the annotations that articles have already. */
export const askExisting = async (articles: number): Promise<'merge' | 'replace' | undefined> => {
  const merge = l10n.t('Merge');
  const replace = l10n.t('Replace, and Keep Copies');
  const message = l10n.t('{0} of the articles have annotations already.', articles);
  const chosen = await window.showWarningMessage(message, { modal: true }, merge, replace);
  return chosen === merge ? 'merge' : chosen === replace ? 'replace' : undefined;
};
