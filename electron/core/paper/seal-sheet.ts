import type { Sheet } from '../../../shared/paper/sheet-types.ts';
import type { KdfParameters } from '../crypto/calibration.ts';
import type { DeriveKey } from '../crypto/key-derivation.ts';
import { wipe } from '../crypto/sodium.ts';
import { parityParts } from './sheet-data/parity.ts';
import { encodeRecord } from './sheet-data/record-codec.ts';
import { sealRecords } from './sheet-data/sealed-records.ts';
import { sheetNumberOf } from './sheet-data/sheet-number.ts';
import { splitIntoParts } from './sheet-data/split-parts.ts';
import type { SheetInput } from './sheet-input.ts';
import { layOutParts } from './sheet-layout.ts';

/**
 * A sheet that shows no code, no issuer and no account: QR codes and lines of everything, sealed under a passphrase of the
 * sheet's own. `kdf` must be parameters that a reader accepts.
 */
export async function layOutSealedSheet(
  input: SheetInput,
  seal: {
    readonly passphrase: string;
    readonly kdf: KdfParameters;
    readonly deriveKey: DeriveKey;
  },
): Promise<Sheet> {
  const sheetNumber = sheetNumberOf(input.sheetId) ?? 0;
  const records = input.accounts.flatMap(({ accountId: _id, codes: _codes, data, ...account }) =>
    data === undefined
      ? []
      : [
          encodeRecord({
            ...account,
            ...data,
            vaultName: input.vaultName,
            printedAtSeconds: Math.floor(input.printedAt / 1000),
          }),
        ],
  );
  const message = await sealRecords(records, { sheetNumber, ...seal });
  wipe(...records);
  const parts = splitIntoParts([message], { content: 'sealed', sheetNumber, width: 40 }).flat();
  const codes = input.accounts.reduce((sum, { data }) => sum + (data?.codes.length ?? 0), 0);
  return layOutParts(input, parts, parityParts(parts), { accounts: records.length, codes });
}
