import { registerHooks } from 'node:module';

const globals = [
  'fetch',
  'WebSocket',
  'EventSource',
  'XMLHttpRequest',
  'WebTransport',
  'BroadcastChannel',
  'navigator',
];

/** A native drawing library that pdf.js loads where it finds it; text needs none. */
const drawing = '@napi-rs/canvas';

const modules =
  /^(?:node:)?(?:net|tls|http|https|http2|dgram|dns|dns\/promises|child_process|cluster|inspector|inspector\/promises|worker_threads|quic|_http_.*|_tls_.*)$/;

/**
 * Takes what could reach a network, or start something that can, out of this thread: the functions, and the modules
 * for whatever is loaded from now on. Called first of all in the thread that parses files from outside.
 */
export function leaveNetwork(): void {
  for (const name of globals) Reflect.deleteProperty(globalThis, name);
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === drawing) throw new Error('parsers draw nothing');
      if (modules.test(specifier)) throw new Error('parsers have no network');
      return next(specifier, context);
    },
  });
  const builtin = process.getBuiltinModule.bind(process);
  const guarded = (id: string): unknown => {
    if (modules.test(id)) throw new Error('parsers have no network');
    return builtin(id);
  };
  Object.defineProperty(process, 'getBuiltinModule', { value: guarded, configurable: false });
}
