// Mentions in one line: titles and names that speak of one person, joined. Every way to divide the line's titles and
// names into mentions is scored, and the best one taken.
import type { NameReading } from '../names/name.js';
import { type LineContent, perLine } from '../text/line.js';
import { officeTaken } from './appointments.js';
import type { Candidate } from './candidate.js';
import { candidatesAt } from './candidates.js';
import type { LineMention } from './mention.js';
import { type Parts, partsOf } from './parts.js';

/** The mention with the office to which its clause appoints it. */
const appointed = ({ line, titleAt }: Parts, mention: LineMention): LineMention => {
  const { name, shared, token } = mention;
  if (!name || shared) return mention;
  const office = officeTaken(line.tokens, titleAt, token, name);
  return office ? { ...mention, shared: office } : mention;
};

/** The best division of a line into mentions, in the order of the text; a nested one follows the one that holds it. */
const divide = (parts: Parts): readonly LineMention[] => {
  const { length } = parts.line.tokens;
  const score = new Float64Array(length + 1);
  const choice: (Candidate | null)[] = new Array(length).fill(null);
  for (let at = length - 1; at >= 0; at--) {
    score[at] = score[at + 1]!;
    for (const candidate of candidatesAt(parts, at)) {
      const total = candidate.score + score[candidate.next]!;
      if (total > score[at]!) {
        score[at] = total;
        choice[at] = candidate;
      }
    }
  }
  const mentions: LineMention[] = [];
  for (let at = 0; at < length; at = choice[at]?.next ?? at + 1) mentions.push(...(choice[at]?.mentions ?? []));
  return mentions.map((mention) => appointed(parts, mention));
};

/** The mentions that a line shows by itself. */
export const mentionsIn: (line: LineContent) => readonly LineMention[] = perLine((line) => divide(partsOf(line, [])));

const withKnown = perLine((line) => new Map<string, readonly LineMention[]>([['', mentionsIn(line)]]));
const MOST_REMEMBERED = 8;

/** The mentions of a line in which certain stretches are known to be names of people whom the document introduces. */
export const mentionsGiven = (line: LineContent, known: readonly NameReading[]): readonly LineMention[] => {
  const remembered = withKnown(line);
  const signature = known.map(({ first, last }) => `${first}-${last}`).join(' ');
  let mentions = remembered.get(signature);
  if (!mentions) {
    mentions = divide(partsOf(line, known));
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(signature, mentions);
  }
  return mentions;
};
