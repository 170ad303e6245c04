// Compares what an analysis found with what a gold article marks. Spans are compared on whitespace-separated words, so
// that a proclitic written with its word neither costs nor gains. Every row is precision, recall and F1.

import { clusterScores, personMap } from './clusters.mjs';
import { matching, overlap, pairUp, sameSource } from './matching.mjs';
import { Rows } from './rows.mjs';

/**
 * @param {{ gold: object, found: object, name: string }[]} articles each with the marks and the analysis of one text
 * @returns {{ figures: Record<string, { precision: number, recall: number, f1: number, gold: number }>, errors: string[] }}
 */
export function score(articles) {
  const rows = new Rows();
  const errors = [];
  for (const article of articles) {
    const comparison = new Comparison(article, rows, errors);
    const mentions = mentionsOf(article.found);
    comparePeople(article, mentions, comparison);
    compareQuotes(article, mentions, comparison);
    compareDates(article, comparison);
  }
  return { figures: rows.figures(), errors };
}

/** One article, compared row by row; what is wrong is told. */
class Comparison {
  /** Whether two spans touch the same words, and whether they share half of them. */
  equal;
  half;
  #text;
  #name;
  #rows;
  #errors;

  constructor({ gold, name }, rows, errors) {
    this.#text = gold.text;
    this.#name = name;
    this.#rows = rows;
    this.#errors = errors;
    const { equal, half } = matching(gold.text);
    this.equal = equal;
    this.half = half;
  }

  /** The pairs of what is wanted and what was found that are the same. */
  compare(row, wanted, guesses, same, loud = true) {
    const { pairs, missed, spurious } = pairUp(wanted, guesses, same);
    this.#rows.add(row, pairs.length, guesses.length, wanted.length);
    if (loud) {
      for (const span of missed) this.#complain(row, 'missed', span);
      for (const span of spurious) this.#complain(row, 'spurious', span);
    }
    return pairs;
  }

  /** Of the pairs of spans, those right in one thing more. */
  judge(row, pairs, wanted, guesses, right, why) {
    const wrong = pairs.filter(([want, hit]) => !right(want, hit));
    this.#rows.add(row, pairs.length - wrong.length, guesses.length, wanted.length);
    for (const [want, hit] of wrong) this.#complain(row, why(want, hit), want);
  }

  /** What is right in part: the shares of what was found and of what is wanted. */
  share(row, precision, recall) {
    const sum = (list) => list.reduce((total, share) => total + share, 0);
    this.#rows.add(row, 0, precision.length, recall.length, sum(precision), sum(recall));
  }

  #complain(row, why, { start, end }) {
    const words = this.#text.slice(start, end).slice(0, 90).replaceAll('\n', '⏎');
    this.#errors.push(`${this.#name} ${row} ${why}: ${words}`);
  }
}

const mentionsOf = ({ people }) =>
  people.flatMap(({ id, official, mentions }) =>
    mentions.map((mention) => ({ ...mention, titles: mention.titles ?? [], person: id, official })),
  );

function comparePeople({ gold }, mentions, comparison) {
  const { equal, half } = comparison;
  const named = (list) => list.filter((one) => one.name).map((mention) => ({ ...mention.name, mention }));
  const offices = (spans) => spans.filter(({ mention }) => mention.official);
  const goldNames = named(gold.mentions);
  const foundNames = named(mentions);
  const pairs = comparison.compare('officials: name', offices(goldNames), offices(foundNames), equal);
  comparison.compare('people: name', goldNames, foundNames, equal, false);
  comparison.compare('officials: name, any overlap', offices(goldNames), offices(foundNames), overlap, false);
  const titles = (spans) => offices(spans).flatMap(({ mention }) => mention.titles);
  comparison.compare('officials: title', titles(goldNames), titles(foundNames), equal);
  const unnamed = (list) => list.filter((mention) => !mention.name);
  comparison.compare('officials: role only', unnamed(gold.mentions), unnamed(mentions), half);
  const { precision, recall } = clusterScores(offices(goldNames), offices(foundNames), pairs);
  comparison.share('officials: who is who (B³)', precision, recall);
}

function compareQuotes({ gold, found }, mentions, comparison) {
  const { equal, half } = comparison;
  const goldPerson = personMap(gold.mentions, mentions);
  const rightSpeaker = ({ speaker }, { speaker: said }) => {
    if (speaker === '?') return true;
    if (!speaker.startsWith('src:')) return said?.person != null && goldPerson(said.person) === speaker;
    return Boolean(said?.source) && sameSource(speaker.slice('src:'.length), said.source);
  };
  const wrongSpeaker = ({ speaker }, { speaker: said }) =>
    `${speaker}, not ${said?.person ? goldPerson(said.person) : said?.source}`;
  for (const kind of ['direct', 'indirect']) {
    const wanted = gold.quotes.filter((quote) => quote.kind === kind);
    const guesses = found.quotes.filter((quote) => quote.kind === kind);
    comparison.compare(`quotes ${kind}: span`, wanted, guesses, equal, kind === 'direct');
    const close = comparison.compare(`quotes ${kind}: span, half`, wanted, guesses, half, kind === 'indirect');
    comparison.judge(`quotes ${kind}: span, half + speaker`, close, wanted, guesses, rightSpeaker, wrongSpeaker);
  }
}

function compareDates({ gold, found }, comparison) {
  comparison.compare('dates: span', gold.dates, found.dates, comparison.equal);
  comparison.judge(
    'dates: overlap + value',
    comparison.compare('dates: any overlap', gold.dates, found.dates, overlap, false),
    gold.dates,
    found.dates,
    (want, hit) => want.value === hit.value && want.type === hit.type,
    (want, hit) => `${want.type} ${want.value}, not ${hit.type} ${hit.value}`,
  );
}
