import { randomUUID } from 'node:crypto';
import { bitsPerCode } from '../../../shared/code-shape.ts';
import type { ParsedParams } from '../../../shared/contract.ts';
import { VaultError } from '../../../shared/errors.ts';
import { accountForTarget } from '../accounts/account-service.ts';
import { storeCodes, type IncomingSet } from '../accounts/code-set-service.ts';
import { printableAccounts, recordSheet } from '../accounts/sheet-records.ts';
import { randomBelow } from '../crypto/sodium.ts';
import { storedMatchKeys } from '../database/recovery-code.ts';
import { comparisonKey, generateCodes, requireRoom } from '../generators/code-generator.ts';
import { suggestPassphrase } from '../generators/passphrase-words.ts';
import { parsePeople } from '../generators/people-list.ts';
import type { MakeServerFile } from '../generators/server-files/server-file-job.ts';
import { withProgress, type AppEvents } from './app-events.ts';
import { createGenerateFileHandlers } from './generate-file-handlers.ts';
import type { GenerateStore } from './generate-previews.ts';
import { createGenerateSheetHandlers } from './generate-sheet-handlers.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenVault } from './open-vault.ts';

export interface GenerateParts {
  readonly vault: OpenVault;
  readonly store: GenerateStore;
  readonly makeServerFile: MakeServerFile;
  readonly events: AppEvents;
  readonly clock: { now(): number };
}

/** Generated codes wait in the store until they are stored, discarded or give way to later ones. */
export function createGenerateHandlers({
  vault,
  store,
  makeServerFile,
  events,
  clock,
}: GenerateParts): HandlersOf<'generate' | 'passphrase'> {
  return {
    'passphrase.suggest': () => suggestPassphrase(randomBelow),

    'generate.preview': async (spec) => {
      const codes = generateCodes(spec, randomBelow, await takenKeys(vault));
      const previewId = randomUUID();
      store.previews.keep(previewId, { spec, people: null, sets: [codes] });
      return { previewId, codes, bitsPerCode: bitsPerCode(spec) };
    },

    'generate.previewBatch': async ({ spec, people: list, withCodes }) => {
      const { people, problems } = parsePeople(list);
      requireRoom(spec, spec.count * people.length);
      const taken = await takenKeys(vault);
      const sets = people.map(() => generateCodes(spec, randomBelow, taken));
      const previewId = randomUUID();
      store.previews.keep(previewId, { spec, people, sets });
      return {
        previewId,
        people,
        problems,
        sets: withCodes ? sets : sets.slice(0, 1),
        bitsPerCode: bitsPerCode(spec),
      };
    },

    'generate.save': async ({ previewId, target, mode, kind }) => {
      const { sets, people } = store.previews.get(previewId);
      if (people !== null) throw new VaultError('request.invalid');
      const accountId = await vault.change((db, context) => {
        const account = accountForTarget(db, context, target);
        storeCodes(db, context, account, incoming(sets[0] ?? [], mode, kind));
        return account.id;
      });
      store.previews.discard(previewId);
      return { accountId };
    },

    'generate.saveBatch': ({ previewId, issuer, mode, kind, printed }) =>
      withProgress(events, 'import', async () => {
        const { sets, people } = store.previews.get(previewId);
        if (people === null || (printed && mode === 'add')) throw new VaultError('request.invalid');
        const sheets = printed ? store.sheets.get(previewId) : [];
        await vault.change((db, context) => {
          for (const [index, { account: name }] of people.entries()) {
            const account = accountForTarget(db, context, { kind: 'new', issuer, name });
            storeCodes(db, context, account, incoming(sets[index] ?? [], mode, kind));
            const sheet = sheets[index];
            if (sheet === undefined) continue;
            recordSheet(db, context, { ...sheet, accounts: printableAccounts(db, [account.id]) });
          }
        });
        store.discard(previewId);
        return { accounts: people.length, codes: sets.reduce((sum, set) => sum + set.length, 0) };
      }),

    'generate.discard': ({ previewId }) => {
      store.discard(previewId);
      return null;
    },

    ...createGenerateFileHandlers(store, makeServerFile, events, clock),
    ...createGenerateSheetHandlers(vault, store, clock),
  };
}

function incoming(
  codes: readonly string[],
  mode: ParsedParams<'generate.save'>['mode'],
  kind: ParsedParams<'generate.save'>['kind'],
): IncomingSet {
  return {
    mode,
    kind,
    origin: 'generate',
    sourceName: null,
    codes: codes.map((value, index) => ({ position: index + 1, value, used: false })),
  };
}

/** Keys that new codes must not have: those of every code in the vault. None while it is locked. */
async function takenKeys(vault: OpenVault): Promise<Set<string>> {
  try {
    return new Set((await vault.read(storedMatchKeys)).map(comparisonKey));
  } catch (error) {
    if (error instanceof VaultError && error.code === 'vault.locked') return new Set();
    throw error;
  }
}
