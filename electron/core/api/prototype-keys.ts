const inherited = new Set(Object.getOwnPropertyNames(Object.prototype)).add('prototype');

/**
 * True when any object inside `value` has a key that every object inherits. A strict schema overlooks such a key,
 * because it looks it up in an object too. Walks without recursion and visits each object once, whatever its shape.
 */
export function holdsPrototypeKey(value: unknown): boolean {
  const seen = new Set<object>();
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null || ArrayBuffer.isView(next)) continue;
    if (seen.has(next)) continue;
    seen.add(next);
    for (const key of Object.keys(next)) {
      if (inherited.has(key)) return true;
      open.push((next as Readonly<Record<string, unknown>>)[key]);
    }
  }
  return false;
}
