import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ParsedCode } from '../../../../shared/import-types.ts';
import { startBrowser } from '../../../electron-stand-in/host/start-browser.ts';
import type { RunningBrowser } from '../../../electron-stand-in/host/start-browser.ts';
import { takePicture } from '../../../support/take-picture.ts';
import { fontFaces, parseBytes } from './picture-files.ts';
import { servicePages } from './service-pages.ts';
import type { ServicePage } from './service-pages.ts';

interface PageResult {
  readonly shown: ServicePage;
  readonly issuers: readonly (string | null)[];
  readonly codes: readonly ParsedCode[];
}

let running: RunningBrowser;
const results: PageResult[] = [];

async function pictureOf({ html, scale }: ServicePage): Promise<Uint8Array> {
  const page: Page = await running.browser.newPage({
    viewport: { width: 900, height: 640 },
    deviceScaleFactor: scale,
  });
  await page.setContent(html);
  await page.evaluate('document.fonts.ready');
  const picture = await takePicture(page);
  await page.close();
  return picture;
}

beforeAll(async () => {
  running = await startBrowser({ prefer: 'bundled', headed: false });
  for (const shown of servicePages(fontFaces())) {
    const parsed = await parseBytes('picture.png', await pictureOf(shown));
    results.push({
      shown,
      issuers: parsed.accounts.map(({ issuer }) => issuer),
      codes: parsed.accounts.flatMap(({ codes }) => codes),
    });
  }
}, 600_000);

afterAll(() => running.close());

const all = <T>(pick: (result: PageResult) => readonly T[]): T[] => results.flatMap(pick);
const isRight = ({ shown }: PageResult, code: ParsedCode): boolean =>
  shown.codes.includes(code.value);

describe('pictures of the pages of twelve services, light and dark, small and large', () => {
  it('give at least 98 % of the codes exactly', () => {
    const shown = all((result) => result.shown.codes);
    const right = all((result) => result.codes.filter((code) => isRight(result, code)));
    expect(shown.length).toBeGreaterThan(200);
    expect(right.length / shown.length).toBeGreaterThanOrEqual(0.98);
  });

  it('mark every wrong code as uncertain', () => {
    const silent = all((result) =>
      result.codes.filter((code) => !isRight(result, code) && code.uncertain !== true),
    );
    expect(silent).toEqual([]);
  });

  it('leave most right codes without a mark', () => {
    const right = all((result) => result.codes.filter((code) => isRight(result, code)));
    const marked = right.filter(({ uncertain }) => uncertain === true);
    expect(marked.length / right.length).toBeLessThan(0.25);
  });

  it('have no box glyph glued to a code, and nothing but the codes', () => {
    for (const { shown, codes } of results) {
      const lengths = new Set(shown.codes.map(({ length }) => length));
      expect(codes.filter(({ value }) => !lengths.has(value.length))).toEqual([]);
      expect(codes.length).toBeLessThanOrEqual(shown.codes.length);
    }
  });

  it('name the service', () => {
    const named = results.map(({ shown, issuers }) => [shown.service, ...issuers]);
    expect(named).toEqual(results.map(({ shown }) => [shown.service, shown.service]));
  });

  it('show the ticked ones as used, and no other', () => {
    for (const { shown, codes } of results) {
      const used = codes.filter((code) => code.used).map(({ value }) => value);
      expect(used).toEqual(shown.codes.filter((code) => shown.used.includes(code)));
    }
  });

  it('say where in the picture each code stands', () => {
    for (const { shown, codes } of results) {
      for (const { region } of codes) {
        expect(region?.page).toBe(1);
        expect(region?.width).toBeGreaterThan(40);
        expect(region?.height).toBeGreaterThan(8);
        expect((region?.x ?? 9999) + (region?.width ?? 0)).toBeLessThan(900 * shown.scale);
        expect((region?.y ?? 9999) + (region?.height ?? 0)).toBeLessThan(640 * shown.scale);
      }
    }
  });
});
