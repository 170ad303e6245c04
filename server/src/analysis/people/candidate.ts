import type { LineMention } from './mention.js';

/** One way to read what begins at a token, and what it is worth beside its rivals. */
export interface Candidate {
  /** Mentions in order; a nested one follows the one that holds it. */
  readonly mentions: readonly LineMention[];
  /** One past its last token. */
  readonly next: number;
  readonly score: number;
}

export const WORTH = {
  titleTouchesName: 2,
  titleCommaName: 1.5,
  appositionAfterHonorific: 1.3,
  appositionTouching: 0.9,
  appositionAfterComma: 1.1,
  appositionOfObject: 0.2,
  role: 0.8,
  listed: 1.2,
  /** A title that goes on with another beats two mentions side by side. */
  joined: 1.2,
};
