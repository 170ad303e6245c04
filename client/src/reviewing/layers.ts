// Asks which two layers are to be compared, and under which name the result is kept.
import { l10n, type QuickPickItem, QuickPickItemKind, type Uri, window } from 'vscode';
import type { LayerRef } from '../../../server/src/curation/layer.js';
import { isRevision } from '../../../server/src/curation/revision.js';
import { isolate } from '../../../server/src/display.js';
import type { LayersView } from '../../../server/src/protocol.js';
import { revisionsOf } from '../git.js';
import type { Compared } from './review.js';

interface LayerItem extends QuickPickItem {
  readonly layer?: LayerRef;
}

const layerItems = ({ layers }: LayersView): LayerItem[] =>
  layers.map(({ creator, annotations, curated, done }) => ({
    label: isolate(creator),
    description: [
      l10n.t('{0} annotations', annotations),
      ...(curated > 0 ? [l10n.t('curated')] : []),
      ...(done ? [l10n.t('done')] : []),
    ].join(' · '),
    layer: { creator, revision: null },
  }));

const NOW: LayerRef = { creator: null, revision: null };

/** One of the annotators, or everybody now or in a git revision. */
const askLayer = async (
  title: string,
  view: LayersView,
  sidecar: Uri,
  except?: LayerRef,
): Promise<LayerRef | undefined> => {
  const isLeft = ({ layer }: LayerItem): boolean =>
    !except || layer?.creator !== except.creator || layer?.revision !== except.revision;
  const revision: LayerItem = { label: `$(git-commit) ${l10n.t('A git revision…')}` };
  const now: LayerItem = { label: `$(file) ${l10n.t('Everybody, as it is now')}`, layer: NOW };
  const separator: LayerItem = { label: '', kind: QuickPickItemKind.Separator };
  const items = [...layerItems(view).filter(isLeft), separator, ...[now].filter(isLeft), revision];
  const chosen = await window.showQuickPick(items, { title, matchOnDescription: true });
  return chosen === revision ? askRevision(title, sidecar) : chosen?.layer;
};

/** A git revision of a file: a branch, a tag, one of its commits, or another. */
export const askRevision = async (title: string, sidecar: Uri): Promise<LayerRef | undefined> => {
  const other: QuickPickItem = { label: `$(edit) ${l10n.t('Another revision…')}` };
  const known = (await revisionsOf(sidecar)).map(({ name, description }) => ({ label: name, description }));
  const chosen = await window.showQuickPick([...known, other], { title, matchOnDescription: true });
  if (!chosen) return undefined;
  if (chosen !== other) return { creator: null, revision: chosen.label };
  const name = await window.showInputBox({
    title,
    prompt: l10n.t('A branch, a tag or a commit'),
    validateInput: (value) => (isRevision(value.trim()) ? null : l10n.t('That is no revision of git’s.')),
  });
  return name === undefined ? undefined : { creator: null, revision: name.trim() };
};

const isAt = (layer: LayerRef, creator: string): boolean => layer.creator === creator && layer.revision === null;

/** Under which name the result is kept: the annotator's, or another where that is one of the two; undefined for nobody. */
const askCurator = async (
  annotator: string | null,
  layers: readonly LayerRef[],
): Promise<string | null | undefined> => {
  if (annotator !== null && !layers.some((layer) => isAt(layer, annotator))) return null;
  const name = await window.showInputBox({
    title: l10n.t('Who curates?'),
    prompt: l10n.t('The result is a layer of its own, under this name. It is neither of the two that are compared.'),
    value: annotator === null ? '' : l10n.t('{0} (curation)', annotator),
    validateInput: (value) =>
      value.trim() === ''
        ? l10n.t('A name has at least one letter.')
        : layers.some((layer) => isAt(layer, value.trim()))
          ? l10n.t('That is one of the two layers.')
          : null,
  });
  return name?.trim();
};

/** What the user wants to compare; undefined when they turn away. */
export const askLayers = async (view: LayersView, sidecar: Uri): Promise<Compared | undefined> => {
  const annotators = view.layers.filter(({ annotations, curated }) => curated < annotations);
  const others = annotators.filter(({ creator }) => creator !== view.annotator);
  const obvious = annotators.length === 2 ? annotators : others.length === 2 ? others : null;
  const refs = obvious?.map(({ creator }): LayerRef => ({ creator, revision: null }));
  const left = refs?.[0] ?? (await askLayer(l10n.t('Compare the layer of'), view, sidecar));
  if (!left) return undefined;
  const right = refs?.[1] ?? (await askLayer(l10n.t('with the layer of'), view, sidecar, left));
  if (!right) return undefined;
  const curator = await askCurator(view.annotator, [left, right]);
  return curator === undefined ? undefined : { left, right, curator };
};
