// Agreement corrected for chance, of whoever labelled whatever. Every coefficient has the form 1 − Do/De: the disagreement
// that was observed, by the one that chance would bring.
//
// Unanimous data. Where everybody gives everything one and the same label, De is 0 and the quotient is not defined; other
// programs stop or say NaN. Here it is 1, and `unanimous` says why. Wherever there is any disagreement De is above 0, and
// wherever there is none and De is above 0 the coefficient is 1: so 1 is what continues it, and agreement without an
// exception is never reported as less. It does not show that the annotators can tell labels apart, since there was only
// one: whoever shows the figure shows that too. Without anything to compare there is no coefficient (null).

export interface Coefficient {
  /** At most 1; 0 is what chance would bring; null where there is nothing to compare. */
  readonly value: number | null;
  /** There was one label only: nothing was disagreed on, and nothing told apart. */
  readonly unanimous: boolean;
}

export const NONE: Coefficient = { value: null, unanimous: false };

/** @param observed disagreement, in the same unit as `expected` */
export const corrected = (observed: number, expected: number): Coefficient =>
  expected > 0 ? { value: 1 - observed / expected, unanimous: false } : { value: 1, unanimous: true };

/** What somebody called something; null where they did not say. */
export type Label = string | null;

const count = (labels: Iterable<string>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
};

/**
 * Cohen's κ of two annotators: J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological
 * Measurement 20 (1960). What either did not label is left out.
 */
export const cohensKappa = (left: readonly Label[], right: readonly Label[]): Coefficient => {
  const pairs = left.flatMap((label, index) => {
    const other = right[index] ?? null;
    return label === null || other === null ? [] : [[label, other] as const];
  });
  if (pairs.length === 0) return NONE;
  const [ones, others] = [count(pairs.map(([one]) => one)), count(pairs.map(([, other]) => other))];
  const chance = [...ones].reduce((sum, [label, n]) => sum + n * (others.get(label) ?? 0), 0) / pairs.length ** 2;
  const different = pairs.filter(([one, other]) => one !== other).length / pairs.length;
  return corrected(different, 1 - chance);
};

/**
 * Krippendorff's α of any number of annotators, nominal, what is missing left out: K. Krippendorff, Computing
 * Krippendorff's alpha-reliability (2011), section C.
 *
 * @param ratings what each annotator called each thing, in one order
 */
export const krippendorffsAlpha = (ratings: readonly (readonly Label[])[]): Coefficient => {
  const totals = new Map<string, number>();
  let [pairable, different] = [0, 0];
  const things = ratings.reduce((longest, { length }) => Math.max(longest, length), 0);
  for (let thing = 0; thing < things; thing++) {
    const labels = ratings.flatMap((row) => row[thing] ?? []);
    const { length } = labels;
    if (length < 2) continue;
    pairable += length;
    for (const [label, n] of count(labels)) {
      totals.set(label, (totals.get(label) ?? 0) + n);
      different += (n * (length - n)) / (length - 1);
    }
  }
  if (pairable === 0) return NONE;
  const alike = [...totals.values()].reduce((sum, n) => sum + n * (n - 1), 0);
  return corrected(different / pairable, 1 - alike / (pairable * (pairable - 1)));
};
