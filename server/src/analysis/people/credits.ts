// Credits: where an article names who wrote, translated or photographed it.
import type { NameReading } from '../names/name.js';
import { nameWord } from '../names/nameWord.js';
import type { LineContent } from '../text/line.js';
import { morphology } from '../text/morphology.js';
import { perWord, type Word } from '../text/word.js';
import { bearing } from './extent/titled.js';

const CREDITING = new Set(
  'كتب كتبت كتبه كتبها اعداد اعده اعدها اعدت اعد ترجمه ترجمته ترجمها ترجمت ترجم تصوير تقرير تحرير حرره حررته حاوره حاورته حاورها حاورتها اجري متابعه مراسل مراسله مراسلنا مراسلتنا بقلم من حوار'.split(
    ' ',
  ),
);
/** How far into a line its dateline reaches, in tokens. */
const FARTHEST = 12;
const LONGEST_NAME = 4;
const LONGEST_SIGNATURE = 7;
const CREDITED = 0.8;

const isCrediting: (word: Word) => boolean = perWord(({ form }) => CREDITING.has(form));

/** The names at the head of a line that tell its author: `من: فلان`, `أنقرة/ فلان/ الأناضول`; or the one that it is. */
export const creditedIn = (line: LineContent): readonly NameReading[] => {
  const { tokens } = line;
  const found: NameReading[] = [];
  for (let at = 1; at < Math.min(FARTHEST, tokens.length - 1); at++) {
    const mark = tokens[at]!.word.surface;
    const between = /^[-–/]$/u.test(mark) && isClosedBy(mark, line, at + 1);
    const after = mark === ':' && tokens.slice(0, at).some(({ word }) => isCrediting(word));
    const name = between || after ? bearing(line, at + 1) : null;
    if (name) found.push({ ...name, confidence: CREDITED, because: ['a credit'] });
  }
  return found.length > 0 ? found : signatureOf(line);
};

/** Whether a name that begins at token `at` can end at another such mark. */
const isClosedBy = (mark: string, { tokens }: LineContent, at: number): boolean => {
  if (mark !== '/' && (!tokens[at]?.spaced || nameWord(tokens[at].word).lexical === null)) return false;
  for (let end = at + 2; end <= at + LONGEST_NAME; end++) if (tokens[end]?.word.surface === mark) return true;
  return false;
};

/** A line that is nothing but a name, or a name beside a place or an agency: `شعبان بوراوي - تونس`, `وام / رمضان العلي`. */
const signatureOf = (line: LineContent): readonly NameReading[] => {
  const { tokens } = line;
  if (tokens.length > LONGEST_SIGNATURE) return [];
  const mark = tokens.findIndex(({ word }) => word.kind !== 'arabic');
  if (mark >= 0 && !/^[-/–—|]$/u.test(tokens[mark]!.word.surface)) return [];
  const sides =
    mark < 0
      ? [[0, tokens.length]]
      : [
          [0, mark],
          [mark + 1, tokens.length],
        ];
  for (const [from, to] of sides as [number, number][]) {
    const words = tokens.slice(from, to).map(({ word }) => word);
    const named = words.length > 1 && words.length <= LONGEST_NAME && words.every(isNamely);
    const name = named && nameWord(words[0]!).lexical !== null ? bearing(line, from) : null;
    if (name) return [{ ...name, confidence: CREDITED, because: ['a signature'] }];
  }
  return [];
};

/** Whether the word is one of names, or none that is known. */
const isNamely = (word: Word): boolean => {
  if (word.kind !== 'arabic') return false;
  const { lexical, part, reading } = nameWord(word);
  if (reading.proclitics === '' && (lexical !== null || part !== null)) return true;
  return morphology(word).parts.size === 0 && word.form.length > 2;
};
