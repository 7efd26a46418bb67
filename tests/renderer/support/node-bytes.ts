/**
 * The simulated page brings byte arrays of its own, which Node's encoders, crypto and database do not make. The page and
 * the core share one process here, so both must use Node's.
 */
const nodeBytes = Buffer.from([0]);

Object.assign(globalThis, {
  Uint8Array: (Object.getPrototypeOf(Buffer.prototype) as Uint8Array).constructor,
  ArrayBuffer: nodeBytes.buffer.constructor,
});

if (!(new TextEncoder().encode('') instanceof Uint8Array)) {
  throw new Error('Page and core still differ in their byte arrays');
}
