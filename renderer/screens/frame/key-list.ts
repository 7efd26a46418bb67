import { message } from '../../messages/message.ts';

export interface KeyEntry {
  readonly does: string;
  /** Alternatives, each a list of keys pressed together. */
  readonly combinations: readonly (readonly string[])[];
}

export interface KeyGroup {
  readonly title: string;
  readonly keys: readonly KeyEntry[];
}

/** Every key of the application, in the order of the list of keys. */
export function keyGroups(mac: boolean): readonly KeyGroup[] {
  const mod = message(mac ? 'key.modMac' : 'key.mod');
  const shift = message('key.shift');
  const enter = message('key.enter');
  const escape = message('key.escape');
  const space = message('key.space');
  return [
    {
      title: message('keys.everywhere'),
      keys: [
        { does: message('keys.lock'), combinations: [[mod, 'L']] },
        { does: message('keys.search'), combinations: [['/'], [mod, 'F']] },
        { does: message('keys.palette'), combinations: [[mod, 'K']] },
        { does: message('keys.addCodes'), combinations: [['N']] },
        { does: message('keys.openFile'), combinations: [[mod, 'O']] },
        { does: message('keys.print'), combinations: [[mod, 'P']] },
        { does: message('keys.settings'), combinations: [[mod, ',']] },
        { does: message('keys.sections'), combinations: [[mod, '1–5']] },
        { does: message('keys.panes'), combinations: [['F6']] },
        { does: message('keys.panesBack'), combinations: [[shift, 'F6']] },
        { does: message('keys.close'), combinations: [[escape]] },
        { does: message('keys.help'), combinations: [['F1'], ['?']] },
      ],
    },
    {
      title: message('keys.accounts'),
      keys: [
        { does: message('keys.move'), combinations: [['↑'], ['↓'], ['←'], ['→']] },
        { does: message('keys.open'), combinations: [[enter]] },
        { does: message('keys.useTop'), combinations: [[shift, enter]] },
        { does: message('keys.use'), combinations: [['U']] },
        { does: message('keys.reveal'), combinations: [['R'], [space]] },
        { does: message('keys.copy'), combinations: [['C'], [mod, 'C']] },
        { does: message('keys.markUsed'), combinations: [['M']] },
        { does: message('keys.undo'), combinations: [[mod, 'Z']] },
      ],
    },
    {
      title: message('keys.useCode'),
      keys: [
        { does: message('keys.worked'), combinations: [['1']] },
        { does: message('keys.rejected'), combinations: [['2']] },
        { does: message('keys.notUsed'), combinations: [['3']] },
      ],
    },
  ];
}
