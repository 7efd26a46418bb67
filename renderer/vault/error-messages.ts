import { IntlMessageFormat } from 'intl-messageformat';
import type { ErrorCode, ErrorDetail } from '../../shared/errors.ts';
import { failureOf } from '../../shared/errors.ts';
import { errorMessages } from '../messages/en/errors.ts';
import { locale } from '../messages/message.ts';

/** Values that a sentence can name although the failure came without them. */
const fallbacks: ErrorDetail = { fileName: 'the file', seconds: 1 };

/** The sentence for anything that was thrown. */
export function errorMessage(error: unknown): string {
  const { code, detail } = failureOf(error);
  const format = new IntlMessageFormat(errorMessages[code], locale, undefined, { ignoreTag: true });
  return String(format.format({ ...fallbacks, ...detail }));
}

/** The code of anything that was thrown; a bug is `internal`. */
export function errorCode(error: unknown): ErrorCode {
  return failureOf(error).code;
}
