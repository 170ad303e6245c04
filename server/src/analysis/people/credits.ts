// Credits: where an article names who wrote, translated or photographed it.
import type { NameReading } from '../names/name.js';
import { nameWord } from '../names/nameWord.js';
import type { LineContent } from '../text/line.js';
import { morphology } from '../text/morphology.js';
import { perWord, type Word } from '../text/word.js';
import { bearing } from './extent.js';

const CREDITING = new Set(
  'كتب كتبت كتبه كتبها اعداد اعده اعدها اعدت اعد ترجمه ترجمته ترجمها ترجمت ترجم تصوير تقرير تحرير حرره حررته حاوره حاورته حاورها حاورتها اجري متابعه مراسل مراسله مراسلنا مراسلتنا بقلم من حوار'.split(
    ' ',
  ),
);
const FARTHEST = 6;
const CREDITED = 0.8;

const isCrediting: (word: Word) => boolean = perWord(({ form }) => CREDITING.has(form));

/** The names at the head of a line that tell its author: `من: فلان`, `أنقرة/ فلان/ الأناضول`. */
export const creditedIn = (line: LineContent): readonly NameReading[] => {
  const { tokens } = line;
  const found: NameReading[] = [];
  for (let at = 1; at < Math.min(FARTHEST, tokens.length - 1); at++) {
    const mark = tokens[at]!.word.surface;
    const between = mark === '/' && isClosedByStroke(line, at + 1);
    const after = mark === ':' && tokens.slice(0, at).some(({ word }) => isCrediting(word));
    const name = between || after ? bearing(line, at + 1) : null;
    if (name) found.push({ ...name, confidence: CREDITED, because: ['a credit'] });
  }
  const signed = found.length === 0 ? signature(line) : null;
  return signed ? [signed] : found;
};

const LONGEST_NAME = 4;
const LONGEST_SIGNATURE = 7;

/** A line that is nothing but a name, or a name beside a place or an agency: `شعبان بوراوي - تونس`, `وام / رمضان العلي`. */
const signature = (line: LineContent): NameReading | null => {
  const { tokens } = line;
  if (tokens.length < 2 || tokens.length > LONGEST_SIGNATURE) return null;
  const mark = tokens.findIndex(({ word }) => word.kind !== 'arabic');
  if (mark >= 0 && !/^[-/–—|]$/u.test(tokens[mark]!.word.surface)) return null;
  for (const at of mark < 0 ? [0] : [0, mark + 1]) {
    const end = at > 0 || mark < 0 ? tokens.length : mark;
    const words = tokens.slice(at, end).map(({ word }) => word);
    if (words.length < 2 || words.length > LONGEST_NAME || !words.every(isNamely)) continue;
    if (nameWord(words[0]!).lexical === null) continue;
    return bearing(line, at);
  }
  return null;
};

/** Whether the word is one of names, or none that is known. */
const isNamely = (word: Word): boolean => {
  const { lexical, part, reading } = nameWord(word);
  return word.kind === 'arabic' && reading.proclitics === '' && (lexical ?? part ?? null) !== null
    ? true
    : word.kind === 'arabic' && morphology(word).parts.size === 0 && word.form.length > 2;
};

const isClosedByStroke = ({ tokens }: LineContent, at: number): boolean => {
  for (let end = at + 2; end <= at + LONGEST_NAME; end++) if (tokens[end]?.word.surface === '/') return true;
  return false;
};
