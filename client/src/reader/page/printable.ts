// The text with its annotations as HTML, for a page of its own: without what is there only while one works on it.

/** Classes that say where the pointer or the selection is. */
const PASSING = ['current', 'pointed', 'target', 'at'];

/** The HTML of an element; whatever is text in it stays text. */
export const printable = (lines: Element): string => {
  const copy = lines.cloneNode(true) as Element;
  for (const one of copy.querySelectorAll(PASSING.map((name) => `.${name}`).join())) one.classList.remove(...PASSING);
  for (const one of copy.querySelectorAll('[style]')) one.removeAttribute('style');
  return copy.outerHTML;
};
