// When a span, and a source's words, count as the same in the gold article and in what was found.

/** Which whitespace-separated words a span touches. */
function wordIndex(text) {
  const words = [...text.matchAll(/\S+/gu)].map((word) => ({ start: word.index, end: word.index + word[0].length }));
  return (span) => words.flatMap(({ start, end }, index) => (start < span.end && end > span.start ? [index] : []));
}

/** How the spans of a text are compared. */
export function matching(text) {
  const wordsOf = wordIndex(text);
  return {
    equal: (a, b) => wordsOf(a).join() === wordsOf(b).join(),
    half: (a, b) => {
      const left = wordsOf(a);
      const right = wordsOf(b);
      const both = right.filter((word) => left.includes(word)).length;
      return 2 * both >= left.length + right.length - both;
    },
  };
}

export const overlap = (a, b) => a.start < b.end && b.start < a.end;

/** Gives each wanted span at most one found one that is the same, first come first served. */
export function pairUp(wanted, found, same) {
  const free = [...found];
  const pairs = [];
  const missed = [];
  for (const want of wanted) {
    const at = free.findIndex((candidate) => same(want, candidate));
    if (at < 0) missed.push(want);
    else pairs.push([want, ...free.splice(at, 1)]);
  }
  return { pairs, missed, spurious: free };
}

/** A word without diacritics, quotation marks, the article and attached prepositions. */
const stem = (word) =>
  word.replace(/[\u064B-\u0652\u0640"«»“”()،.؛:]/gu, '').replace(/^(?:[وفبلك]?ال|لل|[وفبلك](?=.{4}))/u, '');

/** Whether two sources share half of the shorter one's words. */
export function sameSource(wanted, found) {
  const words = wanted.split(/\s+/u).map(stem);
  const others = new Set(found.split(/\s+/u).map(stem));
  return words.filter((word) => others.has(word)).length >= Math.min(words.length, others.size) / 2;
}
