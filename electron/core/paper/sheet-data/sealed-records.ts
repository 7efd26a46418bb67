import { VaultError } from '../../../../shared/errors.ts';
import { limits } from '../../../../shared/limits.ts';
import { isAcceptableKdf, type KdfParameters } from '../../crypto/calibration.ts';
import type { DeriveKey } from '../../crypto/key-derivation.ts';
import {
  equalBytes,
  keyedHash256,
  randomBytes,
  saltBytes,
  unwrapKey,
  wipe,
  wrapKey,
  wrapNonceBytes,
} from '../../crypto/sodium.ts';
import { createByteReader, malformed } from './byte-reader.ts';
import { createByteWriter } from './byte-writer.ts';

const sealVersion = 1;
const mebibyte = 1024 * 1024;
const encoder = new TextEncoder();
const commitmentLabel = encoder.encode('sparekey/v1/sheet-commitment\0');
const sealLabel = encoder.encode('sparekey/v1/sheet-seal');
/** Version, passes and memory in MiB. */
const parameterBytes = 4;

interface SealInput {
  readonly sheetNumber: number;
  readonly passphrase: string;
  readonly kdf: KdfParameters;
  readonly deriveKey: DeriveKey;
}

/**
 * Seals encoded records under a passphrase: parameters ‖ salt ‖ commitment ‖ nonce ‖ XChaCha20-Poly1305. Bound to the
 * sheet's number, so that a part of another sheet does not open. Never with parameters that a reader would refuse.
 */
export async function sealRecords(
  records: readonly Uint8Array[],
  { sheetNumber, passphrase, kdf, deriveKey }: SealInput,
): Promise<Uint8Array> {
  if (!isAcceptableKdf(kdf)) throw new VaultError('paper.unsafeParameters');
  const salt = randomBytes(saltBytes);
  const nonce = randomBytes(wrapNonceBytes);
  const head = createByteWriter();
  head.byte(sealVersion);
  head.byte(kdf.opslimit);
  const memoryMiB = kdf.memlimitBytes / mebibyte;
  head.byte(memoryMiB & 0xff);
  head.byte(memoryMiB >> 8);
  head.bytes(salt);
  const context = contextOf(head.finished(), sheetNumber);
  const kek = await derive(passphrase, salt, kdf, deriveKey);
  head.bytes(keyedHash256(kek, commitmentLabel, context));
  head.bytes(nonce);
  const plaintext = joinRecords(records);
  const sealKey = keyedHash256(kek, sealLabel);
  head.bytes(wrapKey(plaintext, sealKey, nonce, context));
  wipe(kek, sealKey, plaintext);
  return head.finished();
}

/**
 * The encoded records of a sealed message. Parameters are checked before anything is derived. Throws `paper.tooNew`,
 * `paper.unsafeParameters`, `paper.wrongPassphrase`, `paper.malformed`.
 */
export async function openRecords(
  message: Uint8Array,
  { sheetNumber, passphrase, deriveKey }: Omit<SealInput, 'kdf'>,
): Promise<readonly Uint8Array[]> {
  const read = createByteReader(message, 'sealed sheet');
  const version = read.byte();
  if (version !== sealVersion) throw new VaultError('paper.tooNew', { version });
  const opslimit = read.byte();
  const memoryMiB = read.byte() + 256 * read.byte();
  const kdf = { opslimit, memlimitBytes: memoryMiB * mebibyte };
  if (!isAcceptableKdf(kdf)) {
    throw new VaultError('paper.unsafeParameters', { memoryMiB, passes: opslimit });
  }
  const salt = read.bytes(saltBytes);
  const commitment = read.bytes(32);
  const nonce = read.bytes(wrapNonceBytes);
  const sealed = read.bytes(read.left());
  const context = contextOf(message.subarray(0, parameterBytes + saltBytes), sheetNumber);
  const kek = await derive(passphrase, salt, kdf, deriveKey);
  const sealKey = keyedHash256(kek, sealLabel);
  try {
    if (!equalBytes(keyedHash256(kek, commitmentLabel, context), commitment)) {
      throw new VaultError('paper.wrongPassphrase');
    }
    const plaintext = unwrapKey(sealed, sealKey, nonce, context);
    if (plaintext === null) throw malformed('sealed sheet');
    return splitRecords(plaintext);
  } finally {
    wipe(kek, sealKey);
  }
}

/** The parameters and the sheet's number as four bytes, highest first. */
function contextOf(parameters: Uint8Array, sheetNumber: number): Uint8Array {
  const context = new Uint8Array(parameters.length + 4);
  context.set(parameters);
  new DataView(context.buffer).setUint32(parameters.length, sheetNumber);
  return context;
}

async function derive(
  passphrase: string,
  salt: Uint8Array,
  kdf: KdfParameters,
  deriveKey: DeriveKey,
): Promise<Uint8Array> {
  const secret = encoder.encode(passphrase.normalize('NFKC'));
  const kek = await deriveKey({ secret, salt, ...kdf });
  wipe(secret);
  return kek;
}

function joinRecords(records: readonly Uint8Array[]): Uint8Array {
  const out = createByteWriter();
  out.whole(records.length);
  for (const record of records) {
    out.whole(record.length);
    out.bytes(record);
  }
  return out.finished();
}

function splitRecords(plaintext: Uint8Array): readonly Uint8Array[] {
  const read = createByteReader(plaintext, 'sealed records');
  const count = read.whole(limits.accountsInRequest);
  const records: Uint8Array[] = [];
  while (records.length < count) records.push(read.bytes(read.whole(plaintext.length)));
  if (read.left() !== 0) throw malformed('sealed records');
  return records;
}
