// Does what Safir must never do: colours the text of a word in the middle of every line of Arabic.
const { Range, window } = require('vscode');

exports.activate = () => {
  const coloured = window.createTextEditorDecorationType({ color: 'red' });
  const paint = (editor) => {
    const lines = Array.from({ length: editor.document.lineCount }, (_, number) => editor.document.lineAt(number).text);
    const words = lines.map((line, number) => {
      const start = line.indexOf(' ') + 1;
      return new Range(number, start, number, Math.max(start, line.indexOf(' ', start)));
    });
    editor.setDecorations(coloured, words);
  };
  window.visibleTextEditors.forEach(paint);
  window.onDidChangeVisibleTextEditors((editors) => editors.forEach(paint));
};
