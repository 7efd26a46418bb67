import type { CodeSetKind } from '../../../shared/vault-types.ts';

/** What is known about how one service prints its codes. A hint: codes of another shape are taken too. */
export interface ServiceProfile {
  /** Importer name, kebab-case. */
  readonly name: string;
  /** As in `issuerNames`. */
  readonly issuer: string;
  readonly code: RegExp;
  readonly kind: CodeSetKind;
  /** Number of space-separated groups in a code; parts a line on which codes run together. */
  readonly spacedGroups?: number;
  /** Labels whose value is a code here although it is none elsewhere. */
  readonly codeLabels?: RegExp;
  /** Any bracketed remark behind a code means "used": the word is localised. */
  readonly remarkMeansUsed?: true;
  /** Sentences that only this service writes. */
  readonly phrases?: readonly RegExp[];
}
