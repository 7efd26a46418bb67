import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseImport } from '../../../../electron/core/importers/parse-import.ts';
import { VaultError } from '../../../../shared/errors.ts';
import type { ParsedFile } from '../../../../shared/import-types.ts';
import { limits } from '../../../../shared/limits.ts';
import { readExportFiles } from './export-files.ts';

const parse = (content: string | Uint8Array, passphrase?: string): ParsedFile =>
  parseImport({
    name: null,
    bytes: typeof content === 'string' ? strToU8(content) : content,
    ...(passphrase === undefined ? {} : { passphrase }),
  });

const failureOf = (content: string | Uint8Array, passphrase?: string): unknown => {
  try {
    parse(content, passphrase);
    return 'none';
  } catch (error) {
    return error instanceof VaultError ? error.code : error;
  }
};

const fixture = (name: string): Uint8Array => {
  const found = readExportFiles().find((file) => file.name === name);
  if (found === undefined) throw new Error(`no fixture ${name}`);
  return Uint8Array.from(found.bytes);
};

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
const bitwardenOf = (items: unknown): string =>
  JSON.stringify({ encrypted: false, folders: [], items });
const keePassOf = (inner: string): string =>
  `<?xml version="1.0"?><KeePassFile><Root>${inner}</Root></KeePassFile>`;

describe('nesting', () => {
  it.each([
    ['JSON at the limit', `{"encrypted":false,"items":[],"x":${nested(63)}}`, 'none'],
    [
      'JSON over the limit',
      `{"encrypted":false,"items":[],"x":${nested(64)}}`,
      'import.unreadable',
    ],
    ['JSON of depth 100,000', nested(100_000), 'import.unreadable'],
    ['brackets inside a string', bitwardenOf([{ notes: '['.repeat(1000) }]), 'none'],
    [
      'XML over the limit',
      keePassOf('<Group>'.repeat(63) + '</Group>'.repeat(63)),
      'import.unreadable',
    ],
    ['XML of depth 100,000', keePassOf('<Group>'.repeat(100_000)), 'import.unreadable'],
    ['XML at the limit', keePassOf('<Group>'.repeat(62) + '</Group>'.repeat(62)), 'none'],
    ['XML that is not closed', '<KeePassFile><Root><Group>', 'import.unreadable'],
    ['an undeclared entity', keePassOf('<Group><Name>&x;</Name></Group>'), 'import.unreadable'],
    [
      'an external document type',
      '<!DOCTYPE KeePassFile SYSTEM "http://example.com/x.dtd"><KeePassFile></KeePassFile>',
      'import.unreadable',
    ],
  ])('%s', (_name, content, expected) => {
    expect(failureOf(content)).toBe(expected);
  });
});

/** Overwrites four bytes at the first place of a signature, `offset` bytes further on. */
const patched = (
  zip: Uint8Array,
  signature: number[],
  offset: number,
  value: number,
): Uint8Array => {
  const at = zip.findIndex((_, index) => signature.every((byte, i) => zip[index + i] === byte));
  const copy = Uint8Array.from(zip);
  new DataView(copy.buffer).setUint32(at + offset, value, true);
  return copy;
};
const central = [0x50, 0x4b, 0x01, 0x02];
const local = [0x50, 0x4b, 0x03, 0x04];
const codesZip = zipSync({ 'github-recovery-codes.txt': strToU8('ec84f-39a43\n2372d-79ea7\n') });
const many = (count: number): Uint8Array =>
  zipSync(
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`f${i}.png`, new Uint8Array()])),
  );

describe('archives', () => {
  it.each([
    [
      'one file that shrinks a thousandfold',
      zipSync({ 'x.txt': new Uint8Array(2_000_000) }),
      'import.tooLarge',
    ],
    [
      'many files of much text together',
      zipSync(
        Object.fromEntries(
          Array.from({ length: 70 }, (_, i) => [`f${i}.txt`, new Uint8Array(1024 * 1024)]),
        ),
      ),
      'import.tooLarge',
    ],
    ['too many files', many(limits.importArchiveEntries + 1), 'import.tooLarge'],
    ['a size of 4 GiB', patched(codesZip, central, 24, 0xffff_ffff), 'import.tooLarge'],
    ['a size that is too small', patched(codesZip, central, 24, 5), 'import.unreadable'],
    ['a size that is too large', patched(codesZip, central, 24, 500), 'import.unreadable'],
    ['an offset outside', patched(codesZip, central, 42, 0x7fff_ffff), 'import.unreadable'],
    ['a damaged local header', patched(codesZip, local, 0, 0), 'import.binary'],
    ['a sealed file', patched(codesZip, central, 8, 0x0008_0001), 'import.encrypted'],
    ['no end', codesZip.subarray(0, codesZip.length - 30), 'import.unreadable'],
    ['only the first bytes', codesZip.subarray(0, 40), 'import.unreadable'],
    ['pictures only', zipSync({ 'a.png': new Uint8Array(4) }), 'import.binary'],
    ['an office document', zipSync({ '[Content_Types].xml': strToU8('<x/>') }), 'import.binary'],
  ])('%s', (_name, content, expected) => {
    expect(failureOf(content)).toBe(expected);
  });

  it('is read when nothing is wrong with it', () => {
    expect(parse(codesZip).accounts.map(({ issuer }) => issuer)).toEqual(['GitHub']);
  });

  it('unpacks an attachment once, however often it is named', () => {
    const item = {
      overview: { title: 'X' },
      details: { documentAttributes: { documentId: 'abc' } },
    };
    const data = { accounts: [{ vaults: [{ items: Array.from({ length: 5000 }, () => item) }] }] };
    const text = 'a'.repeat(200_000);
    const zip = zipSync({
      'export.data': strToU8(JSON.stringify(data)),
      'files/abc__x.txt': strToU8(text),
    });
    expect(parse(zip).accounts).toEqual([]);
  });

  it('bounds compressed attachments of a database', () => {
    const bomb = Buffer.from(gzipSync(new Uint8Array(50_000_000))).toString('base64');
    const xml = `<KeePassFile><Meta><Binaries><Binary ID="0" Compressed="True">${bomb}</Binary></Binaries></Meta><Root><Group><Entry><String><Key>Title</Key><Value>X</Value></String><Binary><Key>a.txt</Key><Value Ref="0"/></Binary></Entry></Group></Root></KeePassFile>`;
    expect(parse(xml).problems.map(({ reason }) => reason)).toEqual(['attachmentSkipped']);
  });
});

describe('KeePass databases', () => {
  const file = fixture('kdbx_argon2d_aes');
  const passphrase = 'three blind mice ü';

  it('is refused when its numbers are beyond reason', () => {
    // Every value of eight bytes in the header is a number of the key derivation.
    const text = Buffer.from(file).toString('latin1');
    for (const name of ['M', 'I']) {
      const at = text.indexOf(`\u0005\u0001\u0000\u0000\u0000${name}`) + 10;
      const copy = Uint8Array.from(file);
      copy.fill(0xff, at, at + 7);
      expect(failureOf(copy, passphrase)).toBe('import.unreadable');
    }
  });

  it('is refused, not misread, wherever it is damaged or cut', () => {
    const allowed = [
      'import.unreadable',
      'import.encrypted',
      'import.wrongPassphrase',
      'import.binary',
    ];
    for (let at = 4; at < file.length; at += 37) {
      const copy = Uint8Array.from(file);
      copy[at] = (copy[at] ?? 0) ^ 0x40;
      expect(allowed).toContain(failureOf(copy, passphrase));
      expect(allowed).toContain(failureOf(file.subarray(0, at), passphrase));
    }
  });
});

describe('odd content', () => {
  it.each([
    ['items that are no objects', bitwardenOf([null, 1, 'x', [], { name: 5, notes: { a: 1 } }])],
    [
      'fields of other types',
      bitwardenOf([{ name: [], notes: 1, fields: 'x', login: { uris: {} } }]),
    ],
    ['no items', '{"encrypted":false,"items":null}'],
    ['a list of accounts of another kind', '{"accounts":[{"vaults":[null,{"items":[null,{}]}]}]}'],
    ['vaults that are a list', '{"encrypted":false,"userId":"x","vaults":{"a":[1],"b":null}}'],
    ['Aegis without entries', '{"version":1,"header":{},"db":{}}'],
    ['a header without rows', 'url,username,password,extra,name,grouping,fav'],
    [
      'rows of other widths',
      'Title,URL,Username,Password,Notes,OTPAuth\na\na,b,c,d,e,f,g,h\n"","",\n',
    ],
    ['quotes in the middle', 'name,url,username,password,note\nx,y,z"z,p"p,n"n"n\n'],
    [
      'otpauth addresses that are not encoded well',
      'otpauth://totp/%zz?issuer=%E0%A4%A&codeDisplay=%7B\n',
    ],
    ['control characters in XML', keePassOf('<Group><Name>a\u0001b</Name></Group>')],
  ])('gives nothing for %s', (_name, content) => {
    expect(parse(content).accounts).toEqual([]);
  });

  it('reads a quote that is never closed as text', () => {
    expect(parse('name,url,username,password,note\nx,y,z,p,"open\nnext\n').importer).not.toBe(
      'chrome-csv',
    );
  });

  it('leaves the prototype alone', () => {
    parse(fixture('prototype_keys'));
    expect(({} as Record<string, unknown>)['name']).toBeUndefined();
  });

  it('takes large exports, over the limit of text, in time', () => {
    const note = 'Lorem ipsum dolor sit amet, consetetur sadipscing elitr. '.repeat(20);
    const items = Array.from({ length: 5000 }, (_, index) => ({
      type: 1,
      name: `Site ${index}`,
      notes: index % 500 === 0 ? `Backup codes\nab1d-${1000 + index}\nef2h-${1000 + index}` : note,
      login: { username: `user${index}`, password: 'x' },
    }));
    const text = bitwardenOf(items);
    expect(text.length).toBeGreaterThan(limits.importTextBytes);
    expect(parse(text).accounts).toHaveLength(10);
  });

  it('refuses what is larger than any export', () => {
    expect(failureOf(new Uint8Array(limits.importFileBytes + 1).fill(0x61))).toBe(
      'import.tooLarge',
    );
    expect(failureOf(new Uint8Array(limits.importTextBytes + 1).fill(0x61))).toBe(
      'import.tooLarge',
    );
  });
});
