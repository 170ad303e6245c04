// What can be done at the cursor, for every editor that knows code actions.
import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver';
import type { Span, SpeakerCandidate } from '../../analysis/model.js';
import { type Action, keyOf } from '../../annotations/actions/action.js';
import { latestOf } from '../../annotations/actions/placing.js';
import { wordsOf } from '../../annotations/annotation.js';
import type { Item } from '../../annotations/review.js';
import { isolate, shorten } from '../../display.js';
import type { MessageKey, Messages } from '../../messages.js';
import { performCommand } from '../../protocol.js';
import type { AnalysedDocument } from '../analysedDocument.js';
import { isAmbiguous } from '../view.js';
import { textOf } from './annotationsView.js';

const SHOWN = 40;
const KINDS = ['official', 'person', 'direct-quote', 'indirect-quote', 'date'] as const;
/** Orphans offered for one selection. */
const MAX_ORPHANS = 5;

/** The items that hold the range, the shortest first. */
const itemsAt = (items: readonly Item[], start: number, end: number): Item[] =>
  items
    .filter(
      ({ span, fragments, status }) =>
        status !== 'rejected' &&
        span !== null &&
        span.start <= start &&
        end <= span.end &&
        fragments.some((fragment) => fragment.start <= end && start <= fragment.end),
    )
    .sort((a, b) => a.span!.end - a.span!.start - (b.span!.end - b.span!.start));

/** The other readings of who says a quote, best first, where it is in doubt. */
const otherSpeakers = (analysed: AnalysedDocument, { start, end }: Span): SpeakerCandidate[] => {
  const quote = analysed.analysis.quotes.find((one) => one.start === start && one.end === end);
  return quote && isAmbiguous(quote) ? quote.alternatives.filter((other) => analysed.labelOf(other) !== null) : [];
};

/** Accept, reject and take back the items at `range`, say who else speaks; annotate it, or attach an orphan to it, where words are selected. */
export const annotationActions = (
  analysed: AnalysedDocument,
  items: readonly Item[],
  range: Range,
  annotator: string | null,
  messages: Messages,
): CodeAction[] => {
  const { uri, version } = analysed;
  const span = analysed.span(range);
  const { start, end } = span;
  const offer = (key: MessageKey, words: string, action: Action): CodeAction => {
    const title = messages.say(key, { words: isolate(shorten(words, SHOWN)) });
    return {
      title,
      kind: CodeActionKind.RefactorRewrite,
      command: { title, command: performCommand, arguments: [{ uri, version, action }] },
    };
  };
  const speakers = itemsAt(items, start, end).flatMap((item) =>
    otherSpeakers(analysed, item.span!).map((other) => {
      const name = analysed.labelOf(other)!;
      const who = other.person === null ? { source: name } : { person: name };
      return offer('actionSpeaker', name, { do: 'setSpeaker', item: keyOf(item), ...who });
    }),
  );
  const decide = itemsAt(items, start, end).flatMap((item) => {
    const [key, words] = [keyOf(item), textOf(item, analysed)];
    return item.annotation
      ? [offer('actionWithdraw', words, { do: 'withdraw', items: [key] })]
      : [
          offer('actionAccept', words, { do: 'accept', items: [key] }),
          offer('actionReject', words, { do: 'reject', items: [key] }),
        ];
  });
  if (start === end) return [...decide, ...speakers];
  const add = KINDS.map((kind) => offer(`annotate-${kind}`, analysed.slice(span), { do: 'add', span, kind }));
  const latest = latestOf(items, annotator);
  const fragments = [
    ...(latest ? [offer('actionAddFragment', textOf(latest, analysed), { do: 'addFragment', item: null, span })] : []),
    ...itemsAt(items, start, end)
      .filter(({ span: whole }) => whole!.start < start || end < whole!.end)
      .map((item) =>
        offer('actionRemoveFragment', textOf(item, analysed), { do: 'removeFragment', item: keyOf(item), span }),
      ),
  ];
  const orphans = items
    .filter((item) => item.span === null && item.annotation !== null)
    .slice(0, MAX_ORPHANS)
    .map(({ annotation }) =>
      offer('actionReattach', wordsOf(annotation!), { do: 'reattach', id: annotation!.id, span }),
    );
  return [...decide, ...speakers, ...add, ...fragments, ...orphans];
};
