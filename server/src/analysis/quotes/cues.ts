// Cues of one line: the words of speech that introduce something said.
import { complementizer, type SpeechReading, speechReadings } from '../lexicon/speech.js';
import type { Token } from '../text/tokens.js';
import { sourceCueAt } from './according-to.js';
import { type Content, contentOf } from './content.js';
import { datelineEnd } from './dateline.js';
import { isCondition, isRelative } from './grammar.js';
import type { Ground } from './marks.js';
import { beginsClause, isManner, isMisread, isRemark } from './misreadings.js';
import { endsSentence } from './sentences.js';

export type CueKind = 'verb' | 'participle' | 'masdar' | 'source' | 'document' | 'label';

export interface Cue {
  readonly token: number;
  /** One past the cue's own words. */
  readonly end: number;
  readonly kind: CueKind;
  /** The word's reading as a word of speech; null for `بحسب` and labels. */
  readonly reading: SpeechReading | null;
  readonly content: Content | null;
  /** First token of the sentence it stands in. */
  readonly sentence: number;
  /** Whether it begins a clause of its own, rather than standing inside what another cue introduced. */
  readonly coordinated: boolean;
  /** `على حد قولها`: the pronoun that stands for the speaker. */
  readonly pronoun: string;
  /** Whether it reaches for content that a nearer cue has: `معربا` in `معربا عن أمله في أن`. */
  readonly shared: boolean;
  /** Index of the next nearest cue that reaches for the same content, should this one prove to be part of a name; or null. */
  readonly rival: number | null;
  /** Index of the cue in whose words it stands, as a part of them; null where it stands in nobody's. */
  readonly within: number | null;
}

/** What all prepositional cues have in common. */
const SOURCE = {
  kind: 'source',
  reading: null,
  content: null,
  coordinated: true,
  shared: false,
  rival: null,
  within: null,
} as const;

/** Every cue of the line, outside quotation marks, in order. */
export const cuesOf = (ground: Ground): Cue[] => {
  const { tokens, pairAt } = ground;
  const cues: Cue[] = [];
  let sentence = datelineEnd(tokens);
  for (let i = 0; i < tokens.length; i++) {
    const pair = pairAt.get(i);
    if (pair) {
      i = pair.next - 1;
      continue;
    }
    if (endsSentence(tokens, i)) {
      sentence = i + 1;
      continue;
    }
    const { word } = tokens[i]!;
    if (word.kind !== 'arabic') continue;
    const source = sourceCueAt(tokens, i);
    if (source) {
      cues.push({ ...SOURCE, token: i, end: source.end, sentence, pronoun: source.pronoun });
      i = source.verbal ? source.end : source.end - 1;
      continue;
    }
    if (speechReadings(word).length === 0) continue;
    const cue = wordOfSpeech(ground, i);
    if (cue && i - 1 > sentence && isAsSaid(tokens, i, cue)) {
      cues.push({ ...SOURCE, token: i - 1, end: i, sentence, pronoun: '' });
    } else if (cue) {
      const { proclitics } = cue.reading.reading;
      const coordinated = cue.kind === 'participle' || /^[وف]/u.test(proclitics) || beginsClause(tokens, i);
      const { pronoun } = cue.reading;
      cues.push({
        ...cue,
        token: i,
        end: i + 1,
        sentence,
        coordinated,
        pronoun,
        shared: false,
        rival: null,
        within: null,
      });
    }
  }
  return withoutRivals(tokens, cues);
};

/** A cue by the word itself, before it is known where it stands. */
interface Found {
  readonly kind: 'verb' | 'participle' | 'masdar' | 'document';
  readonly reading: SpeechReading;
  readonly content: Content | null;
}

/** The word at `i` as a cue: of its readings, the one whose content is nearest. */
const wordOfSpeech = (ground: Ground, i: number): Found | null => {
  let best: Found | null = null;
  for (const reading of speechReadings(ground.tokens[i]!.word)) {
    const kind = kindOf(ground.tokens, i, reading);
    if (!kind) continue;
    const reached = contentOf(ground, i, kind, reading);
    const content = reached && hasObject(reading, reached) ? null : reached;
    if (kind === 'masdar' && (!content || !masdarFits(reading, content, i) || isRemark(ground.tokens, i))) continue;
    if (!best || (content && (!best.content || content.at < best.content.at))) best = { kind, reading, content };
  }
  return best;
};

/** `مقال نشرته "الغد"`: whether the verb's pronoun stands for what was said, so that what follows is something else. */
const hasObject = ({ part, verb, pronoun }: SpeechReading, { type, colon }: Content): boolean => {
  if (part !== 'verb' || pronoun === '' || colon) return false;
  return type === 'clause' ? !TAKES_HEARER.has(verb.kind) : TAKES_WORDS.has(verb.kind);
};

const TAKES_HEARER = new Set(['tell', 'ask', 'accuse', 'name', 'react', 'promise']);
const TAKES_WORDS = new Set(['say', 'write', 'relay', 'document']);

/** As what kind of cue a reading counts, or null. */
const kindOf = (tokens: readonly Token[], i: number, reading: SpeechReading): Found['kind'] | null => {
  const { part, verb, pronoun } = reading;
  const next = tokens[i + 1]?.word;
  if (part === 'verb') {
    if (isMisread(tokens, i, reading)) return null;
    if (verb.lemma === 'جاء' || verb.lemma === 'ورد')
      return /^في(?:ه|ها)?$/u.test(next?.form ?? '') ? 'document' : null;
    return 'verb';
  }
  if (part === 'participle' && isCondition(tokens, i, reading)) return null;
  if (part === 'participle') return isManner(tokens[i]!, reading) ? 'participle' : null;
  const bound = pronoun !== '' || reading.reading.definite || verb.kind === 'say';
  return bound || (next && complementizer(next)) ? 'masdar' : null;
};

/** A masdar counts only close to what it introduces; قوله may have its hearer and its day between. */
const masdarFits = ({ verb, pronoun, reading }: SpeechReading, content: Content, at: number): boolean => {
  const saying = verb.lemma === 'قال';
  if (content.type === 'bare') return saying && (pronoun !== '' || reading.proclitics.endsWith('ب'));
  if (content.type === 'marks') return saying && (content.colon || content.at === at + 1);
  return saying || content.at - at <= 6;
};

/** `…، كما قال فلان`: a verb that reports what stands before it, not what follows. */
const isAsSaid = (tokens: readonly Token[], i: number, { kind, reading, content }: Found): boolean =>
  kind === 'verb' && content === null && tokens[i - 1]?.word.form === 'كما' && REPORTING.has(reading.verb.lemma);

const REPORTING = new Set(['قال', 'ذكر', 'افاد', 'نقل', 'راي', 'وصف']);

/**
 * Of several cues that reach for the same content, the nearest has it, unless it stands in a relative clause before
 * bare marks (`القمة التي تختتم أعمالها اليوم "…"`); the others remain as words of their subject.
 */
const withoutRivals = (tokens: readonly Token[], cues: readonly Cue[]): Cue[] => {
  const owner = new Map<number, number>();
  const rivals = cues.map(({ content, token }, index) => {
    const rival = content ? (owner.get(content.at) ?? null) : null;
    const before = tokens[token - 1];
    const aside = rival !== null && content?.type === 'marks' && !content.colon && before && isRelative(before.word);
    if (content && !aside) owner.set(content.at, index);
    return rival;
  });
  return cues.map((cue, index) => ({
    ...cue,
    content: cue.content && owner.get(cue.content.at) === index ? cue.content : null,
    shared: cue.content !== null && owner.get(cue.content.at) !== index,
    rival: rivals[index]!,
  }));
};
