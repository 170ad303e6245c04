// A document as spans and links between them, the shape that most annotation tools share: each mention, quote and date is
// a span, and so are a mention's name and titles and a quote's cue, which links tie to it.
import type { Span } from '../analysis/model.js';
import type { Part } from '../annotations/annotation.js';
import { bareAnnotation, byPlace, extentOf, type StandoffAnnotation, type StandoffDocument } from './document.js';
import { checkFragments, Fault } from './faults.js';
import { CUE, kindOf, PART_LABELS } from './labels.js';
import type { Losses, LossReason } from './losses.js';

/** `Part`: from a mention to its name or a title. `Continues`: from a discontinuous annotation to its further fragments. */
export const LINKS = ['Part', 'Cue', 'Speaker', 'Continues'] as const;
export type LinkLabel = (typeof LINKS)[number];

export interface GraphSpan {
  /** 1, 2, 3 … */
  readonly id: number;
  readonly label: string;
  readonly fragments: readonly Span[];
  /** Index into the document's annotations. */
  readonly annotation: number;
  /** Whether it is the annotation itself, not a part, cue or further fragment of it. */
  readonly isMain: boolean;
}

export interface GraphLink {
  readonly label: LinkLabel;
  readonly from: number;
  readonly to: number;
}

export interface Graph {
  readonly spans: readonly GraphSpan[];
  readonly links: readonly GraphLink[];
}

export interface GraphOptions {
  /** Whether a span may have several fragments; else the further ones are spans of their own. */
  readonly discontinuous: boolean;
  /** What a kind is called; null where it cannot be said, and the annotation is lost. */
  readonly labelOf: (kind: string) => string | null;
  /** Where fragments can be in this format: some of them moved or gone. */
  readonly place?: (fragments: readonly Span[]) => readonly Span[];
  /** Why it moves them; `tokens` if it is not said. */
  readonly moves?: LossReason;
  /** Whether a speaker's name can be said; else the quote is not tied to a mention of them either. */
  readonly fits?: (name: string) => boolean;
}

/** The words by which a mention names its person: its name, or all of it where it has none. */
const namingWords = (text: string, { parts, fragments }: StandoffAnnotation): string => {
  const { start, end } = parts.find(({ role }) => role === 'name') ?? extentOf({ fragments });
  return text.slice(start, end);
};

/** The mention to which a quote's speaker is tied: one that names them as the quote does, else the nearest before it. */
const speakerMention = ({ text, annotations }: StandoffDocument, quote: StandoffAnnotation): number | null => {
  if (quote.speaker === null) return null;
  const mentions = annotations.flatMap((one, index) =>
    one !== quote && one.person === quote.speaker && one.status !== 'rejected' ? [{ one, index }] : [],
  );
  const { start } = extentOf(quote);
  return (
    (
      mentions.find(({ one }) => namingWords(text, one) === quote.speaker) ??
      mentions.findLast(({ one }) => extentOf(one).start <= start) ??
      mentions[0]
    )?.index ?? null
  );
};

/** The spans and links of a document, and what is lost on the way. Rejected annotations are left out. */
export const graphOf = (document: StandoffDocument, losses: Losses, options: GraphOptions): Graph => {
  const { annotations } = document;
  const { place = (fragments) => fragments, moves = 'tokens', fits = () => true } = options;
  const spans: GraphSpan[] = [];
  const links: GraphLink[] = [];
  const mains = new Map<number, number>();
  const add = (label: string, fragments: readonly Span[], annotation: number, isMain: boolean): number => {
    const id = spans.length + 1;
    spans.push({ id, label, fragments, annotation, isMain });
    return id;
  };
  for (const [index, one] of annotations.entries()) {
    if (one.status === 'rejected') {
      losses.add(index, 'annotation', 'rejected');
      continue;
    }
    const label = options.labelOf(one.kind);
    const fragments = place(one.fragments);
    if (label === null || fragments.length === 0) {
      losses.add(index, 'annotation', label === null ? 'characters' : moves);
      continue;
    }
    if (!sameSpans(fragments, one.fragments)) losses.add(index, 'span', moves, { becomes: fragments });
    const [first, ...further] = options.discontinuous ? [fragments] : fragments.map((fragment) => [fragment]);
    const main = add(label, first!, index, true);
    mains.set(index, main);
    for (const fragment of further)
      links.push({ label: 'Continues', from: main, to: add(label, fragment, index, false) });
    const parts = one.parts.map((part) => ({ role: part.role, at: place([part]) }));
    if (parts.some(({ at }, part) => !sameSpans(at, [one.parts[part]!]))) losses.add(index, 'parts', moves);
    else
      for (const { role, at } of parts)
        links.push({ label: 'Part', from: main, to: add(PART_LABELS[role], at, index, false) });
    if (one.cue) {
      const at = place([one.cue]);
      if (!sameSpans(at, [one.cue])) losses.add(index, 'cue', moves);
      else links.push({ label: 'Cue', from: main, to: add(CUE, at, index, false) });
    }
  }
  for (const [index, one] of annotations.entries()) {
    const from = mains.get(index);
    const mention = one.speaker !== null && fits(one.speaker) ? speakerMention(document, one) : null;
    const to = mention === null ? undefined : mains.get(mention);
    if (from !== undefined && to !== undefined) links.push({ label: 'Speaker', from, to });
  }
  return { spans, links };
};

export const sameSpans = (some: readonly Span[], others: readonly Span[]): boolean =>
  some.length === others.length &&
  some.every(({ start, end }, index) => start === others[index]!.start && end === others[index]!.end);

/** For a format that has no field for the speaker: what is lost where the speaker's mention says it in other words. */
export const speakerByLink = (document: StandoffDocument, { spans, links }: Graph, losses: Losses): void => {
  const linked = new Map(links.filter(({ label }) => label === 'Speaker').map(({ from, to }) => [from, to]));
  for (const { id, annotation, isMain } of spans) {
    const { speaker } = document.annotations[annotation]!;
    if (!isMain || speaker === null) continue;
    const to = linked.get(id);
    if (to === undefined) losses.add(annotation, 'speaker', 'no-place');
    else {
      const words = namingWords(document.text, document.annotations[spans[to - 1]!.annotation]!);
      if (words !== speaker) losses.add(annotation, 'speaker', 'other-words', { becomes: words });
    }
  }
};

/** Everything that an annotation says beside its place, parts and cue. */
export type Fields = Partial<Omit<StandoffAnnotation, 'kind' | 'fragments' | 'parts' | 'cue'>>;

/** A span as it was read. `about`: what tells where in the file it stands. */
export interface ReadSpan<Key, About> {
  readonly key: Key;
  readonly label: string;
  readonly fragments: readonly Span[];
  readonly fields: Fields;
  readonly about: About;
}

export interface ReadLink<Key, About> {
  readonly label: string;
  readonly from: Key;
  readonly to: Key;
  readonly about: About;
}

/** Throws a fault for a link that means nothing. */
const checkLink = <Key>(link: ReadLink<Key, unknown>, spans: ReadonlyMap<Key, ReadSpan<Key, unknown>>): void => {
  if (!(LINKS as readonly string[]).includes(link.label)) throw new Fault(`no link is called ${link.label}`);
  for (const end of [link.from, link.to]) if (!spans.has(end)) throw new Fault(`there is no span ${String(end)}`);
  const { label } = spans.get(link.to)!;
  if (link.label === 'Part' && !Object.values<string>(PART_LABELS).includes(label))
    throw new Fault(`a part is ${Object.values(PART_LABELS).join(' or ')}, not ${label}`);
  if (link.from === link.to) throw new Fault('it links a span to itself');
};

/**
 * The annotations that spans and links say.
 *
 * @param tell is called with what is wrong with a span or link, which is then left out
 */
export const annotationsOf = <Key, About>(
  text: string,
  spans: readonly ReadSpan<Key, About>[],
  links: readonly ReadLink<Key, About>[],
  tell: (about: About, fault: Fault) => void,
): readonly StandoffAnnotation[] => {
  type Read = ReadSpan<Key, About>;
  const known = new Map<Key, Read>();
  for (const span of spans) {
    if (known.has(span.key)) tell(span.about, new Fault(`there are two spans ${String(span.key)}`));
    else known.set(span.key, span);
  }
  const from = new Map<Key, Map<string, Read[]>>();
  const subordinate = new Set<Key>();
  for (const link of links) {
    try {
      checkLink(link, known);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      tell(link.about, error);
      continue;
    }
    const targets = from.get(link.from) ?? new Map<string, Read[]>();
    targets.set(link.label, [...(targets.get(link.label) ?? []), known.get(link.to)!]);
    from.set(link.from, targets);
    if (link.label !== 'Speaker') subordinate.add(link.to);
  }
  const targets = (key: Key, label: LinkLabel): readonly Read[] => from.get(key)?.get(label) ?? [];
  const read = new Map<Key, StandoffAnnotation>();
  for (const span of known.values()) {
    if (subordinate.has(span.key)) continue;
    try {
      const fragments = checkFragments([span, ...targets(span.key, 'Continues')].flatMap((one) => one.fragments));
      const parts = targets(span.key, 'Part').map(({ label, fragments: at }): Part => {
        const role = label === PART_LABELS.name ? 'name' : 'title';
        return { role, ...extentOf({ fragments: at }) };
      });
      const cues = targets(span.key, 'Cue');
      if (cues.length > 1) throw new Fault('it has two cues');
      read.set(span.key, {
        ...bareAnnotation(kindOf(span.label), fragments),
        ...span.fields,
        parts: parts.sort(byPlace),
        cue: cues[0] ? extentOf(cues[0]) : null,
      });
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      tell(span.about, error);
    }
  }
  return [...read].map(([key, annotation]) => {
    const [mention] = targets(key, 'Speaker');
    const speaker = mention && read.get(mention.key);
    if (!speaker || annotation.speaker !== null) return annotation;
    return { ...annotation, speaker: speaker.person ?? namingWords(text, speaker) };
  });
};
