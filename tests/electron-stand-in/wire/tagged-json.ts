export interface TaggedJson {
  readonly encode: (value: unknown) => string;
  readonly decode: (text: string) => unknown;
}

/**
 * JSON for every value that structured cloning carries between a page and main: dates, maps, sets, typed arrays, errors,
 * cycles, `undefined`, bigint and the odd numbers. Objects stand in a table and refer to each other by index.
 *
 * Self-contained on purpose: its source text also runs inside the page.
 */
export function createTaggedJson(): TaggedJson {
  type Slot = null | boolean | number | string | readonly [string, (string | number)?];
  type Row = readonly [string, ...unknown[]];
  interface Bytes {
    readonly buffer: ArrayBuffer;
    readonly byteOffset: number;
    readonly byteLength: number;
  }

  const toBase64 = (bytes: Uint8Array): string => {
    let binary = '';
    for (let at = 0; at < bytes.length; at += 8192) {
      binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
    }
    return btoa(binary);
  };
  const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const nameOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1);
  const define = (target: object, key: string, value: unknown) =>
    Object.defineProperty(target, key, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    });

  function encode(root: unknown): string {
    const rows: (Row | null)[] = [];
    const known = new Map<object, number>();

    function row(value: object): Row {
      const name = nameOf(value);
      if (Array.isArray(value)) return ['array', Array.from(value, slot)];
      if (value instanceof Map) {
        return ['map', Array.from(value, ([key, item]) => [slot(key), slot(item)])];
      }
      if (value instanceof Set) return ['set', Array.from(value, slot)];
      if (value instanceof Date) return ['date', slot(value.getTime())];
      if (value instanceof RegExp) return ['regexp', value.source, value.flags];
      if (value instanceof Error) return ['error', value.name, value.message, value.stack ?? ''];
      if (value instanceof ArrayBuffer) return ['buffer', toBase64(new Uint8Array(value))];
      if (ArrayBuffer.isView(value)) {
        const { buffer, byteOffset, byteLength } = value as Bytes;
        return ['view', name, toBase64(new Uint8Array(buffer, byteOffset, byteLength))];
      }
      if (name !== 'Object') throw new TypeError(`A ${name} cannot travel between page and main`);
      return ['object', Object.entries(value).map(([key, item]) => [key, slot(item)])];
    }

    function slot(value: unknown): Slot {
      switch (typeof value) {
        case 'undefined':
          return ['undefined'];
        case 'bigint':
          return ['bigint', value.toString()];
        case 'number':
          return Number.isFinite(value) && !Object.is(value, -0)
            ? value
            : ['number', Object.is(value, -0) ? '-0' : String(value)];
        case 'string':
        case 'boolean':
          return value;
        case 'object': {
          if (value === null) return null;
          let index = known.get(value);
          if (index === undefined) {
            index = rows.push(null) - 1;
            known.set(value, index);
            rows[index] = row(value);
          }
          return ['ref', index];
        }
        case 'function':
        case 'symbol':
          throw new TypeError(`A ${typeof value} cannot travel between page and main`);
      }
    }

    const first = slot(root);
    return JSON.stringify([first, rows]);
  }

  function decode(text: string): unknown {
    const [first, rows] = JSON.parse(text) as [Slot, Row[]];
    const made = new Map<number, unknown>();

    function slot(value: Slot): unknown {
      if (value === null || typeof value !== 'object') return value;
      const [tag, payload] = value;
      if (tag === 'undefined') return undefined;
      if (tag === 'bigint') return BigInt(payload ?? 0);
      if (tag === 'number') return Number(payload);
      const index = Number(payload);
      if (!made.has(index)) fill(index, rows[index] ?? ['missing']);
      return made.get(index);
    }

    /** Containers are registered before their contents, so that cycles close. */
    function fill(index: number, [tag, one, two, three]: Row): void {
      const keep = <Value>(value: Value): Value => {
        made.set(index, value);
        return value;
      };
      if (tag === 'array') {
        const list: unknown[] = keep([]);
        for (const item of one as Slot[]) list.push(slot(item));
      } else if (tag === 'object') {
        const object = keep({});
        for (const [key, item] of one as [string, Slot][]) define(object, key, slot(item));
      } else if (tag === 'map') {
        const map = keep(new Map<unknown, unknown>());
        for (const [key, item] of one as [Slot, Slot][]) map.set(slot(key), slot(item));
      } else if (tag === 'set') {
        const set = keep(new Set<unknown>());
        for (const item of one as Slot[]) set.add(slot(item));
      } else if (tag === 'date') keep(new Date(Number(slot(one as Slot))));
      else if (tag === 'regexp') keep(new RegExp(String(one), String(two)));
      else if (tag === 'buffer') keep(fromBase64(String(one)).buffer);
      else if (tag === 'error') {
        const error = keep(new Error(String(two)));
        define(error, 'name', one);
        define(error, 'stack', three);
      } else if (tag === 'view') {
        const View = Reflect.get(globalThis, String(one)) as new (buffer: ArrayBuffer) => unknown;
        keep(new View(fromBase64(String(two)).buffer));
      } else throw new TypeError(`Unknown row ${tag}`);
    }

    return slot(first);
  }

  return { encode, decode };
}
