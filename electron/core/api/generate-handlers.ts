import { randomUUID } from 'node:crypto';
import { accountForTarget } from '../accounts/account-service.ts';
import { storeCodes } from '../accounts/code-set-service.ts';
import { randomBelow } from '../crypto/sodium.ts';
import { bitsPerCode, generateCodes } from '../generators/code-generator.ts';
import { suggestPassphrase } from '../generators/passphrase-words.ts';
import type { Drafts } from './drafts.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenVault } from './open-vault.ts';

/** Generated codes wait in `previews` until they are stored or give way to later ones. */
export function createGenerateHandlers(
  vault: OpenVault,
  previews: Drafts<readonly string[]>,
): HandlersOf<'generate' | 'passphrase'> {
  return {
    'passphrase.suggest': () => suggestPassphrase(randomBelow),

    'generate.preview': (spec) => {
      const codes = generateCodes(spec, randomBelow);
      const previewId = randomUUID();
      previews.keep(previewId, codes);
      return { previewId, codes, bitsPerCode: bitsPerCode(spec) };
    },

    'generate.save': async ({ previewId, target, mode }) => {
      const codes = previews.get(previewId);
      const accountId = await vault.change((db, context) => {
        const account = accountForTarget(db, context, target);
        storeCodes(db, context, account, {
          mode,
          kind: 'any-order',
          origin: 'generate',
          sourceName: null,
          codes: codes.map((value, index) => ({ position: index + 1, value, used: false })),
        });
        return account.id;
      });
      previews.discard(previewId);
      return { accountId };
    },
  };
}
