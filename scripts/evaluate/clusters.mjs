// Who is who: found people against the people of the gold article.
import { overlap } from './matching.mjs';

/** Which gold person a found person is: the one with whom they share most mentions. */
export function personMap(gold, found) {
  const votes = new Map();
  for (const mention of found) {
    for (const want of gold) {
      if (!overlap(mention.name ?? mention.titles[0] ?? mention, want.name ?? want.titles[0])) continue;
      const ballot = votes.get(mention.person) ?? new Map();
      votes.set(mention.person, ballot.set(want.id, (ballot.get(want.id) ?? 0) + 1));
    }
  }
  return (person) => [...(votes.get(person) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** B³ of one article: for each official's name, how much of its cluster is right (Bagga and Baldwin 1998). */
export function clusterScores(wanted, found, pairs) {
  const foundOf = new Map(pairs);
  const wantedOf = new Map(pairs.map(([want, hit]) => [hit, want]));
  const share = (spans, others, partner, id, otherId) =>
    spans.map((span) => {
      const mine = spans.filter((other) => id(other) === id(span));
      const mate = partner.get(span);
      const theirs = mate ? others.filter((other) => otherId(other) === otherId(mate)) : [];
      return mine.filter((one) => theirs.includes(partner.get(one))).length / mine.length;
    });
  const goldId = ({ mention }) => mention.id;
  const foundId = ({ mention }) => mention.person;
  return {
    recall: share(wanted, found, foundOf, goldId, foundId),
    precision: share(found, wanted, wantedOf, foundId, goldId),
  };
}
