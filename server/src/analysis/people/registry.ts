// The registry of officials: well-known office-holders, and those that a workspace adds.

export interface RegistryOffice {
  readonly title: string;
  readonly category: string;
  readonly country: string | null;
  readonly body: string | null;
  /** ISO days or months or years; null where not known or not ended. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface RegistryEntry {
  readonly key: string;
  readonly names: readonly string[];
  readonly english: string | null;
  readonly gender: 'm' | 'f' | null;
  readonly offices: readonly RegistryOffice[];
}

export type Registry = readonly RegistryEntry[];
