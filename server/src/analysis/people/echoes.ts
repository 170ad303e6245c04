// Echoes: a person introduced by full name comes back by a part of it, where the line alone would not show a name.
import { Gazetteer } from '../lexicon/gazetteer.js';
import { complementizer } from '../lexicon/speech.js';
import type { NameReading } from '../names/name.js';
import type { LineContent } from '../text/line.js';
import { morphology } from '../text/morphology.js';
import type { Token } from '../text/tokens.js';
import type { Reading } from '../text/word.js';
import { titlesIn } from '../titles/titles.js';
import { isRule, isSpeechVerb } from './context.js';
import type { LineMention } from './mentions.js';

interface Part {
  readonly given: boolean;
  readonly words: number;
  /** As written, but for marks. */
  readonly bare: string;
  readonly gender: 'm' | 'f' | null;
}

/** Particles that hold what follows to them. */
const HOLDING = new Set('بن ابن بنت عبد ابو ابي ابا بو ام ال'.split(' '));
const PARTICLES = new Set(
  'بن ابن بنت ولد منت عبد ابو ابي ابا بو ام ال دي دا دو ديل دير دن فون فان لا لو ايت'.split(' '),
);

/** The parts of the names of some mentions that can stand for them: `ديل بايي` and `بايي` of `خوسيه مانويل ديل بايي`. */
export const partsOfNames = (
  mentions: Iterable<readonly [line: LineContent, mention: LineMention]>,
): Gazetteer<Part> => {
  const parts = new Map<string, Part>();
  for (const [{ tokens }, { name, titles }] of mentions) {
    if (!name || name.last === name.first || (titles.length === 0 && name.confidence < SURE)) continue;
    const forms = tokens.slice(name.first, name.last + 1).map(({ word }) => word.form);
    const bares = tokens.slice(name.first, name.last + 1).map(({ word }) => word.bare);
    const opening = readingAt(tokens[name.first]!, name.start);
    forms[0] = opening.form;
    bares[0] = opening.bare;
    const part = (from: number, to: number): void => {
      const phrase = forms.slice(from, to).join(' ');
      const given = from === 0 && to < forms.length;
      if (given && parts.has(phrase)) return;
      parts.set(phrase, { given, words: to - from, bare: bares.slice(from, to).join(' '), gender: name.gender });
    };
    for (let cut = 1; cut < forms.length; cut++) {
      if (!HOLDING.has(forms[cut - 1]!)) part(cut, forms.length);
      if (!PARTICLES.has(forms[cut - 1]!)) part(0, cut);
    }
    part(0, forms.length);
  }
  return new Gazetteer(parts);
};

const readingAt = ({ start, word }: Token, nameStart: number): Reading =>
  word.readings.find(({ offset }) => start + offset === nameStart) ?? word.readings[0]!;

/** Where the line names somebody by such a part. */
export const echoesIn = (line: LineContent, parts: Gazetteer<Part>): NameReading[] => {
  const { tokens } = line;
  const titled = new Set(titlesIn(line).map(({ last }) => last + 1));
  const found: NameReading[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    for (const reading of token.word.readings) {
      if (!parts.starts(reading.form)) continue;
      const hit = parts.longest(tokens, at, reading);
      if (!hit || !bears(tokens, at, hit.end, reading, hit.value, titled.has(at))) continue;
      found.push({
        start: token.start + reading.offset,
        end: tokens[hit.end - 1]!.end,
        first: at,
        last: hit.end - 1,
        gender: hit.value.gender,
        confidence: ECHOED,
        because: [INTRODUCED],
      });
      at = hit.end - 1;
      break;
    }
  }
  return found;
};

const ECHOED = 0.95;
export const INTRODUCED = 'introduced by full name';
/** How sure a name without a title must be for its parts to be looked for. */
const SURE = 0.5;

/** A verb and nothing else; it does not follow a preposition. */
const isVerb = (parts: ReadonlySet<string>): boolean => parts.size === 1 && parts.has('verb');

/** Whether a part of a name stands for its bearer here, and is not the word that it also is. */
const bears = (
  tokens: readonly Token[],
  at: number,
  end: number,
  reading: Reading,
  part: Part,
  titled: boolean,
): boolean => {
  if (part.words > 1) return true;
  const { proclitics, definite } = reading;
  const { parts } = morphology(tokens[at]!.word);
  if (parts.has('function') && part.bare !== reading.bare) return false;
  const before = tokens[at - 1];
  const after = tokens[end];
  const spoken =
    (before !== undefined && isSpeechVerb(before.word)) ||
    (after !== undefined &&
      (complementizer(after.word) !== null || /^[:]$/u.test(after.word.surface)) &&
      proclitics === '');
  const subject =
    before?.word.surface === '"' ||
    /^(?:[«“])$/u.test(before?.word.surface ?? '') ||
    (before && complementizer(before.word));
  if (subject && after && !part.given && morphology(after.word).parts.has('verb')) return true;
  if (spoken || titled || (before !== undefined && isRule(before.word) && definite)) return true;
  if (part.given || /[بك]/u.test(proclitics)) return false;
  return (
    parts.size === 0 ||
    (isVerb(parts) && before !== undefined && /^و?(?:مع|من|عن|الي|بين|لدي)$/u.test(before.word.form))
  );
};
