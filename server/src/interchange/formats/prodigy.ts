// JSON Lines for Prodigy (https://prodi.gy/docs/api-interfaces): tokens, spans on tokens, and relations between spans.
// Offsets count code points; `token_end` is inclusive. What Prodigy has no name for stands in the spans as keys of their
// own, which it keeps.
import type { Span } from '../../analysis/model.js';
import type { StandoffDocument } from '../document.js';
import { checkSpan, type Value } from '../faults.js';
import { fieldsFromJson, fieldsToJson } from '../fields.js';
import { type Format, noCompanions } from '../format.js';
import { annotationsOf, graphOf } from '../graph.js';
import { readJsonLines, writeJsonLines } from '../jsonLines.js';
import { labelOf } from '../labels.js';
import type { Losses } from '../losses.js';
import { CodePoints } from '../offsets.js';
import { edgesOf, Tokens, tokensOf } from '../tokens.js';

const recordOf = (document: StandoffDocument, losses: Losses, expand: boolean): unknown => {
  const { text, annotations } = document;
  const points = new CodePoints(text);
  const tokens = new Tokens(tokensOf(text, expand ? [] : edgesOf(document)));
  const graph = graphOf(document, losses, { discontinuous: false, labelOf, place: tokens.covering });
  const onTokens = (span: Span) => {
    const [first, last] = tokens.within(span)!;
    return { ...points.spanFrom(span), token_start: first, token_end: last };
  };
  const spans = graph.spans.map(({ id, label, fragments, annotation, isMain }) => ({
    ...onTokens(fragments[0]!),
    label,
    span: id,
    ...(isMain ? fieldsToJson(annotations[annotation]!) : {}),
  }));
  const bare = ({ start, end, token_start, token_end, label, span }: (typeof spans)[number]) => ({
    start,
    end,
    token_start,
    token_end,
    label,
    span,
  });
  return {
    text,
    tokens: tokens.all.map(({ start, end }, id) => ({
      text: text.slice(start, end),
      ...points.spanFrom({ start, end }),
      id,
      ws: (tokens.all[id + 1]?.start ?? text.length) > end,
    })),
    spans,
    relations: graph.links.map(({ label, from, to }) => {
      const [head, child] = [bare(spans[from - 1]!), bare(spans[to - 1]!)];
      return { head: head.token_end, child: child.token_end, head_span: head, child_span: child, label };
    }),
    answer: 'accept',
    meta: { article: document.name },
  };
};

/** How a relation names its ends: by the number that Safir gives them, else by place and label, as Prodigy does. */
const keyOf = (span: Value): string => {
  const number = span.get('span');
  if (!number.isMissing) return String(number.number);
  return JSON.stringify([span.get('start').offset, span.get('end').offset, span.get('label').text]);
};

export const prodigy: Format = {
  name: 'prodigy',
  offsetUnit: 'code points',
  extensions: ['.jsonl'],
  write: (documents, { clitics }) =>
    writeJsonLines('prodigy.jsonl', documents, (document, losses) => recordOf(document, losses, clitics === 'expand')),
  companions: noCompanions,
  read: (files) =>
    readJsonLines(files, (record, reader) => {
      const text = record.get('text').text;
      const points = new CodePoints(text);
      const answer = record.get('answer').optionalText ?? 'accept';
      if (answer !== 'accept') throw record.get('answer').fault(`its answer is ${answer}, not accept`);
      const spans = reader.each(record.get('spans').optionalItems, (about) => {
        const [start, end] = [about.get('start').offset, about.get('end').offset];
        return {
          key: keyOf(about),
          label: about.get('label').text,
          fragments: [points.spanTo(checkSpan(start, end, points.length))],
          fields: fieldsFromJson(about),
          about,
        };
      });
      const links = reader.each(record.get('relations').optionalItems, (about) => ({
        label: about.get('label').text,
        from: keyOf(about.get('head_span')),
        to: keyOf(about.get('child_span')),
        about,
      }));
      return { text, annotations: annotationsOf(text, spans, links, reader.tell) };
    }),
};
