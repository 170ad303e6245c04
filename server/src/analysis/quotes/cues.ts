// Cues of one line: the words of speech that introduce something said, and where what they introduce begins.
import { complementizer, type SpeechReading, speechReadings } from '../lexicon/speech.js';
import type { Token } from '../text/tokens.js';
import { sourceCueAt } from './according-to.js';
import {
  blocksContent,
  isAuxiliary,
  isConnective,
  isJoinedPreposition,
  isPreposition,
  isRelative,
  prepositionOf,
} from './grammar.js';
import type { MarkPair } from './marks.js';
import { endsSentence, isColon, isComma } from './sentences.js';
import { sourceKind } from './sources.js';
import { isNamed } from './terms.js';

export type CueKind = 'verb' | 'participle' | 'masdar' | 'source' | 'document' | 'label';

/** What a cue introduces: a clause after أن (`at` is أن), the marks at `at`, bare words after a colon, or nothing found. */
export interface Content {
  readonly type: 'clause' | 'marks' | 'bare';
  /** Token index. */
  readonly at: number;
  readonly colon: boolean;
}

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
  /** Index of the next nearest cue that reaches for the same content, should this one prove to be part of a name; or null. */
  readonly rival: number | null;
  /** Whether it stands inside what another cue introduced, and is part of those words. */
  readonly embedded: boolean;
}

/** A line's tokens with the marks that are jumped over. */
export interface Ground {
  readonly tokens: readonly Token[];
  readonly pairs: readonly MarkPair[];
  /** The outermost pair that opens at a token. */
  readonly pairAt: ReadonlyMap<number, MarkPair>;
}

/** How far a verb's content may stand behind it, in tokens, quotations counted as one. */
const REACH = { verb: 60, participle: 30, masdar: 14, document: 40 } as const;

const CONTENT_KINDS = new Set(['say', 'tell', 'opinion', 'promise', 'ask', 'document', 'write', 'talk', 'relay']);
const COLON_KINDS = new Set(['say', 'tell', 'talk', 'write', 'opinion', 'ask', 'react', 'promise', 'accuse', 'relay']);

/** Where what the cue at `from` introduces begins. */
const contentOf = (ground: Ground, from: number, kind: CueKind, reading: SpeechReading): Content | null => {
  const { tokens, pairAt } = ground;
  const { frames, kind: meaning } = reading.verb;
  const limit = Math.min(
    tokens.length,
    from + REACH[kind === 'participle' || kind === 'masdar' || kind === 'document' ? kind : 'verb'],
  );
  let named: Content | null = null;
  for (let i = from + 1; i < limit; i++) {
    const token = tokens[i]!;
    const { word } = token;
    const pair = pairAt.get(i);
    if (pair) {
      const colon = isColon(tokens[i - 1]);
      if (colon || !isNamed(tokens, pair)) {
        const found: Content = { type: 'marks', at: i, colon };
        if (colon || !shortPair(pair)) return found;
        named ??= found;
      }
      i = pair.next - 1;
      continue;
    }
    if (endsSentence(tokens, i)) return named;
    if (isColon(token)) {
      const after = tokens[i + 1];
      if (!after || (!after.spaced && after.word.kind === 'number')) continue;
      if (pairAt.has(i + 1) || complementizer(after.word)?.proclitics === '') continue;
      const speaks = COLON_KINDS.has(meaning) && !named && after.word.kind === 'arabic';
      return speaks ? { type: 'bare', at: i + 1, colon: true } : named;
    }
    const opener = complementizer(word);
    if (opener) {
      if (opener.proclitics.startsWith('و') || opener.proclitics.startsWith('ف')) {
        if (named) return named;
        continue;
      }
      const before = tokens[i - 1]!;
      if (i - 1 > from && blocksContent(before.word)) continue;
      const preposition = opener.proclitics === 'ب' ? 'ب' : prepositionOf(before.word);
      const fits =
        preposition === null
          ? frames.has('ان')
          : frames.has(preposition) ||
            frames.has('عن') ||
            meaning === 'agree' ||
            (meaning === 'say' && /^(?:الي|ب)$/u.test(preposition));
      if (fits && CONTENT_KINDS.has(meaning)) return { type: 'clause', at: i, colon: false };
      if (fits) return { type: 'clause', at: i, colon: false };
      continue;
    }
    if (i > from + 1 && startsClauseOfSpeech(tokens, i)) return named;
  }
  return named;
};

const shortPair = (pair: MarkPair): boolean => pair.close - pair.open <= 4;

/** A coordinated finite verb of speech, or a participle after a comma. */
const startsClauseOfSpeech = (tokens: readonly Token[], i: number): boolean => {
  const { word } = tokens[i]!;
  const readings = speechReadings(word);
  if (readings.length === 0) return false;
  const comma = isComma(tokens[i - 1]);
  return readings.some(
    ({ part, reading, verb, passive }) =>
      !passive &&
      ['say', 'tell', 'opinion', 'ask', 'write', 'promise', 'talk'].includes(verb.kind) &&
      ((part === 'verb' && reading.proclitics !== '' && reading.form.length > 3) ||
        (part === 'participle' && comma && isAdverbial(word.bare, word.form))),
  );
};

/** An indefinite participle that can stand as an adverb of manner: قائلا, مؤكدة, مشيرين. */
export const isAdverbial = (bare: string, form: string): boolean =>
  !form.startsWith('ال') && (/(?:ا|ين|ات)$/u.test(form) || /ة$/u.test(bare));

/** Whether the cue at `i` begins a clause of its own: by و or ف, after a comma or a connective. */
const isCoordinated = (tokens: readonly Token[], i: number, reading: SpeechReading | null): boolean => {
  if (reading && /^[وف]/u.test(reading.reading.proclitics)) return true;
  let at = i - 1;
  if (at >= 0 && isJoinedPreposition(tokens[at]!.word)) return true;
  let joined = false;
  for (; at >= 0 && isConnective(tokens[at]!.word); at--) joined ||= !isAuxiliary(tokens[at]!.word);
  if (joined) return true;
  return at < 0 || isComma(tokens[at]) || endsSentence(tokens, at) || tokens[at]!.word.kind === 'punctuation';
};

/** What a verb of speech that is spelled like a preposition takes: `عبّر عن`, `عقّب على`. */
const TAKES: ReadonlyMap<string, string> = new Map([
  ['عبر', 'عن'],
  ['عقب', 'علي'],
]);

/** Whether a word only looks like the verb: a preposition, a short form without its particle, or `يُذكر أن`. */
const isMisread = (tokens: readonly Token[], i: number, reading: SpeechReading): boolean => {
  const { verb, tense, number, jussive, reading: stem } = reading;
  const { word } = tokens[i]!;
  const before = tokens[i - 1]?.word;
  if (jussive) return !before || !/^[وف]?(?:لم|لا|لما)$/u.test(before.form);
  if (before && stem.proclitics === '' && /^[وف]?(?:في|من|عن|علي|الي)$/u.test(before.form)) return true;
  if (number === 'dual' && tense === 'perfect' && speechReadings(word).some(({ part }) => part !== 'verb')) return true;
  if (verb.lemma === 'بين' && stem.form === 'بين' && !isCoordinated(tokens, i, null) && !/\u0651/u.test(word.surface))
    return stem.proclitics === '';
  if (tense === 'imperfect' && before && complementizer(before)?.pronoun === '' && !isTemporal(tokens[i - 2]))
    return true;
  const preposition = TAKES.get(verb.lemma);
  if (preposition && stem.form === verb.lemma) {
    const near = tokens.slice(i + 1, i + 12);
    return !near.some(({ word: { form } }) => form === preposition || form === 'قائلا');
  }
  return tense === 'imperfect' && isImpersonal(tokens, i);
};

/** `قبل أن يضيف`, `إلى أن قال`: what follows was really said. */
const isTemporal = (token: Token | undefined): boolean =>
  token !== undefined && /^[وف]?(?:قبل|بعد|الي|حتي|دون)$/u.test(token.word.form);

/** `يُذكر أن`, `ويشار إلى أن`, `كما يُلاحظ أن`: a passive that opens a sentence and has no subject but the clause. */
const isImpersonal = (tokens: readonly Token[], i: number): boolean => {
  const { word } = tokens[i]!;
  if (!/^[وف]?ي/u.test(word.form)) return false;
  const next = tokens[i + 1]?.word;
  if (!next) return false;
  const opener = complementizer(next) ?? (isPreposition(next) ? complementizer(tokens[i + 2]?.word ?? next) : null);
  if (!opener) return false;
  const before = tokens[i - 1];
  return !before || endsSentence(tokens, i - 1) || /^و?(?:كما|مما|ومما|جدير)$/u.test(before.word.form);
};

/** Whether a participle says how its verb's subject acts, rather than being a noun for a person: `قالت متحدثة`. */
const isManner = ({ word }: Token, { reading }: SpeechReading): boolean =>
  isAdverbial(reading.bare, reading.form) && !/[بلك]$/u.test(reading.proclitics) && sourceKind(word) !== 'people';

const verbCue = (ground: Ground, i: number): Pick<Cue, 'kind' | 'reading' | 'content'> | null => {
  const { tokens } = ground;
  const { word } = tokens[i]!;
  let best: { kind: CueKind; reading: SpeechReading; content: Content | null } | null = null;
  for (const reading of speechReadings(word)) {
    const { part, verb } = reading;
    let kind: CueKind | null = null;
    if (part === 'verb') {
      if (isMisread(tokens, i, reading)) continue;
      if (verb.kind !== 'document') kind = 'verb';
      else if (verb.lemma === 'جاء' || verb.lemma === 'ورد')
        kind = tokens[i + 1]?.word.form === 'في' ? 'document' : null;
      else kind = 'verb';
    } else if (part === 'participle') {
      if (isManner(tokens[i]!, reading)) kind = 'participle';
    } else if (reading.pronoun !== '' || reading.reading.definite || complementizer(tokens[i + 1]?.word ?? word))
      kind = 'masdar';
    if (!kind) continue;
    const content = contentOf(ground, i, kind, reading);
    if (kind === 'masdar' && (!content || !masdarFits(reading, content, i) || isRemark(tokens, i))) continue;
    if (!best || (content && !best.content) || (content && best.content && content.at < best.content.at))
      best = { kind, reading, content };
  }
  return best;
};

/** `تجدر الإشارة إلى أن`, `يمكن القول إن`, `غني عن القول إن`: the writer's own remark. */
const isRemark = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 2), at)
    .some(({ word }) => /^[وف]?(?:تجدر|يجدر|جدير|الجدير|يمكن|يمكننا|بد|لابد|غني|يصح|وجب|يجب|حري)$/u.test(word.form));

/** A masdar counts only close to what it introduces; قوله may have its hearer and its day between. */
const masdarFits = ({ verb, pronoun, reading }: SpeechReading, content: Content, at: number): boolean => {
  const saying = verb.lemma === 'قال';
  if (content.type === 'bare') return saying && (pronoun !== '' || reading.proclitics.endsWith('ب'));
  if (content.type === 'marks') return saying && (content.colon || content.at === at + 1);
  return saying || content.at - at <= 6;
};

/** Every cue of the line, outside quotation marks, in order. */
export const cuesOf = (ground: Ground): Cue[] => {
  const { tokens, pairAt } = ground;
  const cues: Cue[] = [];
  let sentence = 0;
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
      cues.push({
        token: i,
        end: source.end,
        kind: 'source',
        reading: null,
        content: null,
        sentence,
        coordinated: true,
        pronoun: source.pronoun,
        rival: null,
        embedded: false,
      });
      if (source.verbal) i = source.end;
      else i = source.end - 1;
      continue;
    }
    if (speechReadings(word).length === 0) continue;
    const cue = verbCue(ground, i);
    if (cue && i - 1 > sentence && isAsSaid(tokens, i, cue)) {
      cues.push({
        token: i - 1,
        end: i,
        kind: 'source',
        reading: null,
        content: null,
        sentence,
        coordinated: true,
        pronoun: '',
        rival: null,
        embedded: false,
      });
    } else if (cue)
      cues.push({
        token: i,
        end: i + 1,
        ...cue,
        sentence,
        coordinated: cue.kind === 'participle' || isCoordinated(tokens, i, cue.reading),
        pronoun: cue.reading?.pronoun ?? '',
        rival: null,
        embedded: false,
      });
  }
  return withoutRivals(cues);
};

/** `…، كما قال فلان`: a verb that reports what stands before it, not what follows. */
const isAsSaid = (
  tokens: readonly Token[],
  i: number,
  { kind, reading, content }: Pick<Cue, 'kind' | 'reading' | 'content'>,
) => kind === 'verb' && content === null && tokens[i - 1]?.word.form === 'كما' && REPORTING.has(reading!.verb.lemma);

const REPORTING = new Set(['قال', 'ذكر', 'افاد', 'نقل', 'راي', 'وصف']);

/** Of several cues that reach for the same content, the nearest has it; the others remain as words of their subject. */
const withoutRivals = (cues: readonly Cue[]): Cue[] => {
  const owner = new Map<number, number>();
  const rivals = cues.map(({ content }, index) => {
    const rival = content ? (owner.get(content.at) ?? null) : null;
    if (content) owner.set(content.at, index);
    return rival;
  });
  return cues.map((cue, index) => ({
    ...cue,
    content: cue.content && owner.get(cue.content.at) === index ? cue.content : null,
    rival: rivals[index]!,
  }));
};

/** Whether the cue stands in a relative clause: `التي قالت إن`. */
export const inRelativeClause = (tokens: readonly Token[], cue: Cue): boolean =>
  cue.token > 0 && isRelative(tokens[cue.token - 1]!.word);
