import { expect } from 'vitest';
import type { ErrorCode, ErrorDetail } from '../../shared/errors.ts';

/** Matches a `VaultError` with exactly this code and detail. */
export function failing(code: ErrorCode, detail: ErrorDetail = {}): Error {
  return expect.objectContaining({ code, detail }) as Error;
}
