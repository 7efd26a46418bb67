import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignSymbols } from '../../../../electron/core/importers/pictures/align-symbols.ts';
import { correctCode } from '../../../../electron/core/importers/pictures/correct-code.ts';
import { lookAlikesOf } from '../../../../electron/core/importers/pictures/look-alikes.ts';
import { oddCodes } from '../../../../electron/core/importers/pictures/odd-codes.ts';
import type { ReadCharacter } from '../../../../electron/core/importers/pictures/correct-code.ts';
import { readPictureHeader } from '../../../../electron/core/importers/pictures/picture-format.ts';
import { readGreyPng } from '../../../../electron/core/importers/pictures/read-grey-png.ts';
import { writePng } from '../../../../electron/core/importers/pictures/write-png.ts';

/** "?" after a character: the picture left a doubt. */
function read(text: string): ReadCharacter[] {
  return [...text.matchAll(/([^?])(\??)/g)].map(([, character = '', doubt]) => ({
    text: character,
    isUncertain: doubt === '?',
    others: doubt === '?' ? lookAlikesOf(character) : [],
  }));
}

const shown = (characters: readonly ReadCharacter[] | null): string | null =>
  characters?.map(({ text, isUncertain }) => `${text}${isUncertain ? '?' : ''}`).join('') ?? null;

describe('correctCode', () => {
  const hex = /^[0-9a-f]{5}-[0-9a-f]{5}$/;
  const digits = /^[0-9]{4} [0-9]{4}$/;
  const base32 = /^[A-Z2-7]{4}-[A-Z2-7]{4}$/;
  const any = /^[a-z0-9]{4}-[a-z0-9]{4}$/;
  it.each<[string, string, RegExp, string | null]>([
    ['leaves what fits', 'ec84f-39a43', hex, 'ec84f-39a43'],
    ['turns what cannot be, which is a guess', 'eO84f-39al3', hex, 'e0?84f-39a1?3'],
    ['turns what was doubted', 'eO?84f-39al?3', hex, 'e084f-39a13'],
    ['takes the doubt where only one character can stand', 'ec84f-39a1?3', hex, 'ec84f-39a13'],
    ['keeps a doubt without a reason', 'ec84f-39a?43', hex, 'ec84f-39a?43'],
    ['keeps the doubt where several can', 'b?c84f-39a43', hex, 'b?c84f-39a43'],
    ['turns letters in digits', '2l?73 O?132', digits, '2173 0132'],
    ['knows that base32 has neither 0 nor 1', 'YG3X-0?0?EN', base32, 'YG3X-O?O?EN'],
    ['keeps 1 and l apart nowhere', 'ta1?v-9f9b', any, 'ta1?v-9f9b'],
    ['gives up on another shape', 'ec84f', hex, null],
    ['gives up on too many', 'OOOOO-OOOOx', digits, null],
  ])('%s', (_what, text, shape, expected) => {
    expect(shown(correctCode(read(text), (value) => shape.test(value)))).toBe(expected);
  });

  it('always fits or gives up', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0O1lISs5B8xK'), maxLength: 9 }), (text) => {
        const fits = (value: string): boolean => /^[0-9a-f]*$/.test(value);
        const corrected = correctCode(read(text), fits);
        expect(corrected === null || fits(corrected.map((one) => one.text).join(''))).toBe(true);
      }),
    );
  });
});

describe('oddCodes', () => {
  it.each<[string, string[], boolean[]]>([
    ['all alike', ['ab1-2cd', 'ef3-4gh', 'ij5-6kl'], [false, false, false]],
    ['a sign lost', ['ab1-2cd', 'ef34gh', 'ij5-6kl'], [false, true, false]],
    ['a character added', ['ab1-2cd', 'ef3-4gh', 'ij5-6kll'], [false, false, true]],
    ['no two alike', ['ab1-2cd', 'ef34gh', 'ij5-6kll'], [true, true, true]],
    ['too few to tell', ['ab1-2cd', 'ef34gh'], [false, false]],
  ])('%s', (_what, values, expected) => {
    expect(oddCodes(values)).toEqual(expected);
  });
});

describe('readGreyPng', () => {
  it('unpacks scans in black and white', () => {
    const header = Buffer.from([0, 0, 0, 10, 0, 0, 0, 2, 1, 0, 0, 0, 0]);
    const rows = deflateSync(Buffer.from([0, 0b10100000, 0b01000000, 0, 0xff, 0xc0]));
    const part = (type: string, data: Uint8Array): Buffer => {
      const size = Buffer.alloc(4);
      size.writeUInt32BE(data.length);
      return Buffer.concat([size, Buffer.from(type), data, Buffer.alloc(4)]);
    };
    const file = Buffer.concat([Buffer.alloc(8), part('IHDR', header), part('IDAT', rows)]);
    const white = Array.from({ length: 10 }, () => 255);
    expect(readGreyPng(file)).toEqual({
      width: 10,
      height: 2,
      pixels: Uint8Array.from([255, 0, 255, 0, 0, 0, 0, 0, 0, 255, ...white]),
    });
  });
});

describe('alignSymbols', () => {
  const symbol = (text: string, middle: number, confidence = 90) => ({
    text,
    confidence,
    box: { left: middle - 5, right: middle + 5, top: 0, bottom: 20 },
  });
  const patch = (middle: number) => ({ left: middle - 5, right: middle + 5, top: 0, bottom: 20 });

  it('drops the weaker one of a character that was read twice', () => {
    const symbols = [symbol('a', 10), symbol('l', 30, 50), symbol('1', 32), symbol('c', 50)];
    const aligned = alignSymbols(symbols, [10, 31, 50].map(patch), 20);
    expect(aligned.map((one) => one?.text)).toEqual(['a', '1', 'c']);
  });

  it('leaves a patch empty that was not read', () => {
    const aligned = alignSymbols([symbol('a', 10), symbol('c', 70)], [10, 40, 70].map(patch), 20);
    expect(aligned.map((one) => one?.text ?? null)).toEqual(['a', null, 'c']);
  });

  it('keeps the order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(400), { maxLength: 12 }),
        fc.array(fc.nat(400), { maxLength: 12 }),
        (symbolsAt, patchesAt) => {
          const symbols = symbolsAt.toSorted((a, b) => a - b).map((at, n) => symbol(String(n), at));
          const patches = patchesAt.toSorted((a, b) => a - b).map(patch);
          const aligned = alignSymbols(symbols, patches, 20);
          const order = aligned.flatMap((one) => (one === null ? [] : [Number(one.text)]));
          expect(aligned).toHaveLength(patches.length);
          expect(order).toEqual(order.toSorted((a, b) => a - b));
          expect(new Set(order).size).toBe(order.length);
        },
      ),
    );
  });
});

describe('picture files', () => {
  it('are written so that they read back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.uint8Array({ minLength: 1, maxLength: 900 }),
        (width, bytes) => {
          const height = Math.ceil(bytes.length / width);
          const pixels = new Uint8Array(width * height);
          pixels.set(bytes);
          expect(readGreyPng(writePng({ width, height, pixels }))).toEqual({
            width,
            height,
            pixels,
          });
        },
      ),
    );
  });

  it('tell their measures before they are unpacked', () => {
    const png = writePng({ width: 321, height: 45, pixels: new Uint8Array(321 * 45) });
    expect(readPictureHeader(png)).toEqual({
      type: 'png',
      width: 321,
      height: 45,
      orientation: 1,
      hasAlpha: false,
    });
  });

  it('with a broken header are none', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          [0xff, 0xd8, 0xff],
          [...Buffer.from('RIFF0000WEBPVP8')],
          [0x89, 0x50, 0x4e, 0x47],
        ),
        fc.uint8Array({ maxLength: 200 }),
        (start, rest) => {
          const header = readPictureHeader(Uint8Array.from([...start, ...rest]));
          expect(header === null || header.width >= 0).toBe(true);
        },
      ),
    );
  });
});
