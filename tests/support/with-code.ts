import { expect } from 'vitest';
import type { ErrorCode } from '../../shared/errors.ts';

/** Matches a `VaultError` with this code, whatever its detail. */
export function withCode(code: ErrorCode): Error {
  return expect.objectContaining({ name: 'VaultError', code }) as Error;
}
