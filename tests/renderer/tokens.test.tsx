import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Theme = 'light' | 'dark';

const css = readFileSync('renderer/styles/tokens.css', 'utf8');

/** The value of a colour token: its hexadecimal digits in one theme. */
function token(name: string, theme: Theme): string {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  const value = found?.[theme === 'light' ? 1 : 2];
  if (!value) throw new Error(`No colour token ${name}`);
  return value;
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const surfaces = ['panel', 'window', 'sunken', 'hover', 'raised', 'tint'];
const themes: readonly Theme[] = ['light', 'dark'];

const lowest = (name: string, theme: Theme, grounds = surfaces) =>
  Math.min(...grounds.map((ground) => contrast(token(name, theme), token(ground, theme))));

describe('contrast of the colour tokens', () => {
  // Name, lowest wanted ratio on any surface; the figures of the design, rounded down.
  const onAnySurface = [
    ['ink', 11.8],
    ['ink-2', 7],
    ['ink-3', 5.1],
    ['accent', 5.9],
    ['accent-text', 6.8],
    ['low', 5.9],
    ['none', 6],
    ['control', 3],
    ['focus', 4.3],
    ['low-mark', 3],
    ['none-mark', 4.5],
    ['brass', 3],
  ] as const;

  it.each(onAnySurface)('%s reaches %d on every surface', (name, wanted) => {
    for (const theme of themes) expect(lowest(name, theme)).toBeGreaterThanOrEqual(wanted);
  });

  const pairs = [
    ['on-accent', 'accent', 7],
    ['on-accent', 'accent-hover', 8.7],
    ['on-accent', 'accent-active', 6.3],
    ['low', 'low-bg', 6.3],
    ['none', 'none-bg', 6.4],
    ['ink', 'field', 14],
    ['ink-3', 'field', 5.9],
    ['accent-text', 'tint-strong', 4.5],
  ] as const;

  it.each(pairs)('%s on %s reaches %d', (name, ground, wanted) => {
    for (const theme of themes)
      expect(lowest(name, theme, [ground])).toBeGreaterThanOrEqual(wanted);
  });

  it.each([1, 2, 3, 4, 5, 6, 7])('letters of tile %i reach 7.2', (number) => {
    for (const theme of themes) {
      expect(lowest(`tile-${number}-ink`, theme, [`tile-${number}`])).toBeGreaterThanOrEqual(7.2);
    }
  });
});
