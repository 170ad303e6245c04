// npm run readme: writes the tables of commands, settings, colours and figures into README.md and README.ar.md, each
// between its <!-- name --> marks, from package.json, its texts and samples/gold/figures.json.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const read = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

const HEADS = {
  'README.md': {
    commands: ['Command', 'id', 'key'],
    settings: ['Setting', 'default', 'what'],
    colors: ['Colour', 'what'],
    figures: ['what is compared', 'F1', 'in the gold articles'],
  },
  'README.ar.md': {
    commands: ['الأمر', 'المعرّف', 'المفتاح'],
    settings: ['الإعداد', 'المبدئي', 'ما هو'],
    colors: ['اللون', 'ما هو'],
    figures: ['ما يقارَن', 'F1', 'عدده في المقالات'],
  },
};

const code = (text) => (text ? `\`${text}\`` : '');
const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

/** The value of a `%key%` in the manifest's texts; VS Code's links to settings (`#id#`) are their ids here. */
const texts = (strings) => (text) =>
  text.replace(/^%(.+)%$/u, (_, key) => strings[key]).replace(/`#([\w.]+)#`/gu, '`$1`');

/** The rows of each table, in one language. */
export function tables(strings, { contributes }, figures) {
  const say = texts(strings);
  const keys = new Map(
    contributes.keybindings.toReversed().map(({ command, args, key }) => [args?.commands.at(-1) ?? command, key]),
  );
  const settings = contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
  const shown = (value) => code(Array.isArray(value) && value.length > 2 ? '[…]' : JSON.stringify(value));
  return {
    commands: contributes.commands.map(({ command, title, category }) => [
      `${say(category)}: ${say(title)}`,
      code(command),
      code(keys.get(command)),
    ]),
    settings: settings.map(([id, { default: value, markdownDescription, description }]) => [
      code(id),
      shown(value),
      say(markdownDescription ?? description),
    ]),
    colors: contributes.colors.map(({ id, description }) => [code(id), say(description)]),
    figures: Object.entries(figures).map(([row, { f1, gold }]) => [row, f1.toFixed(1), gold]),
  };
}

if (process.argv[1] === import.meta.filename) {
  const manifest = read('package.json');
  const record = 'samples/gold/figures.json';
  const figures = existsSync(join(ROOT, record)) ? read(record) : {};
  for (const [file, heads] of Object.entries(HEADS)) {
    const strings = {
      ...read('package.nls.json'),
      ...read(file.replace('README', 'package.nls').replace('.md', '.json')),
    };
    let text = readFileSync(join(ROOT, file), 'utf8');
    for (const [name, rows] of Object.entries(tables(strings, manifest, figures))) {
      text = text.replace(
        new RegExp(`<!-- ${name} -->.*<!-- /${name} -->`, 'su'),
        () => `<!-- ${name} -->\n\n${table(heads[name], rows)}\n\n<!-- /${name} -->`,
      );
    }
    writeFileSync(join(ROOT, file), text);
  }
}
