import { describe, expect, it } from 'vitest';
import { refusedSwitch, startRefusal } from '../../../electron/shell/start-guard.ts';

const facts = { argv: ['sparekey'], packaged: true, napi: '10', platform: 'linux' } as const;

describe('refused switches', () => {
  it.each<[argument: string, platform: NodeJS.Platform, refused: string | null]>([
    ['--remote-debugging-port=9222', 'linux', 'remote-debugging-port'],
    ['--remote-debugging-pipe', 'linux', 'remote-debugging-pipe'],
    ['-remote-debugging-port=1', 'darwin', 'remote-debugging-port'],
    ['/remote-debugging-port=1', 'win32', 'remote-debugging-port'],
    ['--Remote-Debugging-Port=1', 'win32', 'remote-debugging-port'],
    ['--inspect', 'linux', 'inspect'],
    ['--inspect-brk=0', 'linux', 'inspect-brk'],
    ['--inspect_brk', 'linux', 'inspect-brk'],
    ['--no-sandbox', 'linux', 'no-sandbox'],
    ['--disable-web-security', 'linux', 'disable-web-security'],
    ['--js-flags=--expose-gc', 'linux', 'js-flags'],
    ['--log-net-log=/tmp/log', 'linux', 'log-net-log'],
    ['--load-extension=/tmp/x', 'linux', 'load-extension'],
    ['--no-sandbox-please', 'linux', null],
    ['--lang=de', 'linux', null],
    ['--ozone-platform=wayland', 'linux', null],
    ['/home/me/inspect', 'linux', null],
    ['inspect', 'linux', null],
    ['Personal.sparekey', 'win32', null],
  ])('%s on %s: %s', (argument, platform, refused) => {
    expect(refusedSwitch(['sparekey', argument], platform)).toBe(refused);
  });

  it('looks at every argument, but not at the name of the program', () => {
    expect(refusedSwitch(['--inspect', 'a', 'b'], 'linux')).toBeNull();
    expect(refusedSwitch(['sparekey', 'a', '--inspect'], 'linux')).toBe('inspect');
  });
});

describe('start', () => {
  it('is allowed for a packaged application without arguments', () => {
    expect(startRefusal(facts)).toBeNull();
  });

  it('names the switch in one sentence', () => {
    expect(startRefusal({ ...facts, argv: ['sparekey', '--inspect=1'] })).toBe(
      'Sparekey does not start with --inspect: it would open your codes to other programs.',
    );
  });

  it('lets developers debug', () => {
    expect(startRefusal({ ...facts, argv: ['electron', '--inspect'], packaged: false })).toBeNull();
  });

  it.each([['9'], [undefined], ['']])('is refused on Node-API %s', (napi) => {
    expect(startRefusal({ ...facts, packaged: false, napi })).toMatch(/^Sparekey needs Node\.js/);
  });
});
