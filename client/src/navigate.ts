// Going to findings: the next and previous one, and any one picked from a list.
import {
  ColorThemeKind,
  l10n,
  type QuickPickItem,
  QuickPickItemKind,
  type Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  ThemeIcon,
  Uri,
  window,
  workspace,
} from 'vscode';
import { isolate, shorten } from '../../server/src/display.js';
import type { AnalysisView, Range as ProtocolRange } from '../../server/src/protocol.js';
import { type Finding, findingsOf, stepFrom } from './findings.js';
import { mainTitle } from './offices.js';
import { editorRange } from './ranges.js';

/** The finding that was last shown in an editor. */
const shown = new WeakMap<TextEditor, Range>();

/** High-contrast themes colour selected text, and a line that is coloured in part shows its words in the wrong order. */
const coloursSelections = (): boolean =>
  window.activeColorTheme.kind === ColorThemeKind.HighContrast ||
  window.activeColorTheme.kind === ColorThemeKind.HighContrastLight;

const show = (editor: TextEditor, range: Range): void => {
  editor.selection = new Selection(range.start, coloursSelections() ? range.start : range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  shown.set(editor, range);
};

/** The finding that was last shown, as long as the cursor has not left it; else the selection. */
const standingAt = (editor: TextEditor): Range => {
  const last = shown.get(editor);
  return last && editor.selection.start.isEqual(last.start) ? last : editor.selection;
};

/** Shows a place of an article, in the editor that has it where there is one; the keyboard stays where it is. */
export const reveal = async (uri: string, range: ProtocolRange): Promise<void> => {
  const target = Uri.parse(uri);
  const open = window.visibleTextEditors.find(({ document }) => document.uri.toString() === target.toString());
  const document = open?.document ?? (await workspace.openTextDocument(target));
  const editor = await window.showTextDocument(document, {
    preserveFocus: true,
    ...(open?.viewColumn ? { viewColumn: open.viewColumn } : {}),
  });
  show(editor, document.validateRange(editorRange(range)));
};

/** Shows the next finding of the editor's article, or the previous one. */
export const step = (editor: TextEditor, view: AnalysisView, direction: 1 | -1): void => {
  const finding = stepFrom(findingsOf(view), standingAt(editor), direction);
  if (finding) show(editor, editorRange(finding.range));
  else void window.showInformationMessage(l10n.t('Nothing was found in this article.'));
};

interface Pick extends QuickPickItem {
  readonly range?: ProtocolRange;
}

const LENGTH = 100;

const picks = (findings: readonly Finding[], icon: string, heading: string): Pick[] => {
  if (findings.length === 0) return [];
  const items = findings.map(({ text, about, person, range }) => {
    const label = person?.name ?? text;
    const beside = person ? mainTitle(person) : about;
    return {
      label: isolate(shorten(label, LENGTH)),
      ...(beside && beside !== label ? { description: isolate(beside) } : {}),
      iconPath: new ThemeIcon(icon),
      range,
    };
  });
  return [{ label: heading, kind: QuickPickItemKind.Separator }, ...items];
};

/** Lists everything that was found; the editor goes along while one moves through the list, and back on escape. */
export const pickFinding = (editor: TextEditor, view: AnalysisView): void => {
  const findings = findingsOf(view);
  const of = (kind: Finding['kind']): Finding[] => findings.filter((finding) => finding.kind === kind);
  const firstOfEach = [
    ...new Map(
      of('mention')
        .reverse()
        .map((one) => [one.person, one] as const),
    ).values(),
  ].reverse();
  const people = (official: boolean): Finding[] => firstOfEach.filter(({ person }) => person?.official === official);
  const list = window.createQuickPick<Pick>();
  const [before, visible] = [editor.selection, editor.visibleRanges[0]];
  let accepted = false;
  list.title = l10n.t('Go to official, statement or date');
  list.placeholder = l10n.t('Words of a name, title, statement or date');
  list.matchOnDescription = true;
  list.items = [
    ...picks(people(true), 'account', l10n.t('Officials')),
    ...picks(people(false), 'person', l10n.t('Other people')),
    ...picks(of('statement'), 'quote', l10n.t('Statements')),
    ...picks(of('date'), 'calendar', l10n.t('Dates')),
  ];
  list.onDidChangeActive(([active]) => {
    if (active?.range) show(editor, editorRange(active.range));
  });
  list.onDidAccept(() => {
    accepted = true;
    list.hide();
  });
  list.onDidHide(() => {
    list.dispose();
    if (accepted) return;
    editor.selection = before;
    if (visible) editor.revealRange(visible, TextEditorRevealType.AtTop);
  });
  list.show();
};
