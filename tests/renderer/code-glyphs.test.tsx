import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { CodeGlyphs, type CodeGlyphsProps } from '../../renderer/components/code-glyphs.tsx';

afterEach(cleanup);

interface Drawn {
  /** What a screen reader says: everything that is not hidden from it. */
  readonly spoken: string;
  readonly drawn: string;
  readonly underlined: string;
  readonly named: readonly string[];
}

function draw(props: CodeGlyphsProps): Drawn {
  const { container } = render(<CodeGlyphs {...props} />);
  const texts = (selector: string) =>
    [...container.querySelectorAll(selector)].map((part) => part.textContent ?? '');
  const spoken = container.cloneNode(true) as HTMLElement;
  for (const hidden of spoken.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
  return {
    spoken: spoken.textContent ?? '',
    drawn: texts('[class*="cell"] > :first-child').join(''),
    underlined: texts('[class*="lookAlike"]').join(''),
    named: [
      ...texts('[class*="keyEntry"]'),
      ...texts('[class*="name"]:not([class*="named"])'),
    ].filter((text) => text !== ''),
  };
}

describe('code glyphs', () => {
  it('spell a code out once, for speech only', () => {
    expect(draw({ value: 'f10b8-0c71e', position: 4, size: 32 })).toEqual({
      spoken: 'Code 4: f, one, zero, b, eight, dash, zero, c, seven, one, e',
      drawn: 'f10b8-0c71e',
      underlined: '1001',
      named: ['1one', '0zero'],
    });
  });

  it('name every look-alike, and the case where a set mixes them', () => {
    const { spoken, underlined, named } = draw({ value: 'k0Ol-1Ix8o', position: 7, size: 32 });
    expect(spoken).toBe(
      'Code 7: small k, zero, capital O, small l, dash, one, capital I, small x, eight, small o',
    );
    expect(underlined).toBe('0Ol1I8o');
    expect(named).toEqual([
      '0zero',
      'Ocapital O',
      'lsmall L',
      '1one',
      'Icapital I',
      '8eight',
      'osmall o',
    ]);
  });

  it('take the set’s word on whether case matters', () => {
    const one = { value: 'AB12', position: 1, size: 16 } as const;
    expect(draw(one).spoken).toBe('Code 1: A, B, one, two');
    cleanup();
    expect(draw({ ...one, caseSensitive: true }).spoken).toBe(
      'Code 1: capital A, capital B, one, two',
    );
  });

  it.each<[CodeGlyphsProps['size'], readonly string[]]>([
    [16, []],
    [32, ['1one', '0zero']],
    [60, ['one', 'zero']],
  ])('at %i pixels name look-alikes as %o', (size, named) => {
    const drawn = draw({ value: '1a0', position: 1, size });
    expect(drawn.named).toEqual(named);
    expect(drawn.underlined).toBe('10');
  });

  it('keep spaces and odd characters exactly as issued', () => {
    expect(draw({ value: '1234 5678', position: 2, size: 16 })).toMatchObject({
      drawn: '1234 5678',
      spoken: 'Code 2: one, two, three, four, space, five, six, seven, eight',
    });
  });
});
