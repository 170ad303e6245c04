// Medians of repeated runs, and tables of them.
import { Bench } from 'tinybench';

/**
 * The median time of each task, in milliseconds.
 *
 * @param {Record<string, { prepare?: () => unknown, run: (input: any) => unknown }>} tasks `prepare` is not timed
 */
export async function medians(tasks, { time = 1500, iterations = 5 } = {}) {
  const bench = new Bench({ time, iterations, warmupTime: 0, warmupIterations: 2 });
  for (const [name, { prepare = () => undefined, run }] of Object.entries(tasks)) {
    let input;
    bench.add(
      name,
      () => {
        run(input);
      },
      {
        beforeEach: () => {
          input = prepare();
        },
      },
    );
  }
  await bench.run();
  return Object.fromEntries(
    bench.tasks.map(({ name, result }) => {
      if (result.state === 'errored') throw result.error;
      return [name, result.latency.p50];
    }),
  );
}

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Prints rows under a title, columns as wide as they need. */
export function printTable(title, rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  console.log(`\n${title}`);
  for (const row of rows)
    console.log(`  ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ')}`);
}

/** A target, and whether it is met. */
export const verdict = (target, isMet) => `  ${isMet ? 'met' : 'NOT MET'}: ${target}`;

export const milliseconds = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
export const times = (ratio) => `${ratio.toFixed(ratio < 10 ? 2 : 0)}×`;
export const kilobytes = (bytes) => `${Math.round(bytes / 1024)} KB`;
