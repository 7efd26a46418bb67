import type { CodeSetKind, CodeState } from '../../../shared/vault-types.ts';

/** What an export holds of one account: every set, every code. Times are milliseconds since 1970. */
export interface ExportAccount {
  readonly issuer: string;
  readonly name: string;
  readonly sets: readonly ExportSet[];
}

export interface ExportSet {
  readonly kind: CodeSetKind;
  readonly createdAt: number;
  readonly replacedAt: number | null;
  readonly codes: readonly ExportCode[];
}

export interface ExportCode {
  readonly position: number;
  readonly value: string;
  readonly state: CodeState;
}
