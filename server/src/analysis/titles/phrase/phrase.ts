// The noun phrase of one office: its head, the chain of genitives that says of what, then adjectives, further fields
// joined by و, and prepositional complements. Read word by word; each step moves past what it reads, or answers that
// the next word does not belong. The last point where the phrase was whole is its end.
import type { Token } from '../../text/tokens.js';
import type { OfficeWord } from '../offices.js';
import { adjective, looseAdjective } from './adjectives.js';
import { complement } from './complements.js';
import { joined } from './coordination.js';
import { Draft, type OfficePhrase } from './draft.js';
import { genitive } from './genitive.js';
import { quoted } from './properNames.js';
import { bracketed, numbered, setPhrase } from './setPhrases.js';

/** The most tokens of a phrase behind its head. */
const MAX_LENGTH = 32;

/** The office whose head `head` stands before token `after`, as far as it reaches; null where it is no whole phrase. */
export const readOffice = (tokens: readonly Token[], after: number, head: OfficeWord): OfficePhrase | null => {
  const draft = new Draft(tokens, after, head);
  const limit = draft.at + MAX_LENGTH;
  let whole = draft.definite ? draft.phrase() : null;
  while (draft.at < limit) {
    const taken = draft.open && genitive(draft);
    if (taken && draft.adjectives === 0 && !draft.indefiniteAdjective) draft.construct = true;
    if (!taken && !(draft.open ? afterIndefinite(draft) : modifier(draft))) break;
    if (!draft.open || !whole?.definite) whole = draft.phrase();
  }
  return draft.head.office.incomplete && !draft.construct ? null : whole;
};

/** An indefinite head that no genitive follows: `قيادي في حماس`, `دبلوماسي أميركي سابق`. */
const afterIndefinite = (draft: Draft): boolean => {
  draft.open = false;
  const moved = modifier(draft);
  if (!moved) draft.open = true;
  return moved;
};

/** What stands behind a whole phrase and belongs to it. */
const modifier = (draft: Draft): boolean => {
  const token = draft.tokens[draft.at];
  if (token?.word.kind === 'number') return numbered(draft);
  if (token?.word.kind === 'punctuation')
    return bracketed(draft) || (draft.institution?.named === true && quoted(draft, draft.at));
  if (token?.word.kind !== 'arabic') return false;
  return (
    setPhrase(draft) ||
    (draft.settled ? adjective(draft, token.word) : looseAdjective(draft, token.word)) ||
    joined(draft, token.word) ||
    complement(draft, token.word.form)
  );
};
