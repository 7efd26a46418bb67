import { argon2Sync } from 'node:crypto';
import {
  Consts,
  Credentials,
  CryptoEngine,
  Int64,
  Kdbx,
  KdbxUuid,
  ProtectedValue,
  VarDictionary,
} from 'kdbxweb';
import { beforeAll, describe, expect, it } from 'vitest';
import { createChaCha20 } from '../../../../electron/core/importers/exports/chacha20.ts';
import { crc32 } from '../../../../electron/core/importers/exports/crc32.ts';
import {
  argon2WithoutNode,
  compositeKey,
  transformKey,
} from '../../../../electron/core/importers/exports/kdbx-key.ts';
import { parseKdbx } from '../../../../electron/core/importers/exports/kdbx.ts';
import { accountsOf } from './export-files.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('ChaCha20', () => {
  // RFC 8439, 2.4.2, whose counter begins at 1.
  const key = hex('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f');
  const nonce = hex('000000000000004a00000000');
  const sealed = hex(
    '6e2e359a2568f98041ba0728dd0d6981e97e7aec1d4360c20a27afccfd9fae0b' +
      'f91b65c5524733ab8f593dabcd62b3571639d624e65152ab8f530c359f0861d8' +
      '07ca0dbf500d6a6156a38e088a22b65e52bc514d16ccf806818ce91ab7793736' +
      '5af90bbf74a35be6b40b8eedf2785e42874d',
  );

  it('opens the text of the RFC, in pieces of any size', () => {
    for (const size of [1, 7, 64, 200]) {
      const apply = createChaCha20(key, nonce);
      apply(new Uint8Array(64));
      const pieces: Uint8Array[] = [];
      for (let at = 0; at < sealed.length; at += size) {
        pieces.push(apply(sealed.subarray(at, at + size)));
      }
      expect(Buffer.concat(pieces).toString()).toMatch(
        /^Ladies and Gentlemen .* sunscreen would be it\.$/,
      );
    }
  });
});

describe('CRC-32', () => {
  it('gives the check value', () => {
    expect(crc32(bytes('123456789'))).toBe(0xcbf4_3926);
    expect(crc32(new Uint8Array())).toBe(0);
  });
});

describe('key derivation', () => {
  it.each(['argon2d', 'argon2id'] as const)(
    '%s is the same with and without native code',
    (kind) => {
      const secret = compositeKey('x');
      const kdf = {
        kind,
        salt: new Uint8Array(32).fill(3),
        passes: 3,
        memoryKiB: 64,
        lanes: 3,
        version: 0x13,
      };
      const native = argon2Sync(kind, {
        message: secret,
        nonce: kdf.salt,
        parallelism: 3,
        tagLength: 32,
        memory: 64,
        passes: 3,
      });
      expect(Buffer.from(argon2WithoutNode(secret, kdf))).toEqual(native);
      expect(Buffer.from(transformKey(secret, kdf))).toEqual(native);
    },
  );
});

const argonKdfs: readonly string[] = [Consts.KdfId.Argon2d, Consts.KdfId.Argon2id];

/** Another program's writer makes the databases that are read here. */
async function writeDatabase(kdf: string, cipher: string, passphrase: string): Promise<Uint8Array> {
  const database = Kdbx.create(new Credentials(ProtectedValue.fromString(passphrase)), 'Test');
  database.setKdf(kdf);
  database.header.dataCipherUuid = new KdbxUuid(cipher);
  const parameters = database.header.kdfParameters;
  const { UInt64, UInt32 } = VarDictionary.ValueType;
  if (argonKdfs.includes(kdf)) {
    parameters?.set('M', UInt64, Int64.from(256 * 1024));
    parameters?.set('I', UInt64, Int64.from(2));
    parameters?.set('P', UInt32, 4);
  } else parameters?.set('R', UInt64, Int64.from(100_001));
  const entry = database.createEntry(database.getDefaultGroup());
  entry.fields.set('Title', 'GitHub');
  entry.fields.set('UserName', 'älex');
  entry.fields.set('Password', ProtectedValue.fromString('not a code'));
  entry.fields.set('Codes', ProtectedValue.fromString('ec84f-39a43\n2372d-79ea7 (used)'));
  entry.pushHistory();
  entry.fields.set('Notes', ProtectedValue.fromString('more: nothing'));
  return new Uint8Array(await database.save());
}

describe('a database that another program wrote', () => {
  beforeAll(() => {
    CryptoEngine.setArgon2Impl((secret, salt, memory, passes, length, lanes, type, version) => {
      const kind = type === 0 ? 'argon2d' : 'argon2id';
      expect([length, version]).toEqual([32, 0x13]);
      const kdf = {
        kind,
        salt: new Uint8Array(salt),
        passes,
        memoryKiB: memory,
        lanes,
        version,
      } as const;
      return Promise.resolve(
        Uint8Array.from(argon2WithoutNode(new Uint8Array(secret), kdf)).buffer,
      );
    });
  });

  it.each(
    [Consts.KdfId.Argon2d, Consts.KdfId.Argon2id, Consts.KdfId.Aes].flatMap((kdf) =>
      [Consts.CipherId.Aes, Consts.CipherId.ChaCha20].map((cipher) => [kdf, cipher] as const),
    ),
  )('is read with key derivation %s and cipher %s', async (kdf, cipher) => {
    const file = await writeDatabase(kdf, cipher, 'päss phrase');
    expect(accountsOf(parseKdbx(file, 'päss phrase'))).toEqual([
      {
        issuer: 'GitHub',
        account: 'älex',
        codes: ['ec84f-39a43', '2372d-79ea7'],
        used: ['2372d-79ea7'],
      },
    ]);
    expect(() => parseKdbx(file, 'pass phrase')).toThrow('import.wrongPassphrase');
    expect(() => parseKdbx(file, undefined)).toThrow('import.needsPassphrase');
  });
});
