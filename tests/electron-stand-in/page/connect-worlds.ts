export interface WorldBridge {
  /** Defines a global of the other world; objects arrive frozen, functions as proxies. */
  readonly expose: (key: string, value: unknown) => void;
}

/**
 * One end of the bridge between the page's world and the preload's, which share only the document. A `CustomEvent`'s
 * `detail` is cloned structurally when the other world reads it, synchronously; functions, promises and errors travel by
 * number. `hear` and `speak` are event names that the page cannot guess.
 *
 * Self-contained on purpose: its source text runs inside the page, before the page's own scripts.
 */
export function connectWorlds(hear: string, speak: string): WorldBridge {
  type Packed =
    | readonly ['value', unknown]
    | readonly ['function', number]
    | readonly ['promise', number]
    | readonly ['error', string, string]
    | readonly ['array', readonly Packed[]]
    | readonly ['object', readonly (readonly [string, Packed])[]];
  type Message =
    | { readonly kind: 'expose'; readonly key: string; readonly value: Packed }
    | { readonly kind: 'call'; readonly id: number; readonly target: number; readonly args: Packed }
    | { readonly kind: 'return'; readonly id: number; readonly ok: boolean; readonly value: Packed }
    | {
        readonly kind: 'settle';
        readonly id: number;
        readonly ok: boolean;
        readonly value: Packed;
      };
  interface Settle {
    readonly resolve: (value: unknown) => void;
    readonly reject: (reason: unknown) => void;
  }

  // The page may replace any of these later; the bridge keeps the originals.
  const { apply } = Reflect;
  const { defineProperty, freeze, entries } = Object;
  const dispatch = EventTarget.prototype.dispatchEvent;
  const OwnCustomEvent = CustomEvent;
  const readDetail = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')?.get;
  const clone = structuredClone;
  const target = document;
  const cloned = [Date, RegExp, Map, Set, ArrayBuffer, Blob];

  const functions = new Map<number, (...args: unknown[]) => unknown>();
  const numbers = new WeakMap<object, number>();
  const promises = new Map<number, Settle>();
  const returns = new Map<number, Extract<Message, { kind: 'return' }>>();
  let next = 1;

  const say = (message: Message) => {
    apply(dispatch, target, [new OwnCustomEvent(speak, { detail: message })]);
  };

  function pack(value: unknown, above: readonly object[] = []): Packed {
    if (typeof value === 'symbol') throw new TypeError('An object could not be cloned.');
    if (typeof value === 'function') return ['function', numberOf(value as () => unknown)];
    if (typeof value !== 'object' || value === null) return ['value', value];
    if (above.includes(value)) throw new TypeError('A cyclic object cannot cross the bridge');
    if (value instanceof Promise) return ['promise', follow(value)];
    if (value instanceof Error) return ['error', value.name, value.message];
    if (ArrayBuffer.isView(value) || cloned.some((type) => value instanceof type)) {
      return ['value', clone(value)];
    }
    const path = [...above, value];
    if (Array.isArray(value)) return ['array', value.map((item) => pack(item, path))];
    return ['object', entries(value).map(([key, item]) => [key, pack(item, path)] as const)];
  }

  function numberOf(value: (...args: unknown[]) => unknown): number {
    let id = numbers.get(value);
    if (id === undefined) {
      id = next++;
      numbers.set(value, id);
      functions.set(id, value);
    }
    return id;
  }

  function follow(promise: Promise<unknown>): number {
    const id = next++;
    const settle = (ok: boolean) => (value: unknown) => {
      say({ kind: 'settle', id, ok, value: pack(value) });
    };
    promise.then(settle(true), settle(false));
    return id;
  }

  function unpack(packed: Packed, frozen: boolean): unknown {
    switch (packed[0]) {
      case 'value':
        return packed[1];
      case 'function':
        return (...args: unknown[]) => call(packed[1], args);
      case 'promise':
        return new Promise((resolve, reject) => promises.set(packed[1], { resolve, reject }));
      case 'error':
        return defineProperty(new Error(packed[2]), 'name', { value: packed[1] });
      case 'array': {
        const list = packed[1].map((item) => unpack(item, frozen));
        return frozen ? freeze(list) : list;
      }
      case 'object': {
        const object = {};
        for (const [key, item] of packed[1]) {
          // Assignment would run the setter of `__proto__`.
          defineProperty(object, key, {
            value: unpack(item, frozen),
            enumerable: true,
            writable: true,
            configurable: true,
          });
        }
        return frozen ? freeze(object) : object;
      }
    }
  }

  function call(functionId: number, args: readonly unknown[]): unknown {
    const id = next++;
    say({ kind: 'call', id, target: functionId, args: pack(args) });
    const answer = returns.get(id);
    returns.delete(id);
    if (answer === undefined) throw new Error('The other world did not answer');
    const value = unpack(answer.value, false);
    if (!answer.ok) throw value;
    return value;
  }

  function answer(message: Extract<Message, { kind: 'call' }>): void {
    try {
      const called = functions.get(message.target);
      if (called === undefined) throw new Error('No such function');
      const value = called(...(unpack(message.args, false) as unknown[]));
      say({ kind: 'return', id: message.id, ok: true, value: pack(value) });
    } catch (error) {
      say({ kind: 'return', id: message.id, ok: false, value: pack(error) });
    }
  }

  function receive(message: Message): void {
    if (message.kind === 'call') answer(message);
    else if (message.kind === 'return') returns.set(message.id, message);
    else if (message.kind === 'expose') {
      defineProperty(globalThis, message.key, {
        value: unpack(message.value, true),
        enumerable: true,
        writable: false,
        configurable: false,
      });
    } else {
      const settle = promises.get(message.id);
      promises.delete(message.id);
      const value = unpack(message.value, false);
      if (message.ok) settle?.resolve(value);
      else settle?.reject(value);
    }
  }

  target.addEventListener(hear, (event) => {
    if (readDetail !== undefined) receive(apply(readDetail, event, []) as Message);
  });
  return { expose: (key, value) => say({ kind: 'expose', key, value: pack(value) }) };
}
