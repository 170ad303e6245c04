// The types of gold.mjs. All offsets are UTF-16 units of the article's text, half-open.
interface Mark {
  readonly start: number;
  readonly end: number;
  /** Attributes beyond those named here. */
  readonly [attribute: string]: unknown;
}

export interface GoldMention extends Mark {
  readonly id: string;
  readonly official: boolean;
  readonly name: Mark | null;
  readonly titles: readonly Mark[];
}

export interface GoldQuote extends Mark {
  readonly kind: 'direct' | 'indirect';
  readonly speaker: string;
}

export interface GoldDate extends Mark {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value: string;
}

export interface GoldArticle {
  readonly published: string | null;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
  readonly quotes: readonly GoldQuote[];
  readonly dates: readonly GoldDate[];
}

export function parseGold(xml: string): GoldArticle;
export function readGold(paths: readonly string[]): (GoldArticle & { readonly path: string })[];
