// The registry of officials: well-known office-holders, and those that a workspace adds.
import { nameKeyOf, skeleton } from './nameKey.js';

export interface RegistryOffice {
  readonly title: string;
  readonly category: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly body: string | null;
  /** ISO days or months or years; null where not known or not ended. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface RegistryEntry {
  readonly key: string;
  /** As newspapers write them, the usual one first; one of a single word identifies its bearer alone. */
  readonly names: readonly string[];
  readonly english: string | null;
  readonly gender: 'm' | 'f' | null;
  readonly offices: readonly RegistryOffice[];
}

export type Registry = readonly RegistryEntry[];

/** Whether `office` was held on `isoDay`; a bound that is not known holds nothing back. */
export const heldOn = ({ from, to }: RegistryOffice, isoDay: string): boolean =>
  (from === null || from <= isoDay) && (to === null || isoDay.slice(0, to.length) <= to);

/**
 * The office that `entry` held on `isoDay` (`YYYY-MM-DD`), the last begun of several, or null. Without a day, the
 * office begun last.
 */
export const officeOn = ({ offices }: RegistryEntry, isoDay: string | null): RegistryOffice | null => {
  let best: RegistryOffice | null = null;
  for (const office of offices) {
    if (isoDay !== null && !heldOn(office, isoDay)) continue;
    if (best === null || (office.from ?? '') > (best.from ?? '')) best = office;
  }
  return best;
};

/** Finds entries by a name as an article writes it. */
export class RegistryIndex {
  readonly #exact = new Map<string, RegistryEntry>();
  readonly #variants = new Map<string, RegistryEntry | null>();

  /** Later entries win over earlier ones with the same name. */
  constructor(registry: Registry) {
    for (const entry of registry)
      for (const name of entry.names) {
        const { text } = nameKeyOf(name);
        this.#exact.set(text, entry);
        const bones = skeletonOf(text);
        const other = this.#variants.get(bones);
        this.#variants.set(bones, other === undefined || other === entry ? entry : null);
      }
  }

  /** The entry that bears this name, in the same spelling or in one that differs as transliterations do, or null. */
  find(name: string): RegistryEntry | null {
    const { text } = nameKeyOf(name);
    const exact = this.#exact.get(text);
    if (exact) return exact;
    return text.includes(' ') ? (this.#variants.get(skeletonOf(text)) ?? null) : null;
  }
}

const skeletonOf = (text: string): string => text.split(' ').map(skeleton).join(' ');
