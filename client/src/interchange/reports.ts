// What could not be exported or imported, as Markdown previews.
import { commands, type Disposable, EventEmitter, Uri, workspace } from 'vscode';

const SCHEME = 'safir-report';

export class Reports implements Disposable {
  readonly #reports = new Map<string, string>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: this.#changed.event,
    provideTextDocumentContent: ({ path }) => this.#reports.get(path) ?? '',
  });

  dispose(): void {
    this.#provider.dispose();
    this.#changed.dispose();
  }

  /** Shows a report under a name, in place of the one that had it. */
  async show(name: string, report: string): Promise<void> {
    const isRightToLeft = /[\u0600-\u06ff]/.test(name);
    const uri = Uri.from({ scheme: SCHEME, path: `/${name}.md` });
    this.#reports.set(uri.path, isRightToLeft ? `<div dir="rtl">\n\n${report}\n</div>\n` : report);
    this.#changed.fire(uri);
    await commands.executeCommand('markdown.showPreview', uri);
  }
}
