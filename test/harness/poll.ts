// Waiting for what comes a moment later.
import { setTimeout as pause } from 'node:timers/promises';

/** Asks again until `ask` answers with something that `enough` accepts; fails after two minutes with the last answer. */
export const eventually = async <T>(ask: () => T | Promise<T>, enough: (answer: T) => boolean): Promise<T> => {
  const end = Date.now() + 120_000;
  for (;;) {
    const answer = await ask();
    if (enough(answer)) return answer;
    if (Date.now() > end) throw new Error(`still not so after two minutes: ${JSON.stringify(answer)}`);
    await pause(100);
  }
};
