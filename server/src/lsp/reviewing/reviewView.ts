// What a client shows of two layers side by side.
import { wordsOf } from '../../annotations/annotation.js';
import { hullOf } from '../../annotations/fragments.js';
import type { Schema } from '../../annotations/schema.js';
import { canTakeBoth, keyOf, type Outcome } from '../../curation/curate.js';
import type { LayerRef, Placed } from '../../curation/layer.js';
import { type Difference, inText, type Unit } from '../../curation/units.js';
import type { Messages } from '../../messages.js';
import type { DifferenceView, ReviewParams, ReviewView, SideView, UnitView } from '../../protocol.js';
import type { AnalysedDocument } from '../analysedDocument.js';

/** What a layer is called: an annotator's name, `name@revision`, or the revision. */
export const labelOf = ({ creator, revision }: LayerRef): string =>
  [creator, revision].filter((part) => part !== null).join('@') || '*';

/** A kind in words of the user's language. */
export const kindLabel = (kind: string, { kinds }: Schema, messages: Messages): string =>
  messages.find(`kind ${kind}`) ?? kinds.find(({ name }) => name === kind)?.label[messages.language] ?? kind;

const textOf = (analysed: AnalysedDocument, { fragments, annotation }: Placed): string =>
  fragments.length > 0 ? fragments.map((fragment) => analysed.slice(fragment)).join(' … ') : wordsOf(annotation);

/** Puts what a side says of a field into words; null where it says nothing. */
const saysIn =
  (analysed: AnalysedDocument, schema: Schema, messages: Messages) =>
  (side: Placed | null, field: string): string | null => {
    if (!side) return null;
    const { body, status } = side.annotation;
    const words = textOf(analysed, side);
    switch (field) {
      case 'missing':
        return status === 'rejected' ? messages.say('status rejected') : words;
      case 'kind':
        return kindLabel(side.kind, schema, messages);
      case 'span':
        return words;
      case 'speaker':
        return body.speaker ?? body.source ?? null;
      case 'cue':
        return body.cue ? analysed.slice(inText(side, body.cue)) : null;
      case 'parts':
        return (body.parts ?? [])
          .map((part) => `${messages.say(`part ${part.role}`)}: ${analysed.slice(inText(side, part))}`)
          .join(messages.say('comma'));
      default: {
        const value = body[field];
        return value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);
      }
    }
  };

const fieldLabel = ({ field }: Difference, { attributes }: Schema, messages: Messages): string =>
  messages.find(`difference ${field}`) ??
  attributes.find(({ name }) => name === field)?.label[messages.language] ??
  field;

/** @param outcomeOf what the curator made of a unit */
export const reviewView = (
  analysed: AnalysedDocument,
  { left, right, curator }: ReviewParams,
  { units, lost }: { readonly units: readonly Unit[]; readonly lost: number },
  outcomeOf: (unit: Unit) => Outcome | null,
  schema: Schema,
  messages: Messages,
): ReviewView => {
  const says = saysIn(analysed, schema, messages);
  const sideView = (side: Placed): SideView => ({
    id: side.id,
    creator: side.annotation.creator,
    kind: side.kind,
    status: side.annotation.status,
    range: analysed.range(hullOf(side.fragments)!),
    fragments: side.fragments.map((fragment) => analysed.range(fragment)),
    text: textOf(analysed, side),
    body: side.annotation.body,
  });
  const views = units.map((unit): UnitView => {
    const sides = [unit.left, unit.right].filter((side) => side !== null);
    const shown = sides.find(({ annotation }) => annotation.status !== 'rejected') ?? sides[0]!;
    const hulls = sides.map(({ fragments }) => hullOf(fragments)!);
    const outcome = outcomeOf(unit);
    return {
      key: keyOf(unit),
      kind: shown.kind,
      kindLabel: kindLabel(shown.kind, schema, messages),
      range: analysed.range({
        start: Math.min(...hulls.map(({ start }) => start)),
        end: Math.max(...hulls.map(({ end }) => end)),
      }),
      text: textOf(analysed, shown),
      left: unit.left && sideView(unit.left),
      right: unit.right && sideView(unit.right),
      differences: unit.differences.map(
        (difference): DifferenceView => ({
          aspect: difference.aspect,
          label: fieldLabel(difference, schema, messages),
          left: says(unit.left, difference.field),
          right: says(unit.right, difference.field),
        }),
      ),
      canTakeBoth: canTakeBoth(unit),
      outcome: outcome && { kept: outcome.kept, note: outcome.note },
    };
  });
  const agreed = views.filter(({ differences }) => differences.length === 0);
  const open = views.filter(({ outcome }) => outcome === null);
  const openAgreed = agreed.filter(({ outcome }) => outcome === null).length;
  return {
    uri: analysed.uri,
    version: analysed.version,
    left: labelOf(left),
    right: labelOf(right),
    curator,
    units: views,
    progress: {
      agreed: agreed.length,
      different: views.length - agreed.length,
      openAgreed,
      openDifferent: open.length - openAgreed,
    },
    lost,
    fault: null,
  };
};

/** Of layers that cannot be compared, and why. */
export const brokenReview = (
  { uri, version }: AnalysedDocument,
  { left, right, curator }: ReviewParams,
  fault: string,
): ReviewView => ({
  uri,
  version,
  left: labelOf(left),
  right: labelOf(right),
  curator,
  units: [],
  progress: { agreed: 0, different: 0, openAgreed: 0, openDifferent: 0 },
  lost: 0,
  fault,
});
