import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../annotations/findings.js';
import { itemsOf } from '../../annotations/review.js';
import { Messages } from '../../messages.js';
import type { PerformParams } from '../../protocol.js';
import { marked } from '../marked.fixture.js';
import { annotationActions } from './codeActions.js';

const XML = `قمة
قال <m id="a" class="official"><t>وزير الخارجية</t> <n>سالم المرزوقي</n></m> بعد لقاء <m id="b" class="official"><t>الرئيس</t> <n>هاني كرم</n></m>.
وأضاف: «<q kind="direct" speaker="a" cue="وأضاف">نلتقي غدا</q>».
`;

/** The quote with another speaker as the second reading. */
const doubtful = (confidence: number) =>
  marked(XML, ({ quotes, people }) => ({
    quotes: quotes.map((quote) => ({
      ...quote,
      evidence: { ...quote.evidence, confidence: 0.6 },
      alternatives: [{ person: people[1]!.id, source: null, span: null, channel: null, confidence }],
    })),
  }));

const offered = (confidence: number) => {
  const analysed = doubtful(confidence);
  const items = itemsOf(findingsOf(analysed.analysis), [], () => []);
  const { start } = analysed.analysis.quotes[0]!;
  const at = analysed.positionAt(start);
  return annotationActions(analysed, items, { start: at, end: at }, null, new Messages('en'));
};

describe('a quote whose speaker is in doubt', () => {
  it('offers the other speakers', () => {
    const action = offered(0.5).find(({ title }) => title.startsWith('The speaker is'));
    expect(action?.title).toContain('هاني كرم');
    const [{ action: performed }] = action!.command!.arguments as [PerformParams];
    expect(performed).toMatchObject({ do: 'setSpeaker', person: 'هاني كرم' });
  });

  it('offers none where there is no doubt', () => {
    expect(offered(0.1).map(({ title }) => title)).toEqual([
      'Accept \u2068نلتقي غدا\u2069',
      'Reject \u2068نلتقي غدا\u2069',
    ]);
  });
});
