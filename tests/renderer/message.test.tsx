import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { en } from '../../renderer/messages/en.ts';
import { locale, message, type MessageKey } from '../../renderer/messages/message.ts';

const keys = Object.keys(en) as MessageKey[];

/** A value for everything that a sentence names: a number where it is counted, else a name that looks like syntax. */
function valuesOf(text: string): Record<string, string | number> {
  const counted = [...text.matchAll(/\{(\w+), plural/gu)].map(([, name = '']) => [name, 3]);
  const named = [...text.matchAll(/\{(\w+)[,}]/gu)].map(([, name = '']) => [name, `<b>{${name}}`]);
  return Object.fromEntries([...named, ...counted]) as Record<string, string | number>;
}

describe('sentences', () => {
  it('say what the whole message syntax makes of them, also the simple ones that are only joined', () => {
    for (const key of keys) {
      const values = valuesOf(en[key]);
      const format = new IntlMessageFormat(en[key], locale, undefined, { ignoreTag: true });
      expect(message(key, values), key).toBe(format.format(values));
    }
  });

  it('are not said without a value that they name', () => {
    expect(() => message('useCode.question')).toThrow(/issuer/);
    expect(message('useCode.position', { position: 0, total: 10 })).toBe('Code 0 of 10');
  });
});
