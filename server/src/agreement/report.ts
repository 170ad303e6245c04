// The agreement report: over articles, every two annotators and all of them, for each kind and for everything together.
import { type Coefficient, cohensKappa, krippendorffsAlpha, type Label } from './coefficient.js';
import { OUTSIDE, unitsOfKind, wordLabels } from './labels.js';
import { type Observation, wordsOf } from './observation.js';
import { type Aligned, alignedIn, type F1, f1Of, type Links, linksOf, matches, sumOfLinks } from './pairs.js';
import { type Continuum, jointUnitizedAlpha, unitizedAlpha } from './unitizing.js';

export interface PairAgreement {
  readonly left: string;
  readonly right: string;
  /** The same stretches and kind. */
  readonly strict: F1;
  /** A shared character, and the same kind. */
  readonly overlap: F1;
  /** Cohen's κ on words. */
  readonly kappa: Coefficient;
}

export interface KindAgreement {
  /** Null for all kinds together. */
  readonly kind: string | null;
  /** How many annotations each annotator has, in the order of the report's annotators. */
  readonly annotations: readonly number[];
  readonly pairs: readonly PairAgreement[];
  /** The mean of the pairs that have a figure; null where none has. */
  readonly mean: { readonly strict: number | null; readonly overlap: number | null; readonly kappa: number | null };
  /** Krippendorff's α on words, and for unitizing. */
  readonly alphaWords: Coefficient;
  readonly alphaUnits: Coefficient;
}

export interface PairLinks extends Links {
  readonly left: string;
  readonly right: string;
}

export interface AgreementReport {
  /** Sorted. */
  readonly annotators: readonly string[];
  /** Articles that two of them annotated, and their words; the others are not compared. */
  readonly articles: number;
  readonly words: number;
  /** All together first, then each kind that somebody marked. */
  readonly kinds: readonly KindAgreement[];
  readonly links: readonly PairLinks[];
}

const mean = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
};

/** Every two, in order. */
const pairsOf = <T>(all: readonly T[]): (readonly [T, T])[] =>
  all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const));

/** One article that two or more annotated, prepared. */
interface Compared {
  readonly text: string;
  readonly layers: Observation['layers'];
  readonly words: number;
  /** By annotator, a label for each word. */
  readonly labels: ReadonlyMap<string, readonly string[]>;
}

const prepared = ({ text, layers }: Observation): Compared => {
  const words = wordsOf(text);
  return {
    ...{ text, layers, words: words.length },
    labels: new Map([...layers].map(([name, layer]) => [name, wordLabels(words, layer)])),
  };
};

/** What a word's label says of one kind. */
const only = (label: string, kind: string | null): string =>
  kind === null || label === OUTSIDE ? label : label.split('+').includes(kind) ? kind : OUTSIDE;

/** An annotator's labels of all words of all articles; null in those that they did not annotate. */
const ratingsOf = (articles: readonly Compared[], annotator: string, kind: string | null): Label[] =>
  articles.flatMap(({ words, labels }) => {
    const own = labels.get(annotator);
    return own ? own.map((label) => only(label, kind)) : new Array<null>(words).fill(null);
  });

const continuaOf = (articles: readonly Compared[], kind: string): Continuum[] =>
  articles.map(({ text, layers }) => ({
    length: text.length,
    annotators: [...layers.values()].map((layer) => unitsOfKind(layer, kind)),
  }));

interface ComparedPair {
  readonly left: string;
  readonly right: string;
  /** Article by article, those that both annotated. */
  readonly articles: readonly { readonly layers: Observation['layers']; readonly aligned: readonly Aligned[] }[];
}

/** @param annotators whom to compare; null for all that there are */
export const agreementOf = (
  observations: readonly Observation[],
  annotators: readonly string[] | null = null,
): AgreementReport => {
  const names = [...new Set(annotators ?? observations.flatMap(({ layers }) => [...layers.keys()]))].sort();
  const articles = observations
    .map(({ text, layers }) => ({ text, layers: new Map(names.flatMap((name) => layersOf(layers, name))) }))
    .filter(({ layers }) => layers.size > 1)
    .map(prepared);
  const pairs = pairsOf(names).map(([left, right]): ComparedPair => {
    const both = articles.filter(({ layers }) => layers.has(left) && layers.has(right));
    return {
      ...{ left, right },
      articles: both.map(({ layers }) => ({ layers, aligned: alignedIn(layers.get(left)!, layers.get(right)!) })),
    };
  });
  const kinds = [
    ...new Set(
      articles.flatMap(({ layers }) => [...layers.values()].flatMap((layer) => layer.map(({ kind }) => kind))),
    ),
  ].sort();
  const ofKind = (kind: string | null): KindAgreement => {
    const ratings = new Map(names.map((name) => [name, ratingsOf(articles, name, kind)]));
    const counted = (layers: Observation['layers'], name: string): number =>
      (layers.get(name) ?? []).filter((annotation) => kind === null || annotation.kind === kind).length;
    const compared = pairs.map(({ left, right, articles: both }): PairAgreement => {
      const found = both.map(({ aligned }) => matches(aligned, kind));
      const [ones, others] = [left, right].map((name) =>
        both.reduce((sum, { layers }) => sum + counted(layers, name), 0),
      ) as [number, number];
      const sum = (of: 'strict' | 'overlap'): number => found.reduce((total, one) => total + one[of], 0);
      return {
        ...{ left, right },
        strict: f1Of(sum('strict'), ones, others),
        overlap: f1Of(sum('overlap'), ones, others),
        kappa: cohensKappa(ratings.get(left)!, ratings.get(right)!),
      };
    });
    return {
      kind,
      annotations: names.map((name) => articles.reduce((sum, { layers }) => sum + counted(layers, name), 0)),
      pairs: compared,
      mean: {
        strict: mean(compared.map(({ strict }) => strict.f1)),
        overlap: mean(compared.map(({ overlap }) => overlap.f1)),
        kappa: mean(compared.map(({ kappa }) => kappa.value)),
      },
      alphaWords: krippendorffsAlpha([...ratings.values()]),
      alphaUnits:
        kind === null
          ? jointUnitizedAlpha(kinds.map((one) => continuaOf(articles, one)))
          : unitizedAlpha(continuaOf(articles, kind)),
    };
  };
  return {
    annotators: names,
    articles: articles.length,
    words: articles.reduce((sum, { words }) => sum + words, 0),
    kinds: [null, ...kinds].map(ofKind),
    links: pairs.map(({ left, right, articles: both }) => ({
      ...{ left, right },
      ...sumOfLinks(both.map(({ aligned }) => linksOf(aligned))),
    })),
  };
};

const layersOf = (layers: Observation['layers'], name: string) => {
  const layer = layers.get(name);
  return layer ? [[name, layer] as const] : [];
};
