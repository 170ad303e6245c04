// What stands in and behind the phrase as it is: how the office is held, a unit's number, an abbreviation in brackets.
import { adjectiveKind, isInItsName, isNameWord } from '../words.js';
import type { Draft } from './draft.js';

const HOLDING = new Set(['بالانابه', 'بالنيابه', 'بالوكاله', 'بالتكليف']);

/** Set phrases of holding: `بالإنابة`, `المنتهية ولايته`, `غير المقيم`, `فوق العادة ومفوض`; `المحمولة جوا`. */
export const setPhrase = (draft: Draft): boolean => {
  const [word, next] = [draft.word(draft.at)!, draft.word(draft.at + 1)];
  const airborne = word.form === 'جوا' && draft.adjectives > 0;
  if (HOLDING.has(word.form) || airborne || (isInItsName(word) && draft.takes.delete('باسم')))
    return draft.moveTo(draft.at + 1);
  const over = /^ال?منتهيه$/u.test(word.form) && /^(?:ولايت|مهام|مد|فتر)/u.test(next?.form ?? '');
  const not = word.form === 'غير' && next !== null && adjectiveKind(next.readings[0]!) !== null;
  const extraordinary = word.form === 'فوق' && next?.form === 'العاده';
  if (!over && !not && !extraordinary) return false;
  const plenipotentiary = extraordinary && draft.reading(draft.at + 2, 'و')?.base.startsWith('مفوض');
  return draft.moveTo(draft.at + (plenipotentiary ? 3 : 2));
};

/** The number of a unit: `الفرقة 82 المحمولة جوا`. */
export const numbered = (draft: Draft): boolean => {
  if (draft.institution?.category !== 'military' || draft.tokens[draft.at - 1]?.word.kind !== 'arabic') return false;
  draft.at++;
  draft.growBody();
  return true;
};

/** Words in brackets that say who of a picture is meant. */
const CAPTION = new Set(['يمين', 'يسار', 'وسط', 'ارشيف', 'رويترز']);

/** `(إيكواس)` after a body. */
export const bracketed = (draft: Draft): boolean => {
  const [open, inside, close] = draft.tokens.slice(draft.at, draft.at + 3);
  if (open?.word.surface !== '(' || close?.word.surface !== ')' || !inside || !draft.body) return false;
  const { kind, form } = inside.word;
  if (kind !== 'latin' && (kind !== 'arabic' || CAPTION.has(form) || isNameWord(inside.word))) return false;
  return draft.moveTo(draft.at + 3);
};
