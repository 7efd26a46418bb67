import type { KeyStroke } from '../wire/calls.ts';

const onMac = process.platform === 'darwin';
const keyNames: Readonly<Record<string, string>> = {
  esc: 'escape',
  plus: '+',
  return: 'enter',
  space: ' ',
};

/** Whether a stroke is the one that an accelerator like `CmdOrCtrl+Shift+P` names. */
export function matchesAccelerator(accelerator: string, stroke: KeyStroke): boolean {
  const wanted = { key: '', control: false, meta: false, shift: false, alt: false };
  for (const part of accelerator.toLowerCase().split('+')) {
    if (part === 'cmdorctrl' || part === 'commandorcontrol')
      wanted[onMac ? 'meta' : 'control'] = true;
    else if (part === 'ctrl' || part === 'control') wanted.control = true;
    else if (part === 'cmd' || part === 'command' || part === 'super') wanted.meta = true;
    else if (part === 'alt' || part === 'option') wanted.alt = true;
    else if (part === 'shift') wanted.shift = true;
    else wanted.key = keyNames[part] ?? part;
  }
  const isLetter = /^[a-z0-9]$/.test(wanted.key);
  return (
    stroke.key.toLowerCase() === wanted.key &&
    stroke.control === wanted.control &&
    stroke.meta === wanted.meta &&
    stroke.alt === wanted.alt &&
    // Shift is already part of signs like `?`.
    (stroke.shift === wanted.shift || (!isLetter && wanted.key.length === 1))
  );
}
