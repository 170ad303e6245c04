// Bisection: where in an order something begins to hold.

/** Index of the first of `length` things in order from which on `holds` is true; `length` where it never is. */
export const firstIndex = (length: number, holds: (index: number) => boolean): number => {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};
