// Patterns: whether a stem is a known root in one of the patterns in which Arabic derives verbs and nouns from it.
import roots from '../lexicon/generated/roots.js';
import { rowsOf } from '../lexicon/table.js';

/** What kind of word a pattern makes; `bare` is the root itself, verb or noun. */
export type Derivation = 'bare' | 'imperfect' | 'perfect' | 'participle' | 'masdar' | 'noun';

/**
 * Folded patterns by what they make: C a letter of the root, D its second and third in one, V a first letter و that is
 * absorbed, P a prefix of the imperfect; every other letter stands for itself.
 */
const PATTERNS: Readonly<Record<Derivation, string>> = {
  bare: 'CCC CD CCCC',
  imperfect:
    'PCCC PCD PCاCC PنCCC PنCD PCتCC PCتD PستCCC PستCD PتCCC PتCاCC PتVCC PCطCC PCدCC PCCCC PتCCCC سPCCC سPCD سPCاCC سPنCCC سPCتCC سPستCCC سPتCCC سPتCاCC',
  perfect: 'اCCC اCD CاCC انCCC انCD اCتCC اCتD استCCC استCD تCCC تCاCC اتVCC اCطCC اCدCC تCCCC',
  participle: 'مCCC مCCوC مCاCC مCD منCCC مCتCC مCتD مستCCC مستCD متCCC متCاCC متVCC مCطCC مCدCC مCCCC',
  masdar: 'اCCاC انCCاC اCتCاC استCCاC تCCيC تCاCC اتVCاC اCطCاC اCدCاC CCCCاC تCCCC CCCان',
  noun: 'CCاC CCيC CCوC CواCC CCائC CCاCC CواCيC مCاCC مCاCيC تCاCيC اCاCC اCCC CCاCيC مCCاC مCCيC CCايC اCCCاء CCCاء CCCي CCاCي',
};

interface Pattern {
  readonly derivation: Derivation;
  /** Where a letter of its own stands, and which letters may. */
  readonly fixed: readonly (readonly [at: number, letters: string])[];
  /** Where the letters of the root stand, in their order; null for one that is absorbed. */
  readonly root: readonly (number | null)[];
}

const patternOf = (letters: string, derivation: Derivation): Pattern => {
  const fixed: [number, string][] = [];
  const root: (number | null)[] = [];
  let at = 0;
  for (const letter of letters) {
    if (letter === 'V') root.push(null);
    else if (letter === 'C') root.push(at);
    else if (letter === 'D') root.push(at, at);
    else fixed.push([at, letter === 'P' ? 'يتن' : letter]);
    if (letter !== 'V') at++;
  }
  return { derivation, fixed, root };
};

const byLength: Pattern[][] = [];
for (const [derivation, patterns] of Object.entries(PATTERNS) as [Derivation, string][]) {
  for (const letters of patterns.split(' ')) {
    const length = letters.replace('V', '').length;
    byLength[length] ??= [];
    byLength[length].push(patternOf(letters, derivation));
  }
}

/** One letter for every weak one: which of them is written depends on the pattern. */
const strong = (letter: string): string => ('اويءئؤ'.includes(letter) ? 'و' : letter);

const known = new Set(rowsOf(roots).map(([root]) => [...root!].map(strong).join('')));

const fits = (stem: string, { fixed }: Pattern): boolean => {
  for (const [at, letters] of fixed) if (!letters.includes(stem[at]!)) return false;
  return true;
};

const rootIn = (stem: string, pattern: Pattern): string => {
  let root = '';
  for (const at of pattern.root) root += at === null ? 'و' : strong(stem[at]!);
  return root;
};

/**
 * How `stem`, folded and without article, proclitics and endings, is derived from a known root, or null.
 *
 * @example derivation('استكمال')
 * 'masdar'
 */
export const derivation = (stem: string): Derivation | null => {
  for (const pattern of byLength[stem.length] ?? [])
    if (fits(stem, pattern) && known.has(rootIn(stem, pattern))) return pattern.derivation;
  return null;
};
