import type { CodeSetKind, CodeState } from '../../../shared/vault-types.ts';
import type { CodeWithUse } from '../database/recovery-code.ts';

/** Live: no use that is reserved, worked or rejected. A reusable key is never used up. */
export function codeStateOf(kind: CodeSetKind, code: CodeWithUse): CodeState {
  if (kind === 'reusable' || code.useId === null) return 'live';
  return code.outcome ?? 'reserved';
}
