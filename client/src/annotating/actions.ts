// The annotator's commands, each as the action that it asks of the server.
import { l10n } from 'vscode';
import type { Span } from '../../../server/src/analysis/model.js';
import type { Action } from '../../../server/src/annotations/actions/action.js';
import type { AnnotationsView, HistoryStep, Range } from '../../../server/src/protocol.js';
import type { Desk } from '../desks.js';
import { editorRange } from '../ranges.js';
import {
  askApart,
  askAttribute,
  askConfidence,
  askDate,
  askKind,
  askNote,
  askPerson,
  askSpeaker,
  askText,
  kinds,
} from './ask.js';
import { atLeast, inGapOf, inLines, itemsAt, ofKind, type PlacedItem, peopleNear, placed } from './items.js';

/** Where an annotator stands when a command is given. */
export interface Situation {
  readonly view: AnnotationsView;
  /** What is selected. */
  readonly range: Range;
  /** The same in UTF-16 offsets. */
  readonly selection: Span;
  /** The article's text between two offsets. */
  readonly textBetween: (start: number, end: number) => string;
  /** What holds the selection, the shortest first. */
  readonly items: readonly PlacedItem[];
}

export const situationOf = ({ document, selection: range }: Desk, view: AnnotationsView): Situation => {
  const { start, end } = editorRange(range);
  return {
    view,
    range,
    selection: { start: document.offsetAt(start), end: document.offsetAt(end) },
    textBetween: (from, to) =>
      document.getText(editorRange({ start: document.positionAt(from), end: document.positionAt(to) })),
    items: itemsAt(view.items, range),
  };
};

export interface Act {
  /** Null where there is nothing to do it to, undefined where the annotator turned away. */
  readonly action: (situation: Situation) => Asked | Promise<Asked>;
  /** Whether the next undecided item is what comes next. */
  readonly advances?: true;
}

type Asked = Action | HistoryStep | null | undefined;

const all = (what: 'accept' | 'reject', items: readonly PlacedItem[]): Action | null =>
  items.length > 0 ? { do: what, items: items.map(({ key }) => key) } : null;

const isQuote = ({ key }: PlacedItem): boolean => key.kind === 'direct-quote' || key.kind === 'indirect-quote';
const isMention = ({ key }: PlacedItem): boolean => key.kind === 'official' || key.kind === 'person';
const isDate = ({ key }: PlacedItem): boolean => key.kind === 'date';

const onItem = (
  act: (item: PlacedItem, situation: Situation) => Asked | Promise<Asked>,
  fits: (item: PlacedItem) => boolean = () => true,
): Act => ({
  action: (situation) => {
    const item = situation.items.find(fits);
    return item ? act(item, situation) : null;
  },
});

const resize = (how: Extract<Action, { do: 'resize' }>['how']): Act =>
  onItem(({ key }) => ({ do: 'resize', item: key, how }));

const part = (role: 'name' | 'title'): Act =>
  onItem(({ key }, { selection }) => ({ do: 'setPart', item: key, span: selection, role }), isMention);

/** The item that follows in the text and is of the same sort. */
const following = (item: PlacedItem, { view }: Situation): PlacedItem | undefined => {
  const same = [isQuote, isMention, isDate].find((sort) => sort(item)) ?? (({ key }) => key.kind === item.key.kind);
  return placed(view.items).find((other) => other.key.start >= item.key.end && same(other));
};

/** By the command's name after `safir.`. */
export const acts: Readonly<Record<string, Act>> = {
  accept: { ...onItem(({ key }) => ({ do: 'accept', items: [key] })), advances: true },
  reject: { ...onItem(({ key }) => ({ do: 'reject', items: [key] })), advances: true },
  undoDecision: { action: () => ({ do: 'undo' }) },
  redoDecision: { action: () => ({ do: 'redo' }) },
  withdraw: onItem(
    ({ key }) => ({ do: 'withdraw', items: [key] }),
    ({ key }) => key.id !== null,
  ),
  acceptKind: {
    action: async ({ view }) => {
      const kind = await askKind(l10n.t('Accept all suggestions of which kind?'), view.schema);
      return kind === undefined ? undefined : all('accept', ofKind(view.items, kind));
    },
  },
  acceptParagraph: {
    action: ({ view, range }) => all('accept', inLines(view.items, range.start.line, range.end.line)),
    advances: true,
  },
  acceptConfident: {
    action: async ({ view }) => {
      const confidence = await askConfidence();
      return confidence === undefined ? undefined : all('accept', atLeast(view.items, confidence));
    },
  },
  ...Object.fromEntries(
    kinds.map((kind) => [`annotate.${kind}`, { action: ({ selection }) => ({ do: 'add', span: selection, kind }) }]),
  ),
  annotateAs: {
    action: async ({ view, selection }) => {
      const kind = await askKind(l10n.t('Annotate the selection as'), view.schema);
      return kind === undefined ? undefined : { do: 'add', span: selection, kind };
    },
  },
  annotateExactly: {
    action: async ({ view, selection }) => {
      const kind = await askKind(l10n.t('Annotate the selection, letter by letter, as'), view.schema);
      return kind === undefined ? undefined : { do: 'add', span: selection, kind, exact: true };
    },
  },
  setKind: onItem(async ({ key }, { view }) => {
    const kind = await askKind(l10n.t('Change its kind to'), view.schema);
    return kind === undefined ? undefined : { do: 'setKind', item: key, kind };
  }),
  growStart: resize('grow-start'),
  growEnd: resize('grow-end'),
  shrinkStart: resize('shrink-start'),
  shrinkEnd: resize('shrink-end'),
  toggleProclitic: resize('proclitic'),
  markName: part('name'),
  markTitle: part('title'),
  split: onItem(({ key }, { selection }) => ({ do: 'split', item: key, at: selection.end })),
  merge: onItem(async (item, situation) => {
    const next = following(item, situation);
    if (!next) return null;
    const apart = await askApart(situation.textBetween(item.key.end, next.key.start));
    return apart === undefined ? undefined : { do: 'merge', items: [item.key, next.key], apart };
  }),
  addFragment: {
    action: ({ view, selection, range }) => ({
      do: 'addFragment',
      item: inGapOf(view.items, range)?.key ?? null,
      span: selection,
    }),
  },
  removeFragment: onItem(({ key }, { selection }) => ({ do: 'removeFragment', item: key, span: selection })),
  setSpeaker: onItem(async ({ key, range, body }, { view }) => {
    const speaker = await askSpeaker(peopleNear(view.items, range.start), body.source ?? '');
    return speaker && { do: 'setSpeaker', item: key, ...speaker };
  }, isQuote),
  linkPerson: onItem(async ({ key, range, body }, { view }) => {
    const people = peopleNear(view.items, range.start).filter((name) => name !== body.person);
    const person = await askPerson(l10n.t('Whose mention is this?'), people);
    return person === undefined ? undefined : { do: 'linkPerson', item: key, person };
  }, isMention),
  setDate: onItem(async ({ key, body }) => {
    const value = await askDate(body.value ?? '');
    return value === undefined ? undefined : { do: 'setValue', item: key, value: value.trim() };
  }, isDate),
  setAttribute: onItem(async ({ key, body }, { view }) => {
    const asked = await askAttribute(view.schema, body);
    return asked && { do: 'setAttribute', item: key, ...asked };
  }),
  addNote: onItem(async ({ key, body }) => {
    const note = await askNote(body.note ?? '');
    return note === undefined ? undefined : { do: 'setAttribute', item: key, name: 'note', value: note.trim() || null };
  }),
  reattach: {
    action: async ({ view, selection }) => {
      const [orphan] = view.items.filter(({ range }) => range === null);
      return orphan?.key.id ? { do: 'reattach', id: orphan.key.id, span: selection } : null;
    },
  },
  markDone: { action: ({ view }) => ({ do: 'markDone', done: !view.done }) },
};

/** The person whose name is to change, and the new name; undefined when the annotator turns away. */
export const askRename = async ({ items }: Situation): Promise<{ from: string; to: string } | null | undefined> => {
  const from = items.find(({ body }) => body.person)?.body.person;
  if (!from) return null;
  const to = await askText(l10n.t('The person’s name in all annotations of this workspace'), from);
  return to === undefined || to === from ? undefined : { from, to };
};
