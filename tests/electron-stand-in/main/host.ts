import type { CallsToHost, CallsToMain } from '../wire/calls.ts';
import { Link } from '../wire/link.ts';

const send = process.send?.bind(process);
if (send === undefined) throw new Error('The stand-in runs only under its host');

/** The one link from main to the process that owns the browser. */
export const host = new Link<CallsToHost, CallsToMain>({
  send: (message) => void send(message),
  listen: (listener) => void process.on('message', listener),
});

/** Tells the host of a call whose effect lies outside the application. */
export function record(member: string, ...args: readonly unknown[]): void {
  host.ask('recorded', { member, args: args.map(cloneable) }).catch(reportLostHost);
}

/** A link that fails means that the host is going away, and `disconnect` ends this process. */
export function reportLostHost(error: unknown): void {
  if (process.connected) console.error(error);
}

/** A copy without what does not clone: a function becomes a mark, the stand-in's own objects become null. */
export function cloneable(value: unknown): unknown {
  if (typeof value === 'function') return '[function]';
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(cloneable);
  if (Object.getPrototypeOf(value) !== Object.prototype) return null;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cloneable(item)]));
}
