import { VaultError } from '../../../../shared/errors.ts';
import type { JsonFormat } from './export-format.ts';
import { isObjectAt, textAt } from './json-document.ts';

/** Ente's sealed export: `{version, kdfParams, encryptedData, encryptionNonce}`. */
export const enteSealedJson: JsonFormat = {
  name: 'ente-auth',
  recognise: (root) => isObjectAt(root, 'kdfParams') && textAt(root, 'encryptedData') !== '',
  parse: () => {
    throw new VaultError('import.encrypted', { tool: 'Ente' });
  },
};
