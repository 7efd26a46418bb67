/** One account as the page shows it, whether it came from a vault or from a sheet. */
export interface FoundAccount {
  readonly issuer: string;
  readonly name: string;
  readonly url: string | null;
  readonly kind: 'any-order' | 'ordered' | 'single' | 'reusable';
  readonly codes: readonly FoundCode[];
}

export interface FoundCode {
  readonly position: number;
  readonly value: string;
  /** Used, rejected, or taken for use and never answered for. */
  readonly state: 'live' | 'worked' | 'rejected' | 'reserved';
}
