// Compares what an analysis found with what a gold article marks. Spans are compared on whitespace-separated words, so
// that a proclitic written with its word neither costs nor gains. Every row is precision, recall and F1.

/** Which whitespace-separated words a span touches. */
function wordIndex(text) {
  const words = [...text.matchAll(/\S+/gu)].map((word) => ({ start: word.index, end: word.index + word[0].length }));
  return (span) => words.flatMap(({ start, end }, index) => (start < span.end && end > span.start ? [index] : []));
}

/** Gives each wanted span at most one found one that is the same, first come first served. */
function pairUp(wanted, found, same) {
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

const overlap = (a, b) => a.start < b.end && b.start < a.end;

/** A word without diacritics, quotation marks, the article and attached prepositions. */
const stem = (word) =>
  word.replace(/[\u064B-\u0652\u0640"«»“”()،.؛:]/gu, '').replace(/^(?:[وفبلك]?ال|لل|[وفبلك](?=.{4}))/u, '');

function sameSource(wanted, found) {
  const words = wanted.split(/\s+/u).map(stem);
  const others = new Set(found.split(/\s+/u).map(stem));
  return words.filter((word) => others.has(word)).length >= Math.min(words.length, others.size) / 2;
}

/** Which gold person a found person is: the one with whom they share most mentions. */
function personMap(gold, found) {
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
function clusterScores(wanted, found, pairs) {
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

/**
 * @param {{ gold: object, found: object, name: string }[]} articles each with the marks and the analysis of one text
 * @returns {{ figures: Record<string, { precision: number, recall: number, f1: number, gold: number }>, errors: string[] }}
 */
export function score(articles) {
  const tallies = new Map();
  const errors = [];
  const tally = (row) => {
    if (!tallies.has(row)) tallies.set(row, { right: 0, precisionSum: 0, recallSum: 0, found: 0, gold: 0 });
    return tallies.get(row);
  };
  const add = (row, right, found, gold, precisionSum = right, recallSum = right) => {
    const sums = tally(row);
    sums.right += right;
    sums.found += found;
    sums.gold += gold;
    sums.precisionSum += precisionSum;
    sums.recallSum += recallSum;
  };

  for (const { gold, found, name } of articles) {
    const wordsOf = wordIndex(gold.text);
    const equal = (a, b) => wordsOf(a).join() === wordsOf(b).join();
    const half = (a, b) => {
      const left = wordsOf(a);
      const right = wordsOf(b);
      const both = right.filter((word) => left.includes(word)).length;
      return 2 * both >= left.length + right.length - both;
    };
    const complain = (row, why, { start, end }) =>
      errors.push(`${name} ${row} ${why}: ${gold.text.slice(start, end).slice(0, 90).replaceAll('\n', '⏎')}`);
    const compare = (row, wanted, guesses, same, loud = true) => {
      const result = pairUp(wanted, guesses, same);
      add(row, result.pairs.length, guesses.length, wanted.length);
      if (loud) {
        for (const span of result.missed) complain(row, 'missed', span);
        for (const span of result.spurious) complain(row, 'spurious', span);
      }
      return result.pairs;
    };
    /** Of the pairs of spans, those right in one thing more. */
    const judge = (row, pairs, wanted, guesses, right, why) => {
      const wrong = pairs.filter(([want, hit]) => !right(want, hit));
      add(row, pairs.length - wrong.length, guesses.length, wanted.length);
      for (const [want, hit] of wrong) complain(row, why(want, hit), want);
    };

    const mentions = found.people.flatMap(({ id, official, mentions: own }) =>
      own.map((mention) => ({ ...mention, titles: mention.titles ?? [], person: id, official })),
    );
    const named = (list) => list.filter((one) => one.name).map((mention) => ({ ...mention.name, mention }));
    const offices = (spans) => spans.filter(({ mention }) => mention.official);
    const goldNames = named(gold.mentions);
    const foundNames = named(mentions);
    const pairs = compare('officials: name', offices(goldNames), offices(foundNames), equal);
    compare('people: name', goldNames, foundNames, equal, false);
    compare('officials: name, any overlap', offices(goldNames), offices(foundNames), overlap, false);
    const titles = (spans) => offices(spans).flatMap(({ mention }) => mention.titles);
    compare('officials: title', titles(goldNames), titles(foundNames), equal);
    const unnamed = (list) => list.filter((mention) => !mention.name);
    compare('officials: role only', unnamed(gold.mentions), unnamed(mentions), half);
    const { precision, recall } = clusterScores(offices(goldNames), offices(foundNames), pairs);
    const sum = (list) => list.reduce((total, share) => total + share, 0);
    add('officials: who is who (B³)', 0, precision.length, recall.length, sum(precision), sum(recall));

    const goldPerson = personMap(gold.mentions, mentions);
    const rightSpeaker = ({ speaker }, { speaker: said }) => {
      if (speaker === '?') return true;
      if (!speaker.startsWith('src:')) return said?.person != null && goldPerson(said.person) === speaker;
      return Boolean(said?.source) && sameSource(speaker.slice('src:'.length), said.source);
    };
    for (const kind of ['direct', 'indirect']) {
      const wanted = gold.quotes.filter((quote) => quote.kind === kind);
      const guesses = found.quotes.filter((quote) => quote.kind === kind);
      compare(`quotes ${kind}: span`, wanted, guesses, equal, kind === 'direct');
      const close = compare(`quotes ${kind}: span, half`, wanted, guesses, half, kind === 'indirect');
      judge(
        `quotes ${kind}: span, half + speaker`,
        close,
        wanted,
        guesses,
        rightSpeaker,
        ({ speaker }, hit) =>
          `${speaker}, not ${hit.speaker?.person ? goldPerson(hit.speaker.person) : hit.speaker?.source}`,
      );
    }

    compare('dates: span', gold.dates, found.dates, equal);
    judge(
      'dates: overlap + value',
      compare('dates: any overlap', gold.dates, found.dates, overlap, false),
      gold.dates,
      found.dates,
      (want, hit) => want.value === hit.value && want.type === hit.type,
      (want, hit) => `${want.type} ${want.value}, not ${hit.type} ${hit.value}`,
    );
  }

  const figures = Object.fromEntries(
    [...tallies].map(([row, { precisionSum, recallSum, found, gold }]) => {
      const precision = found ? precisionSum / found : 0;
      const recall = gold ? recallSum / gold : 0;
      const f1 = precision && recall ? (2 * precision * recall) / (precision + recall) : 0;
      return [row, { precision, recall, f1, gold }];
    }),
  );
  return { figures, errors };
}
