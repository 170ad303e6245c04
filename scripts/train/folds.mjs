/**
 * The parts of `sentences` that fold number `fold` of `folds` (from 1) is measured on, neighbours in the corpus, and taught by:
 * all others.
 */
export function foldOf(sentences, fold, folds) {
  const size = Math.ceil(sentences.length / folds);
  const [from, to] = [(fold - 1) * size, fold * size];
  return { held: sentences.slice(from, to), taught: [...sentences.slice(0, from), ...sentences.slice(to)] };
}
