import type { PersonView } from '../../server/src/protocol.js';

/** The title that says most, where the article gives one besides the name. */
export const mainTitle = ({ name, titles }: PersonView): string | undefined =>
  titles.filter((title) => title !== name).sort((a, b) => b.length - a.length)[0];
