// Reads a gold article: `<article published>` with people `<m id class>` (`<t>` title, `<n>` name), quotes
// `<q kind speaker>` and dates `<d type value calendar>` marked inline. What is left when the marks are taken out is the
// article itself, character for character; all offsets count its UTF-16 units, end exclusive.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };
const PIECE = /<(?<close>\/)?(?<tag>[a-z]+)(?<attributes>[^<>]*)>|&[a-z]+;|[^<&]+/gu;
const INSIDE = { m: null, q: null, d: null, t: 'm', n: 'm' };

const decode = (value) => value.replace(/&[a-z]+;/gu, (entity) => ENTITIES[entity] ?? entity);

/** The elements of the XML in the order in which they close, each with its span in the text. */
function elements(xml) {
  const open = [];
  const closed = [];
  let text = '';
  for (const { 0: piece, groups } of xml.trimEnd().matchAll(PIECE)) {
    if (!groups.tag) text += decode(piece);
    else if (groups.close) {
      const element = open.pop();
      if (element?.tag !== groups.tag) throw new Error(`</${groups.tag}> closes <${element?.tag}>`);
      closed.push(Object.assign(element, { end: text.length }));
    } else {
      const element = { tag: groups.tag, start: text.length, parent: open.at(-1) };
      for (const [, name, value] of groups.attributes.matchAll(/([\w:-]+)="([^"]*)"/gu)) element[name] = decode(value);
      open.push(element);
    }
  }
  if (open.length || closed.at(-1)?.tag !== 'article') throw new Error('not one whole <article>');
  return { text, closed };
}

/** @returns {{ published: string | null, text: string, mentions: object[], quotes: object[], dates: object[] }} */
export function parseGold(xml) {
  const { text, closed } = elements(xml);
  const article = closed.pop();
  for (const { tag, parent, start, end } of closed) {
    const words = text.slice(start, end);
    if (!(tag in INSIDE)) throw new Error(`unknown mark <${tag}>`);
    if (INSIDE[tag] && parent.tag !== INSIDE[tag]) throw new Error(`<${tag}> outside <${INSIDE[tag]}>: ${words}`);
    if (!words || words !== words.trim()) throw new Error(`empty or padded <${tag}>: ${words}`);
  }
  const marks = closed.sort((a, b) => a.start - b.start || b.end - a.end);
  const only = (tag) => marks.filter((mark) => mark.tag === tag);
  const classes = new Map(only('m').flatMap((mark) => (mark.class ? [[mark.id, mark.class]] : [])));
  const mentions = only('m').map((mark) => {
    const parts = (tag) => marks.filter((part) => part.tag === tag && part.parent === mark);
    const mention = {
      ...mark,
      official: classes.get(mark.id) === 'official',
      name: parts('n')[0] ?? null,
      titles: parts('t'),
    };
    if (!mention.name && !mention.titles.length) throw new Error(`neither name nor title: ${mark.id}`);
    if (!classes.has(mark.id)) throw new Error(`official or not: ${mark.id}`);
    return mention;
  });
  for (const { speaker } of only('q')) {
    if (speaker !== '?' && !speaker?.startsWith('src:') && !classes.has(speaker)) throw new Error(`who is ${speaker}?`);
  }
  return { published: article.published ?? null, text, mentions, quotes: only('q'), dates: only('d') };
}

/** The gold articles of files and folders, in the order of their names. */
export function readGold(paths) {
  return paths
    .flatMap((path) =>
      statSync(path).isDirectory()
        ? readdirSync(path)
            .sort()
            .map((name) => join(path, name))
        : [path],
    )
    .filter((path) => path.endsWith('.xml'))
    .map((path) => {
      try {
        return { path, ...parseGold(readFileSync(path, 'utf8')) };
      } catch (error) {
        throw new Error(`${path}: ${error.message}`);
      }
    });
}
