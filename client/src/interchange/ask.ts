// What is asked before annotations are exported or imported. Each answers undefined when the user turns away.
import { l10n, type QuickPickItem, type TextDocument, Uri, window, workspace } from 'vscode';
import { parseSidecar, sidecarOf } from '../../../server/src/annotations/sidecar.js';
import { isolate } from '../../../server/src/display.js';
import type { WriteOptions } from '../../../server/src/interchange/format.js';
import type { Layer } from '../../../server/src/interchange/fromArticle.js';
import { nameOf, textOf } from '../files.js';
import { isArticle, SIDECARS } from '../languageClient.js';

interface FormatItem extends QuickPickItem {
  readonly name: string;
  readonly endings: readonly string[];
  /** Whether it marks words, so that an edge within one has to be decided on. */
  readonly marksWords?: boolean;
  /** Whether it can be written with the types of CoNLL-2003 alone. */
  readonly canBeFlat?: boolean;
}

export const formats = (): readonly FormatItem[] => [
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
    marksWords: true,
    canBeFlat: true,
  },
  {
    name: 'spacy',
    label: 'spaCy',
    detail: l10n.t('JSON Lines; no speakers, values or notes'),
    endings: ['jsonl'],
    marksWords: true,
  },
  {
    name: 'prodigy',
    label: 'Prodigy',
    detail: l10n.t('JSON Lines of tokens, spans and relations'),
    endings: ['jsonl'],
    marksWords: true,
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
  {
    name: 'folia',
    label: 'FoLiA',
    detail: l10n.t('XML of words, entities and statements'),
    endings: ['xml'],
    marksWords: true,
  },
  { name: 'json', label: 'JSON', detail: l10n.t('Safir’s own; it holds everything'), endings: ['json'] },
];

export const askFormat = async (given: string | undefined, title: string): Promise<FormatItem | undefined> => {
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

interface OptionItem extends QuickPickItem {
  readonly options: WriteOptions;
}

/** How a format is written, where there is more than one way. */
export const askOptions = async (
  { label, marksWords = false, canBeFlat = false }: FormatItem,
  given: Partial<WriteOptions>,
): Promise<WriteOptions | undefined> => {
  const edges: OptionItem[] = [
    {
      options: { clitics: 'segment', flat: false },
      label: l10n.t('Keep what begins within a word as it is'),
      detail: l10n.t('As behind the proclitic of a name: a word of the format is parted there'),
    },
    {
      options: { clitics: 'expand', flat: false },
      label: l10n.t('Let annotations take whole words'),
      detail: l10n.t('For programs with words of their own'),
    },
  ];
  const flat = edges.map(
    ({ options, label: edge, detail = '' }): OptionItem => ({
      options: { ...options, flat: true },
      label: l10n.t('People alone, in four columns: {0}', edge),
      detail,
    }),
  );
  const items = [...(marksWords ? edges : edges.slice(0, 1)), ...(canBeFlat ? flat : [])].filter(
    ({ options }) =>
      (given.clitics === undefined || given.clitics === options.clitics) &&
      (given.flat === undefined || given.flat === options.flat),
  );
  if (items.length < 2) return { clitics: given.clitics ?? 'segment', flat: given.flat ?? false };
  return (await window.showQuickPick(items, { title: l10n.t('How is {0} written?', isolate(label)) }))?.options;
};

/** Whose decisions: null for everybody's, which is not asked where there is but one annotator. */
export const askWhose = async (articles: readonly Uri[]): Promise<string | null | undefined> => {
  const sidecars = await Promise.all(articles.map((uri) => textOf(uri.with({ path: sidecarOf(uri.path) }))));
  const creators = sidecars.flatMap((text) => {
    const read = parseSidecar(text ?? '');
    return 'sidecar' in read ? read.sidecar.annotations.map(({ creator }) => creator) : [];
  });
  const names = [...new Set(creators)].sort();
  if (names.length < 2) return null;
  const items: (QuickPickItem & { readonly annotator: string | null })[] = [
    { label: l10n.t('Everybody’s'), annotator: null },
    ...names.map((name) => ({ label: isolate(name), annotator: name })),
  ];
  return (await window.showQuickPick(items, { title: l10n.t('Whose decisions?') }))?.annotator;
};

/** The articles whose sidecars lie in the workspace. */
const annotated = async (): Promise<Uri[]> => {
  const length = sidecarOf('').length;
  // A host without a search has none to offer.
  const sidecars = await Promise.resolve(workspace.findFiles(SIDECARS)).catch(() => []);
  return sidecars.map((uri) => uri.with({ path: uri.path.slice(0, -length) }));
};

/** @param active the article at hand */
export const askArticles = async (active: TextDocument | undefined): Promise<readonly Uri[] | undefined> => {
  const open = workspace.textDocuments.filter(isArticle).map(({ uri }) => uri);
  const all = await annotated();
  const choices: (QuickPickItem & { articles: readonly Uri[] | null })[] = [
    ...(active
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
    chosen.articles ??
    (await window.showOpenDialog({
      canSelectMany: true,
      title: l10n.t('Export which articles?'),
      ...startingAt(active),
    }))
  );
};

/** Where a dialog opens: beside the article at hand, else in the workspace. */
const startingAt = (active: TextDocument | undefined): { readonly defaultUri?: Uri } => {
  const defaultUri = active ? Uri.joinPath(active.uri, '..') : workspace.workspaceFolders?.[0]?.uri;
  return defaultUri ? { defaultUri } : {};
};

export const askFolder = async (title: string, active: TextDocument | undefined): Promise<Uri | undefined> => {
  const options = { canSelectFolders: true, canSelectFiles: false, title, openLabel: title, ...startingAt(active) };
  return (await window.showOpenDialog(options))?.[0];
};

/** @param endings of their names, without the dot */
export const askFiles = async (
  { label, endings }: FormatItem,
  active: TextDocument | undefined,
): Promise<readonly Uri[] | undefined> => {
  const title = l10n.t('Import These Files');
  const filters = { [label]: [...endings] };
  return window.showOpenDialog({ canSelectMany: true, title, openLabel: title, filters, ...startingAt(active) });
};

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
