// The built-in registry of officials as rows; server/src/analysis/people/officials.ts reads them.
import { parse } from 'yaml';

/** The key that somebody of this English name has if none is told. */
const usualKey = (english) =>
  english
    .normalize('NFD')
    .replace(/[^A-Za-z- ]/gu, '')
    .toLowerCase()
    .replaceAll(' ', '-');

/**
 * The people, and the offices of all of them in their order. What is not told is empty, as is a key that is the usual one.
 *
 * @param {string} yaml the text of officials.yaml
 */
export function registryRows(yaml) {
  const { officials } = parse(yaml);
  return {
    people: officials.map(({ key, english = '', gender = '', names, offices }) => [
      key === usualKey(english) ? '' : key,
      english,
      gender,
      names.join('|'),
      String(offices.length),
    ]),
    offices: officials.flatMap(({ offices }) =>
      offices.map(({ title, category, country = '', body = '', from = '', to = '' }) => [
        title,
        category,
        country,
        body,
        from,
        to,
      ]),
    ),
  };
}
