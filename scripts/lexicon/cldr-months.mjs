// The Gregorian month names of every Arabic locale, and of English and French for foreign dates in Arabic text, from CLDR.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const main = join(dirname(createRequire(import.meta.url).resolve('cldr-dates-full/package.json')), 'main');
const FOREIGN = ['en', 'fr'];

/** Rows of name and number, each name once, in lower case and as CLDR spells it; folding is left to the reader. */
export function cldrMonths() {
  const rows = new Map();
  const locales = readdirSync(main).filter((name) => name === 'ar' || name.startsWith('ar-') || FOREIGN.includes(name));
  for (const locale of locales) {
    const { main: data } = JSON.parse(readFileSync(join(main, locale, 'ca-gregorian.json'), 'utf8'));
    const { wide, abbreviated } = data[locale].dates.calendars.gregorian.months.format;
    for (const names of [wide, abbreviated]) {
      for (const [number, name] of Object.entries(names)) {
        rows.set(name.toLowerCase().replace(/\.$/u, ''), number);
      }
    }
  }
  return [...rows];
}
