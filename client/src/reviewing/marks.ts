// Marks in the text editor what two layers differ in: overlays only, one above the line for the left layer and one below it
// for the right one, so that a line of Arabic keeps its order. What both have is underlined finely.
import {
  type DecorationOptions,
  DecorationRangeBehavior,
  type Disposable,
  l10n,
  MarkdownString,
  OverviewRulerLane,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  window,
} from 'vscode';
import { escapeMarkdown, isolate, leftToRight } from '../../../server/src/display.js';
import type { SideView, UnitView } from '../../../server/src/protocol.js';
import { editorRange } from '../ranges.js';
import type { Review } from './review.js';
import { outcomeOf } from './reviewTree.js';
import { isAgreed, isOpen } from './units.js';

const SIDES = ['left', 'right'] as const;
type Side = (typeof SIDES)[number];

const styleOf = (side: Side, decided: boolean): TextEditorDecorationType => {
  const color = new ThemeColor(`safir.${side}Layer.border`);
  const style = decided ? 'dotted' : 'solid';
  return window.createTextEditorDecorationType({
    ...(decided ? {} : { backgroundColor: new ThemeColor(`safir.${side}Layer.background`) }),
    borderColor: color,
    borderStyle: style,
    borderWidth: side === 'left' ? '3px 0 0 0' : '0 0 3px 0',
    overviewRulerColor: color,
    overviewRulerLane: side === 'left' ? OverviewRulerLane.Left : OverviewRulerLane.Right,
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
  });
};

const agreedStyle = (): TextEditorDecorationType =>
  window.createTextEditorDecorationType({
    borderColor: new ThemeColor('safir.decided.outline'),
    borderStyle: 'dotted',
    borderWidth: '0 0 1px 0',
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
  });

export class ReviewMarks implements Disposable {
  readonly #review: Review;
  readonly #types: Readonly<Record<Side, Readonly<Record<'open' | 'decided', TextEditorDecorationType>>>>;
  readonly #agreed = agreedStyle();
  readonly #listening: Disposable[];
  readonly #painted = new Set<TextEditor>();

  constructor(review: Review) {
    this.#review = review;
    const both = (side: Side) => ({ open: styleOf(side, false), decided: styleOf(side, true) });
    this.#types = { left: both('left'), right: both('right') };
    this.#listening = [
      review.onDidChange(() => this.#paint()),
      window.onDidChangeVisibleTextEditors(() => this.#paint()),
    ];
  }

  #paint(): void {
    const { document, view } = this.#review;
    for (const editor of window.visibleTextEditors) {
      const isShown = document !== null && editor.document === document;
      if (isShown && view && view.version !== editor.document.version) continue;
      if (!isShown && !this.#painted.has(editor)) continue;
      if (isShown) this.#painted.add(editor);
      else this.#painted.delete(editor);
      const all = isShown ? this.#review.units : [];
      const units = all.filter((unit) => !isAgreed(unit));
      editor.setDecorations(
        this.#agreed,
        all.filter(isAgreed).flatMap((unit) => this.#options(unit, unit.left)),
      );
      for (const side of SIDES)
        for (const state of ['open', 'decided'] as const) {
          const wanted = units.filter((unit) => isOpen(unit) === (state === 'open'));
          editor.setDecorations(
            this.#types[side][state],
            wanted.flatMap((unit) => this.#options(unit, unit[side])),
          );
        }
    }
  }

  #options(unit: UnitView, side: SideView | null): DecorationOptions[] {
    if (!side || side.status === 'rejected') return [];
    const hoverMessage = this.#hover(unit);
    return side.fragments.map((fragment) => ({ range: editorRange(fragment), hoverMessage }));
  }

  #hover(unit: UnitView): MarkdownString {
    const { left, right } = this.#review.view!;
    const words = (text: string | null): string => isolate(escapeMarkdown(text ?? l10n.t('nothing')));
    const outcome = outcomeOf(unit, left, right);
    return new MarkdownString(
      [
        `**${leftToRight(`${words(left)} ↔ ${words(right)}`)}**`,
        ...unit.differences.map(
          ({ label, left: one, right: other }) => `${label}: ${leftToRight(`${words(one)} ↔ ${words(other)}`)}`,
        ),
        ...(outcome ? [`_${outcome}_`] : []),
        ...(unit.outcome?.note ? [l10n.t('Note: {0}', words(unit.outcome.note))] : []),
      ].join('  \n'),
    );
  }

  dispose(): void {
    for (const one of this.#listening) one.dispose();
    this.#agreed.dispose();
    for (const side of SIDES) for (const type of Object.values(this.#types[side])) type.dispose();
  }
}
