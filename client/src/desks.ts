// Where people work on articles: text editors and Readers. What is done there asks neither which of the two it is.
import {
  ColorThemeKind,
  type Disposable,
  EventEmitter,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  window,
} from 'vscode';
import type { Range } from '../../server/src/protocol.js';
import { editorRange } from './ranges.js';

export interface Desk {
  readonly document: TextDocument;
  readonly selection: Range;
  /** Selects a range of the document and brings it into sight. */
  select(range: Range): void;
  /** Brings a range into sight, and selects it where that leaves the words in their order. */
  show(range: Range): void;
  /** Remembers what is selected and in sight; the answer goes back there. */
  bookmark(): () => void;
}

/** A Reader, which can lie behind other editors. */
export interface ReaderDesk extends Desk {
  readonly active: boolean;
  readonly visible: boolean;
  readonly onDidChangeState: (listener: () => void) => Disposable;
  /** Shows the keys over the page. */
  showKeys(): void;
  /** Asks the page for what is to be printed. */
  print(): void;
}

/** High-contrast themes colour selected text, and a line that is coloured in part shows its words in the wrong order. */
const coloursSelections = (): boolean =>
  window.activeColorTheme.kind === ColorThemeKind.HighContrast ||
  window.activeColorTheme.kind === ColorThemeKind.HighContrastLight;

class EditorDesk implements Desk {
  readonly #editor: TextEditor;

  constructor(editor: TextEditor) {
    this.#editor = editor;
  }

  get document(): TextDocument {
    return this.#editor.document;
  }

  get selection(): Range {
    return this.#editor.selection;
  }

  select(range: Range): void {
    const shown = editorRange(range);
    this.#editor.selection = new Selection(shown.start, shown.end);
    this.#editor.revealRange(shown, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  show({ start, end }: Range): void {
    this.select({ start, end: coloursSelections() ? start : end });
  }

  bookmark(): () => void {
    const [selection, visible] = [this.#editor.selection, this.#editor.visibleRanges[0]];
    return () => {
      this.#editor.selection = selection;
      if (visible) this.#editor.revealRange(visible, TextEditorRevealType.AtTop);
    };
  }
}

/** Whether it is a log in the Output view, which counts as an editor and is nothing to work on. */
export const isLog = ({ uri }: TextDocument): boolean => uri.scheme === 'output';

export class Desks implements Disposable {
  readonly #editors = new WeakMap<TextEditor, Desk>();
  readonly #readers = new Set<ReaderDesk>();
  readonly #changed = new EventEmitter<void>();
  readonly #listening: Disposable[];

  /** Another desk is active, or others are in sight. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    const tell = (): void => this.#changed.fire();
    this.#listening = [window.onDidChangeActiveTextEditor(tell), window.onDidChangeVisibleTextEditors(tell)];
  }

  /** Takes in a Reader until the answer is disposed of. */
  add(reader: ReaderDesk): Disposable {
    this.#readers.add(reader);
    const listening = reader.onDidChangeState(() => this.#changed.fire());
    this.#changed.fire();
    return {
      dispose: () => {
        listening.dispose();
        this.#readers.delete(reader);
        this.#changed.fire();
      },
    };
  }

  get activeReader(): ReaderDesk | null {
    return [...this.#readers].find(({ active }) => active) ?? null;
  }

  get active(): Desk | null {
    const editor = window.activeTextEditor;
    return this.activeReader ?? (editor && !isLog(editor.document) ? this.#of(editor) : null);
  }

  /** Those in sight, the active one first. */
  get inSight(): Desk[] {
    const readers = [...this.#readers].filter(({ visible }) => visible);
    const desks = [...window.visibleTextEditors.map((editor) => this.#of(editor)), ...readers];
    const { active } = this;
    return active ? [active, ...desks.filter((desk) => desk !== active)] : desks;
  }

  /** The first desk in sight that has the document. */
  at(uri: Uri): Desk | null {
    return this.inSight.find(({ document }) => document.uri.toString() === uri.toString()) ?? null;
  }

  #of(editor: TextEditor): Desk {
    const desk = this.#editors.get(editor) ?? new EditorDesk(editor);
    this.#editors.set(editor, desk);
    return desk;
  }

  dispose(): void {
    for (const one of this.#listening) one.dispose();
    this.#changed.dispose();
  }
}
