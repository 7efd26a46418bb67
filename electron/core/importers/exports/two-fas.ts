import { VaultError } from '../../../../shared/errors.ts';
import { entryOf, skippedIf } from './export-entry.ts';
import type { JsonFormat } from './export-format.ts';
import { listAt, textAt, valueAt } from './json-document.ts';
import { readEntries } from './read-entries.ts';

/** `{services: [{name, secret, otp}], schemaVersion, …}`: secrets only, nothing to import. */
export const twoFas: JsonFormat = {
  name: '2fas',
  recognise: (root) =>
    valueAt(root, 'schemaVersion') !== undefined &&
    (Array.isArray(valueAt(root, 'services')) || valueAt(root, 'servicesEncrypted') !== undefined),
  parse(root) {
    if (textAt(root, 'servicesEncrypted') !== '') {
      throw new VaultError('import.encrypted', { tool: '2FAS' });
    }
    const entries = listAt(root, 'services').map((service, index) =>
      entryOf({
        number: index + 1,
        title: textAt(service, 'name') || textAt(service, 'otp', 'issuer'),
        issuer: textAt(service, 'otp', 'issuer'),
        accounts: [textAt(service, 'otp', 'account')],
        skipped: skippedIf(textAt(service, 'secret') !== '', 'totpSecretSkipped'),
      }),
    );
    return readEntries('2fas', entries);
  },
};
