import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTaggedJson } from '../../electron-stand-in/wire/tagged-json.ts';

const { encode, decode } = createTaggedJson();
const roundTrip = (value: unknown): unknown => decode(encode(value));

describe('tagged JSON', () => {
  test('gives back whatever structured cloning gives back', () => {
    const leaf = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.bigInt(),
      fc.boolean(),
      fc.constantFrom(null, undefined, -0),
      fc.date({ noInvalidDate: true }),
      fc.uint8Array(),
      fc.float32Array(),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ maxDepth: 4 }, leaf, tie('list'), tie('object'), tie('map'), tie('set')),
      list: fc.array(tie('tree'), { maxLength: 5 }),
      object: fc.dictionary(fc.string(), tie('tree'), { maxKeys: 5 }),
      map: fc
        .array(fc.tuple(fc.string(), tie('tree')), { maxLength: 4 })
        .map((all) => new Map(all)),
      set: fc.array(tie('tree'), { maxLength: 4 }).map((all) => new Set(all)),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        expect(roundTrip(value)).toEqual(structuredClone(value));
      }),
      { numRuns: 500 },
    );
  });

  test('keeps cycles and shared objects', () => {
    const shared = { name: 'shared' };
    const value: Record<string, unknown> = { one: shared, two: [shared] };
    value['self'] = value;
    const copy = roundTrip(value) as { one: object; two: [object]; self: object };
    expect(copy.self).toBe(copy);
    expect(copy.two[0]).toBe(copy.one);
  });

  test('keeps an own __proto__ as a key', () => {
    const copy = roundTrip(JSON.parse('{"__proto__": {"polluted": true}}')) as object;
    expect(Object.keys(copy)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
  });

  test('keeps errors and patterns', () => {
    const copy = roundTrip(new RangeError('too far')) as Error;
    expect([copy.name, copy.message]).toEqual(['RangeError', 'too far']);
    expect(roundTrip(/a+/giu)).toEqual(/a+/giu);
  });

  test.each([
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['a weak map', new WeakMap()],
    ['a promise', Promise.resolve()],
  ])('refuses %s', (_name, value) => {
    expect(() => encode({ deep: [value] })).toThrow('cannot travel');
  });
});
