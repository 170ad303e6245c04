// How each kind of highlight looks: by background, border and outline alone, since a line of Arabic whose pieces differ
// in colour, weight or decoration of the text shows its words in the wrong order. Kinds differ by shape as well as hue.
import { DecorationRangeBehavior, type DecorationRenderOptions, OverviewRulerLane, ThemeColor } from 'vscode';
import type { HighlightKind } from './kinds.js';

const background = (kind: HighlightKind): DecorationRenderOptions => ({
  backgroundColor: new ThemeColor(`safir.${kind}.background`),
});

const underline = (kind: HighlightKind, style: string, width: number): DecorationRenderOptions => ({
  borderColor: new ThemeColor(`safir.${kind}.border`),
  borderStyle: style,
  borderWidth: `0 0 ${width}px 0`,
});

/** Above and below. No sides: at the end of a wrapped line the editor would draw one where nothing is. */
const band = (kind: HighlightKind, style: string): DecorationRenderOptions => ({
  borderColor: new ThemeColor(`safir.${kind}.border`),
  borderStyle: style,
  borderWidth: '2px 0',
});

const mark = (kind: HighlightKind, lane: OverviewRulerLane): DecorationRenderOptions => ({
  overviewRulerColor: new ThemeColor(`safir.${kind}.border`),
  overviewRulerLane: lane,
  rangeBehavior: DecorationRangeBehavior.ClosedClosed,
});

const { Left, Center, Right } = OverviewRulerLane;

export const styles: Readonly<Record<HighlightKind, DecorationRenderOptions>> = {
  directQuote: {
    ...background('directQuote'),
    ...underline('directQuote', 'solid', 1),
    ...mark('directQuote', Center),
  },
  indirectQuote: {
    ...background('indirectQuote'),
    ...underline('indirectQuote', 'dotted', 1),
    ...mark('indirectQuote', Center),
  },
  doubtfulQuote: { ...band('doubtfulQuote', 'dashed'), ...mark('doubtfulQuote', Center) },
  title: { ...background('title'), ...underline('title', 'dotted', 2), ...mark('title', Left) },
  officialName: {
    ...background('officialName'),
    ...underline('officialName', 'solid', 2),
    ...mark('officialName', Left),
  },
  person: { ...underline('person', 'solid', 1), ...mark('person', Left) },
  cue: { ...underline('cue', 'double', 3), ...mark('cue', Center) },
  decided: {
    outlineColor: new ThemeColor('safir.decided.outline'),
    outlineStyle: 'solid',
    outlineWidth: '1px',
    overviewRulerColor: new ThemeColor('safir.decided.outline'),
    overviewRulerLane: OverviewRulerLane.Full,
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
  },
  date: { ...background('date'), ...underline('date', 'dashed', 2), ...mark('date', Right) },
};
