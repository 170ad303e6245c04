// Going to findings: the next and previous one, and any one picked from a list.
import { l10n, type QuickPickItem, QuickPickItemKind, ThemeIcon, Uri, window, workspace } from 'vscode';
import { isolate, shorten } from '../../server/src/display.js';
import type { AnalysisView, Range } from '../../server/src/protocol.js';
import type { Desk, Desks } from './desks.js';
import { type Finding, findingsOf, stepFrom } from './findings.js';
import { mainTitle } from './mainTitle.js';
import { editorRange } from './ranges.js';

/** The finding that was last shown at a desk. */
const shown = new WeakMap<Desk, Range>();

const show = (desk: Desk, range: Range): void => {
  desk.show(range);
  shown.set(desk, range);
};

/** The finding that was last shown, as long as the cursor has not left it; else the selection. */
const standingAt = (desk: Desk): Range => {
  const last = shown.get(desk);
  const { start } = desk.selection;
  return last && last.start.line === start.line && last.start.character === start.character ? last : desk.selection;
};

/** Shows a place of an article, at the desk that has it where there is one; the keyboard stays where it is. */
export const reveal = async (desks: Desks, uri: string, range: Range): Promise<void> => {
  const target = Uri.parse(uri);
  if (!desks.at(target))
    await window.showTextDocument(await workspace.openTextDocument(target), { preserveFocus: true });
  const desk = desks.at(target);
  if (desk) show(desk, desk.document.validateRange(editorRange(range)));
};

/** Shows the next finding of the desk's article, or the previous one. */
export const step = (desk: Desk, view: AnalysisView, direction: 1 | -1): void => {
  const finding = stepFrom(findingsOf(view), standingAt(desk), direction);
  if (finding) show(desk, finding.range);
  else void window.showInformationMessage(l10n.t('Nothing was found in this article.'));
};

interface Pick extends QuickPickItem {
  readonly range?: Range;
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

/** Lists everything that was found; the desk goes along while one moves through the list, and back on escape. */
export const pickFinding = (desk: Desk, view: AnalysisView): void => {
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
  const goBack = desk.bookmark();
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
    if (active?.range) show(desk, active.range);
  });
  list.onDidAccept(() => {
    accepted = true;
    list.hide();
  });
  list.onDidHide(() => {
    list.dispose();
    if (!accepted) goBack();
  });
  list.show();
};
