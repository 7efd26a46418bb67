import { VaultError } from '../../../shared/errors.ts';

/**
 * Where a vault file is damaged, in the order in which opening looks: cut short, wrong length, a field outside its range,
 * a slot whose commitment fits and whose wrapped key does not, header MAC, payload, inner header, hash of the image, image.
 */
export type DamagedPart =
  | 'truncated'
  | 'size'
  | 'field'
  | 'slot'
  | 'header'
  | 'payload'
  | 'innerHeader'
  | 'imageHash'
  | 'image';

export function damaged(part: DamagedPart): VaultError {
  return new VaultError('vault.damaged', { part });
}

export function malformed(field: string): VaultError {
  return new VaultError('vault.damaged', { part: 'field', field });
}
