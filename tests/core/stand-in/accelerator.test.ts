import { expect, test } from 'vitest';
import { matchesAccelerator } from '../../electron-stand-in/main/accelerator.ts';

const command = process.platform === 'darwin' ? 'meta' : 'control';
const stroke = (key: string, ...held: readonly string[]) => ({
  key,
  control: held.includes('control'),
  meta: held.includes('meta'),
  shift: held.includes('shift'),
  alt: held.includes('alt'),
});

test.each([
  ['CmdOrCtrl+L', stroke('l', command), true],
  ['CommandOrControl+Shift+P', stroke('P', command, 'shift'), true],
  ['CmdOrCtrl+Shift+P', stroke('p', command), false],
  ['CmdOrCtrl+P', stroke('P', command, 'shift'), false],
  ['CmdOrCtrl+L', stroke('l'), false],
  ['CmdOrCtrl+,', stroke(',', command), true],
  ['?', stroke('?', 'shift'), true],
  ['F1', stroke('F1'), true],
  ['F1', stroke('F1', 'shift'), false],
  ['Alt+Return', stroke('Enter', 'alt'), true],
  ['Esc', stroke('Escape'), true],
])('%s and %o: %s', (accelerator, pressed, matches) => {
  expect(matchesAccelerator(accelerator, pressed)).toBe(matches);
});
