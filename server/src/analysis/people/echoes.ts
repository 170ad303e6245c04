// Echoes: a person introduced by full name comes back by a part of it, where the line alone would not show a name.
import { Gazetteer } from '../lexicon/gazetteer.js';
import { complementizer } from '../lexicon/speech.js';
import type { NameReading } from '../names/name.js';
import type { LineContent } from '../text/line.js';
import { morphology } from '../text/morphology.js';
import type { Token } from '../text/tokens.js';
import type { Reading } from '../text/word.js';
import { isSpeechVerb } from './context.js';
import type { LineMention } from './mentions.js';

interface Part {
  readonly given: boolean;
  readonly words: number;
  readonly gender: 'm' | 'f' | null;
}

const PARTICLES = new Set(
  'بن ابن بنت ولد منت عبد ابو ابي ابا بو ام ال دي دا دو ديل دير دن فون فان لا لو ايت'.split(' '),
);

/** The parts of the names of some mentions that can stand for them: `ديل بايي` and `بايي` of `خوسيه مانويل ديل بايي`. */
export const partsOfNames = (
  mentions: Iterable<readonly [line: LineContent, mention: LineMention]>,
): Gazetteer<Part> => {
  const parts = new Map<string, Part>();
  for (const [{ tokens }, { name }] of mentions) {
    if (!name || name.last === name.first) continue;
    const forms = tokens.slice(name.first, name.last + 1).map(({ word }) => word.form);
    forms[0] = formAt(tokens[name.first]!, name.start);
    for (let cut = 1; cut < forms.length; cut++) {
      const family = forms.slice(cut);
      const given = forms.slice(0, cut);
      if (!afterParticle(forms, cut))
        parts.set(family.join(' '), { given: false, words: family.length, gender: name.gender });
      if (!PARTICLES.has(given.at(-1)!) && !parts.has(given.join(' ')))
        parts.set(given.join(' '), { given: true, words: given.length, gender: name.gender });
    }
    parts.set(forms.join(' '), { given: false, words: forms.length, gender: name.gender });
  }
  return new Gazetteer(parts);
};

const formAt = ({ start, word }: Token, nameStart: number): string =>
  (word.readings.find(({ offset }) => start + offset === nameStart) ?? word.readings[0]!).form;

/** Whether a particle before the cut holds what follows to it: عبد, أبو, بن. */
const afterParticle = (forms: readonly string[], cut: number): boolean =>
  /^(?:بن|ابن|بنت|عبد|ابو|ابي|ابا|بو|ام|ال)$/u.test(forms[cut - 1]!);

/** Where the line names somebody by such a part. */
export const echoesIn = ({ tokens }: LineContent, parts: Gazetteer<Part>): NameReading[] => {
  const found: NameReading[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    for (const reading of token.word.readings) {
      if (!parts.starts(reading.form)) continue;
      const hit = parts.longest(tokens, at, reading);
      if (!hit || !bears(tokens, at, hit.end, reading, hit.value)) continue;
      found.push({
        start: token.start + reading.offset,
        end: tokens[hit.end - 1]!.end,
        first: at,
        last: hit.end - 1,
        gender: hit.value.gender,
        confidence: ECHOED,
        because: ['introduced by full name'],
      });
      at = hit.end - 1;
      break;
    }
  }
  return found;
};

const ECHOED = 0.92;

/** Whether a part of a name stands for its bearer here, and is not the word that it also is. */
const bears = (
  tokens: readonly Token[],
  at: number,
  end: number,
  { proclitics, definite }: Reading,
  { given, words }: Part,
): boolean => {
  if (words > 1) return true;
  const before = tokens[at - 1];
  const after = tokens[end];
  const spoken =
    (before !== undefined && isSpeechVerb(before.word)) ||
    (after !== undefined &&
      (complementizer(after.word) !== null || /^[:]$/u.test(after.word.surface)) &&
      proclitics === '');
  if (spoken) return true;
  if (given || /[بك]/u.test(proclitics)) return false;
  const { parts, shape } = morphology(tokens[at]!.word);
  return parts.size === 0 && (definite || shape === null);
};
