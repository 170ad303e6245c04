// The rows of the evaluation: what was right of what was found and wanted, summed over articles.

export class Rows {
  #sums = new Map();

  /**
   * Adds an article's counts to a row.
   *
   * @param precisionSum of what was found, how much is right, where that is not all or nothing
   * @param recallSum the same of what was wanted
   */
  add(row, right, found, gold, precisionSum = right, recallSum = right) {
    const sums = this.#sums.get(row) ?? { precisionSum: 0, recallSum: 0, found: 0, gold: 0 };
    this.#sums.set(row, {
      precisionSum: sums.precisionSum + precisionSum,
      recallSum: sums.recallSum + recallSum,
      found: sums.found + found,
      gold: sums.gold + gold,
    });
  }

  /** Precision, recall, F1 and the number wanted, by row in the order in which rows came. */
  figures() {
    return Object.fromEntries(
      [...this.#sums].map(([row, { precisionSum, recallSum, found, gold }]) => {
        const precision = found ? precisionSum / found : 0;
        const recall = gold ? recallSum / gold : 0;
        const f1 = precision && recall ? (2 * precision * recall) / (precision + recall) : 0;
        return [row, { precision, recall, f1, gold }];
      }),
    );
  }
}
