/** Asked for by promises, serialisers and inspectors of anything; never part of Electron's API. */
const harmless = new Set(['then', 'toJSON', 'constructor', 'inspect', 'nodeType', '$$typeof']);

/** Nothing is silently absent: reading or writing a member that the stand-in does not have throws. */
export function strict<Value extends object>(label: string, value: Value): Value {
  const refuse = (key: string | symbol): boolean =>
    typeof key === 'string' && !(key in value) && !harmless.has(key);
  return new Proxy(value, {
    get(target, key, receiver) {
      if (refuse(key)) throw new Error(`Electron stand-in lacks ${label}.${String(key)}`);
      return Reflect.get(target, key, receiver) as unknown;
    },
    set(target, key, item, receiver) {
      if (refuse(key)) throw new Error(`Electron stand-in lacks ${label}.${String(key)}`);
      return Reflect.set(target, key, item, receiver);
    },
  });
}
