// How Arabic a text is.

const LETTER = /\p{L}/u;
const ARABIC = /\p{Script=Arabic}/u;

/** Fewer letters than these say nothing about a file. */
const ENOUGH = 60;

/** Whether at least 60 letters, and most of them, are Arabic. */
export const isMostlyArabic = (text: string): boolean => {
  let letters = 0;
  let arabic = 0;
  for (const character of text) {
    if (!LETTER.test(character)) continue;
    letters++;
    if (ARABIC.test(character)) arabic++;
  }
  return arabic >= ENOUGH && arabic > letters * 0.6;
};
