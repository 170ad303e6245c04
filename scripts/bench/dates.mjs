// How fast dates are found, beside chrono-node on English of the same length with as many dates in it.
import * as chrono from 'chrono-node';
import { medians, milliseconds, printTable, times } from './measure.mjs';
import { arabic, englishWithDates, unseen } from './texts.mjs';

export async function benchDates({ findDates, structureOf, linesOf }) {
  const datesIn = (text) => findDates(structureOf(linesOf(text)), null).dates;
  const count = datesIn(arabic).length;
  const prose = englishWithDates(arabic.length, count);
  const median = await medians({
    'Safir, every line new': { prepare: () => unseen(arabic), run: datesIn },
    'chrono-node, English': { run: () => chrono.parse(prose) },
  });
  const ours = median['Safir, every line new'];
  printTable(`Dates of ${Math.round(arabic.length / 1000)},000 characters (${count} of them)`, [
    ['', 'median', 'of ours'],
    ...Object.entries(median).map(([name, time]) => [name, milliseconds(time), times(time / ours)]),
  ]);
}
