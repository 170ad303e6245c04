// Where a name ends: cut where the clause goes on.
import type { NameReading } from '../../names/name.js';
import { nameWord } from '../../names/nameWord.js';
import { opensPhrase } from '../../names/phrases.js';
import type { LineContent } from '../../text/line.js';
import { perWord, type Word } from '../../text/word.js';
import { isMourning, isState } from './misreadings.js';
import { endsAtOrdinal, isPatriarch } from './regnal.js';
import { goesElsewhere, isGroup } from './words.js';

/** The name up to token `last`. */
export const shortened = ({ tokens }: LineContent, name: NameReading, last: number): NameReading => ({
  ...name,
  last,
  end: tokens[last]!.end,
});

/** The name up to where the clause goes on: `بأن`, `بالقول`, or the next of a list. */
export const cut = (line: LineContent, name: NameReading): NameReading => {
  for (let at = name.first + 1; at <= name.last; at++) {
    const { word } = line.tokens[at]!;
    const phrase = at > name.first + 1 && (opensPhrase(line.tokens[at]!, line.tokens[at + 1]) || isState(line, at));
    const over = (endsAtOrdinal(line.tokens[at - 1]!.word, word) && !isPatriarch(line, name.first)) || isGroup(word);
    if (over || phrase || isMourning(line, at) || goesElsewhere(word) || isListed(word))
      return shortened(line, name, at - 1);
  }
  return name;
};

/** Whether the word is a name with the conjunction before it. */
const isListed: (word: Word) => boolean = perWord((word) => {
  const { lexical, reading } = nameWord(word);
  return lexical !== null && reading.proclitics === 'و';
});
