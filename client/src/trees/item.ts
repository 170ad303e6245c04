// Puts a node into words and icons, in the user's language. What comes from the article is isolated, so that it and what
// stands beside it keep their order; screen readers get it without isolates.
import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, type Uri } from 'vscode';
import { isolate, shorten, visible } from '../../../server/src/display.js';
import { commands, type DateView, type PersonView, type QuoteView } from '../../../server/src/protocol.js';
import { mainTitle } from '../mainTitle.js';
import { affiliationName, categoryName } from '../offices.js';
import type { Node, Subject } from './branch.js';

/** UTF-16 units of a row: the side bar clips an Arabic line at its right, where it begins, so it must fit. */
const ROW = 36;
/** Units that a level of the tree takes from it. */
const INDENT = 3;
/** Fewer units than these of a longer text say nothing. */
const LEAST = 10;

const roomOf = ({ parent }: Node): number => (parent ? roomOf(parent) - INDENT : ROW);

interface Words {
  readonly label: string;
  /** What stands beside it, in the order of its weight. */
  readonly beside?: readonly string[];
  /** Lines. */
  readonly tooltip?: readonly string[];
  readonly icon?: ThemeIcon;
}

const icon = (name: string, colour?: string): ThemeIcon =>
  new ThemeIcon(name, colour === undefined ? undefined : new ThemeColor(`safir.${colour}.border`));

const lineNumber = (node: Node): string => l10n.t('line {0}', (node.range?.start.line ?? 0) + 1);

const personIcon = ({ official }: PersonView): ThemeIcon =>
  official ? icon('account', 'officialName') : icon('person', 'person');

const aboutPerson = (person: PersonView): string[] => {
  const affiliation = affiliationName(person.affiliation);
  return [
    isolate(person.name),
    ...person.titles.filter((title) => title !== person.name).map((title) => `• ${isolate(title)}`),
    ...(person.category ? [l10n.t('Office: {0}', categoryName(person.category))] : []),
    ...(affiliation ? [l10n.t('Affiliation: {0}', isolate(affiliation))] : []),
    l10n.t('Mentions: {0}', person.mentions.length),
    l10n.t('Statements: {0}', person.quotes.length),
  ];
};

const unknown = (): string => l10n.t('Speaker unknown');

const aboutStatement = ({ kind, text, speaker, alternatives, ambiguous }: QuoteView): string[] => [
  isolate(text),
  '',
  kind === 'direct' ? l10n.t('Direct quote') : l10n.t('Indirect quote'),
  l10n.t('Speaker: {0}', speaker.label === null ? unknown() : isolate(speaker.label)),
  ...(speaker.channel === null ? [] : [l10n.t('Reported by: {0}', isolate(speaker.channel))]),
  ...(ambiguous ? [l10n.t('The speaker is in doubt.')] : []),
  ...alternatives.map(({ label }) => l10n.t('Or: {0}', label === null ? unknown() : isolate(label))),
];

const statementIcon = ({ kind, ambiguous }: QuoteView): ThemeIcon =>
  ambiguous
    ? icon('question', 'doubtfulQuote')
    : kind === 'direct'
      ? icon('quote', 'directQuote')
      : icon('comment', 'indirectQuote');

const DATE_ICONS: Readonly<Record<DateView['type'], string>> = {
  DATE: 'calendar',
  TIME: 'clock',
  DURATION: 'watch',
  SET: 'sync',
};

const GROUPS = {
  mentions: { icon: 'location', label: () => l10n.t('Mentions') },
  statements: { icon: 'comment-discussion', label: () => l10n.t('Statements') },
  others: { icon: 'organization', label: () => l10n.t('Other people') },
  undated: { icon: 'watch', label: () => l10n.t('Without a place in the calendar') },
} as const;

const words = (node: Node, subject: Subject): Words => {
  switch (subject.kind) {
    case 'person': {
      const title = mainTitle(subject.person);
      return {
        label: subject.person.name,
        beside: title === undefined ? [] : [title],
        tooltip: aboutPerson(subject.person),
        icon: personIcon(subject.person),
      };
    }
    case 'mention':
      return { label: subject.mention.text, beside: [lineNumber(node)] };
    case 'speaker': {
      const { label, person } = subject;
      const title = person && mainTitle(person);
      return {
        label: label ?? unknown(),
        beside: [String(node.children.length), ...(title ? [title] : [])],
        tooltip: person ? aboutPerson(person) : [isolate(label ?? unknown())],
        icon: person ? personIcon(person) : icon(label === null ? 'question' : 'megaphone'),
      };
    }
    case 'statement': {
      const { channel } = subject.quote.speaker;
      return {
        label: subject.quote.text,
        beside: [lineNumber(node), ...(channel === null ? [] : [channel])],
        tooltip: aboutStatement(subject.quote),
        icon: statementIcon(subject.quote),
      };
    }
    case 'spokenOf':
      return {
        label: subject.person.name,
        beside: [l10n.t('spoken of')],
        tooltip: aboutPerson(subject.person),
        icon: personIcon(subject.person),
      };
    case 'date': {
      const { text, label, value, type, instant } = subject.date;
      return {
        label: instant === null ? text : label,
        beside: [instant === null ? label : text],
        tooltip: [isolate(text), isolate(label), ...(value === label ? [] : [isolate(value)])],
        icon: icon(DATE_ICONS[type], 'date'),
      };
    }
    case 'group': {
      const group = GROUPS[subject.group];
      return { label: group.label(), beside: [String(node.children.length)], icon: icon(group.icon) };
    }
  }
};

/** The texts of a row: what does not fit beside the label is shortened, and left out where hardly anything fits. */
const row = (label: string, beside: readonly string[], length: number): { label: string; description: string } => {
  const shortened = shorten(label, length);
  let room = length - shortened.length;
  const parts = beside.flatMap((text) => {
    if (text.length > room && room < LEAST) return [];
    const part = shorten(text, room);
    room -= part.length;
    return [isolate(part)];
  });
  return { label: isolate(shortened), description: parts.join(' · ') };
};

/** Groups within a person open with it; everything else waits to be opened. */
const collapsed = ({ subject, children }: Node): TreeItemCollapsibleState => {
  if (children.length === 0) return TreeItemCollapsibleState.None;
  const opens = subject.kind === 'group' && (subject.group === 'mentions' || subject.group === 'statements');
  return opens ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
};

/**
 * @param node of a tree of the article `uri`
 * @param open whether it shows what lies beneath it, as it should when a filter has narrowed the tree
 * @param isDecided whether somebody has decided that it is right
 */
export const treeItem = (node: Node, uri: Uri, open: boolean, isDecided: boolean): TreeItem => {
  const { label, beside = [], tooltip, icon: iconPath } = words(node, node.subject);
  const state = collapsed(node);
  const shown = row(label, beside, roomOf(node));
  const item = new TreeItem(
    shown.label,
    open && state !== TreeItemCollapsibleState.None ? TreeItemCollapsibleState.Expanded : state,
  );
  item.id = open ? `filtered${node.id}` : node.id;
  item.contextValue = node.subject.kind;
  item.description = shown.description;
  item.tooltip = (tooltip ?? [isolate(label)]).join('\n');
  const decided = isDecided ? [l10n.t('decided')] : [];
  item.accessibilityInformation = { label: visible([label, ...beside, ...decided].join(', ')) };
  if (isDecided) item.iconPath = new ThemeIcon('pass-filled', new ThemeColor('safir.decided.outline'));
  else if (iconPath) item.iconPath = iconPath;
  if (node.range)
    item.command = {
      command: commands.reveal,
      title: l10n.t('Show in the article'),
      arguments: [`${uri}`, node.range],
    };
  return item;
};
