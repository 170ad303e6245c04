// How fast a text is analysed: the whole of it, and after a keystroke in its middle.
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { medians, milliseconds, printTable, times, verdict } from './measure.mjs';
import { ARTICLE, arabic, english, joined, typedInto, unseen, wordsIn } from './texts.mjs';

export async function benchAnalysis({ analyze }) {
  const words = wordsIn(arabic);
  const kilobytes10 = Buffer.byteLength(arabic) / 10_240;
  const prose = english(words);
  const nlp = winkNLP(model);
  const median = await medians({
    'split and normalize': { run: () => [arabic.split(/\s+/), arabic.normalize('NFKC')] },
    'an article, joined': { prepare: () => joined(unseen(ARTICLE)), run: analyze },
    'the same, every line new': { prepare: () => unseen(arabic), run: analyze },
    'after a keystroke': { prepare: () => typedInto(arabic), run: analyze },
    'wink-nlp, English': { run: () => nlp.readDoc(prose) },
  });
  const baseline = median['split and normalize'];
  const wink = median['wink-nlp, English'];
  printTable(`Analysis of ${words} words (${Math.round(kilobytes10 * 10)} KB): an article a hundred times`, [
    ['', 'median', 'words/s', 'per 10 KB', 'of baseline', 'of wink-nlp'],
    ...Object.entries(median).map(([name, time]) => [
      name,
      milliseconds(time),
      Math.round((words / time) * 1000).toLocaleString('en'),
      name.endsWith('English') ? '' : milliseconds(time / kilobytes10),
      times(time / baseline),
      times(time / wink),
    ]),
  ]);
  const whole = median['an article, joined'];
  console.log(verdict('at least as many words a second as wink-nlp', whole <= wink));
  console.log(verdict('at most 5 ms per 10 KB', whole / kilobytes10 <= 5));
}
