// Paints the highlights of the articles in sight, and switches them on and off.
import {
  ConfigurationTarget,
  type Disposable,
  type TextDocument,
  type TextEditor,
  type TextEditorDecorationType,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { isArticle } from '../languageClient.js';
import { editorRange } from '../ranges.js';
import type { Analyses, Annotations } from '../views.js';
import { type HighlightKind, type HighlightRanges, highlightKinds, highlightsOf, noHighlights } from './kinds.js';
import { Painted } from './painted.js';
import { styles } from './styles.js';

export class Highlights implements Disposable {
  readonly #analyses: Analyses;
  readonly #annotations: Annotations;
  readonly #types = new Map<HighlightKind, TextEditorDecorationType>();
  readonly #painted = new WeakMap<TextEditor, Painted>();
  readonly #listening: Disposable[];
  #hiddenIn: TextDocument | null = null;

  constructor(analyses: Analyses, annotations: Annotations) {
    this.#analyses = analyses;
    this.#annotations = annotations;
    for (const kind of highlightKinds) this.#types.set(kind, window.createTextEditorDecorationType(styles[kind]));
    this.#listening = [
      analyses.onDidChange((uri) => this.#paint(uri)),
      annotations.onDidChange((uri) => this.#paint(uri)),
      window.onDidChangeVisibleTextEditors(() => this.#paint()),
      workspace.onDidOpenTextDocument(({ uri }) => this.#paint(uri)),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('safir.highlights')) this.#paint();
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        for (const editor of window.visibleTextEditors)
          if (editor.document === document) this.#painted.get(editor)?.edited(contentChanges);
      }),
    ];
  }

  /** What is highlighted in an article, or would be if it were in sight; null until it has been read as it stands. */
  of(document: TextDocument): HighlightRanges | null {
    const { uri, version } = document;
    const settings = workspace.getConfiguration('safir.highlights', uri);
    if (!isArticle(document) || settings.get('enabled') === false) return noHighlights;
    const latest = this.#analyses.latest(uri);
    const view = latest?.version === version ? latest : null;
    const annotations = this.#annotations.latest(uri);
    // Decisions come in a moment after the analysis; until then a suggestion that was rejected must not flash up.
    if (annotations && annotations.version !== version) return null;
    // Of many annotations the first come before the analysis, which takes in all of them.
    if (!view && !annotations?.change.more) return null;
    return highlightsOf(view, annotations?.items ?? [], new Set(settings.get<string[]>('kinds')));
  }

  /** Paints none in this document, so that something else can be seen there. */
  hideIn(document: TextDocument | null): void {
    if (document === this.#hiddenIn) return;
    this.#hiddenIn = document;
    this.#paint();
  }

  #paint(uri?: Uri): void {
    for (const editor of window.visibleTextEditors) {
      if (uri && editor.document.uri.toString() !== uri.toString()) continue;
      const wanted = editor.document === this.#hiddenIn ? noHighlights : this.of(editor.document);
      if (!wanted || (wanted === noHighlights && !this.#painted.has(editor))) continue;
      const painted = this.#painted.get(editor) ?? new Painted();
      this.#painted.set(editor, painted);
      for (const [kind, ranges] of painted.update(wanted))
        editor.setDecorations(this.#types.get(kind)!, ranges.map(editorRange));
    }
  }

  dispose(): void {
    for (const one of this.#listening) one.dispose();
    for (const type of this.#types.values()) type.dispose();
  }
}

/** Switches the setting where it is set, else for all of the user's workspaces. */
export const toggleHighlights = async (): Promise<void> => {
  const settings = workspace.getConfiguration('safir.highlights', window.activeTextEditor?.document.uri);
  const set = settings.inspect('enabled');
  const target =
    set?.workspaceFolderValue !== undefined
      ? ConfigurationTarget.WorkspaceFolder
      : set?.workspaceValue !== undefined
        ? ConfigurationTarget.Workspace
        : ConfigurationTarget.Global;
  await settings.update('enabled', settings.get('enabled') === false, target);
};
