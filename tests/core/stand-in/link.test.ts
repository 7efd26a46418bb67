import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { Link } from '../../electron-stand-in/wire/link.ts';

interface Left {
  double: { params: number; result: number };
  fail: { params: null; result: null };
  never: { params: null; result: null };
}
interface Right {
  name: { params: null; result: string };
}

/** Two ends of one channel; messages arrive in a later turn, as between processes. */
function createLinks() {
  const [toLeft, toRight] = [new EventEmitter(), new EventEmitter()];
  const channel = (out: EventEmitter, into: EventEmitter) => ({
    send: (message: unknown) => void setImmediate(() => out.emit('message', message)),
    listen: (listener: (message: unknown) => void) => void into.on('message', listener),
  });
  const left = new Link<Left, Right>(channel(toRight, toLeft));
  const right = new Link<Right, Left>(channel(toLeft, toRight));
  right.answer('double', (value) => value * 2);
  right.answer('fail', () => Promise.reject(new RangeError('refused')));
  right.answer('never', () => new Promise(() => undefined));
  left.answer('name', () => 'left');
  return { left, right };
}

test('both ends ask and answer at once', async () => {
  const { left, right } = createLinks();
  const answers = [left.ask('double', 4), right.ask('name', null), left.ask('double', 5)];
  expect(await Promise.all(answers)).toEqual([8, 'left', 10]);
  await left.settled();
});

test('a failure on the other side rejects with its message', async () => {
  const { left } = createLinks();
  await expect(left.ask('fail', null)).rejects.toThrow('refused');
});

test('a call without an answer fails after its patience', async () => {
  const { left } = createLinks();
  await expect(left.ask('never', null, 20)).rejects.toThrow('No answer to never within 20 ms');
});

test('closing fails what waits and what comes later', async () => {
  const { left } = createLinks();
  const waiting = left.ask('never', null, null);
  left.close('main has ended');
  await expect(waiting).rejects.toThrow('main has ended');
  await expect(left.ask('double', 1)).rejects.toThrow('main has ended');
});
