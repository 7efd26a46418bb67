import { VaultError } from '../../../../shared/errors.ts';
import { serverFiles, type ServerFileName } from '../../../../shared/server-files.ts';
import type { PersonCodes } from './server-file.ts';

/** Why a server would not take codes. */
type UnfitReason = 'tooLong' | 'tooMany' | 'character' | 'account';

/** django-otp's column for a static token. */
const longestStaticToken = 16;
/** google-authenticator's limit of scratch codes. */
const mostScratchCodes = 10;

/** Rules that codes of other shapes than the server's own would break. */
const rules: Partial<Record<ServerFileName, (person: PersonCodes) => UnfitReason | null>> = {
  'django-otp': ({ codes }) =>
    codes.some((code) => code.length > longestStaticToken) ? 'tooLong' : null,
  'google-pam': ({ codes }) => {
    if (codes.length > mostScratchCodes) return 'tooMany';
    return codes.every((code) => /^[1-9][0-9]{7}$/.test(code)) ? null : 'character';
  },
  aspnet: ({ codes }) => (codes.some((code) => code.includes(';')) ? 'character' : null),
  privacyidea: ({ codes }) => (codes.some((code) => /[\s,]/.test(code)) ? 'character' : null),
  nextcloud: ({ account }) => (account.includes('\\') ? 'account' : null),
};

/** Throws `generate.accountNeeded`, or `generate.unfit` with the reason. */
export function requireFit(
  file: ServerFileName,
  people: readonly PersonCodes[],
  several: boolean,
): void {
  if ((several || serverFiles[file].namesAccount) && people.some(({ account }) => account === '')) {
    throw new VaultError('generate.accountNeeded');
  }
  for (const person of people) {
    const reason = rules[file]?.(person) ?? null;
    if (reason !== null) throw new VaultError('generate.unfit', { reason });
  }
}
