/**
 * Renders pages of random codes in many fonts, takes them apart as the importer of pictures does, and writes each glyph
 * with its character: what `train-glyph-network.py` learns from. Nothing of it runs in the application.
 *
 *     node scripts/render-glyphs.ts PAGES SEED OUTPUT [FONT FILE…]
 *
 * Without font files, the fonts of this machine are used alone. A record is 4 bytes (place of the character in
 * `networkCharacters`, or their number for "no single character"; first and last column; 0) and the window.
 */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { placeInModules } from '../electron/core/api/import-assets.ts';
import { fieldPicture } from '../electron/core/importers/pictures/field-picture.ts';
import type { FieldPicture } from '../electron/core/importers/pictures/field-picture.ts';
import { findFields } from '../electron/core/importers/pictures/find-fields.ts';
import { findGlyphs, findInk } from '../electron/core/importers/pictures/find-glyphs.ts';
import { networkCharacters } from '../electron/core/importers/pictures/glyph-network.ts';
import { inkPatches } from '../electron/core/importers/pictures/glyph-segments.ts';
import { baselineOf, glyphWindow } from '../electron/core/importers/pictures/glyph-window.ts';
import { unionOf, widthOf } from '../electron/core/importers/pictures/grey-picture.ts';
import type { Box } from '../electron/core/importers/pictures/grey-picture.ts';
import { createRecognitionEngine } from '../electron/core/importers/pictures/recognition-engine.ts';
import { wipeStrikes } from '../electron/core/importers/pictures/wipe-strikes.ts';
import { startBrowser } from '../tests/electron-stand-in/host/start-browser.ts';

const [pages = '10', firstSeed = '1', output = 'glyphs.bin', ...fontFiles] = process.argv.slice(2);
const families = ['DejaVu Sans Mono', 'Liberation Mono', 'Noto Sans Mono', 'Noto Mono'].concat([
  'Nimbus Mono PS',
  'DejaVu Sans',
  'DejaVu Sans Condensed',
  'Liberation Sans',
  'Nimbus Sans',
  'Open Sans',
  'Liberation Serif',
  'DejaVu Serif',
  'Liberation Sans Narrow',
]);
const letters = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const alphabets = [
  digits,
  `${digits}abcdef`,
  letters + digits,
  letters.toUpperCase() + digits,
  letters + letters.toUpperCase() + digits,
  networkCharacters,
];
const noCharacter = networkCharacters.length;
const browserFont = 'Given';

let state = Number(firstSeed);
/** Pseudo-random from 0 to below 1, so that a run can be repeated. */
function dice(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
}
const upTo = (sides: number): number => Math.floor(dice() * sides);
const pick = <T>(items: readonly T[], fallback: T): T => items[upTo(items.length)] ?? fallback;

interface Character {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}
interface Line {
  readonly top: number;
  readonly bottom: number;
  readonly characters: readonly Character[];
}

function randomLine(): string {
  const alphabet = pick(alphabets, digits);
  const length = 3 + upTo(6);
  const group = (): string => Array.from({ length }, () => pick([...alphabet], '0')).join('');
  const groups = Array.from({ length: 1 + upTo(4) }, group).join(pick(['-', '-', ' ', '.'], '-'));
  return dice() < 0.2 ? `${String(1 + upTo(16))}${pick(['.', ')', ':'], '.')} ${groups}` : groups;
}

function randomPage(): string {
  const file = dice() < 0.5 ? pick(fontFiles, '') : '';
  const font = file === '' ? '' : readFileSync(file).toString('base64');
  const shade = (from: number, range: number): string =>
    `rgb(${[0, 0, 0].map(() => from + upTo(range)).join(',')})`;
  const [ground, ink] =
    dice() < 0.5 ? [shade(215, 40), shade(0, 90)] : [shade(0, 40), shade(165, 90)];
  const lines = Array.from({ length: 44 }, () => {
    const isStruck = dice() < 0.06;
    return `<div><span${isStruck ? ' style="text-decoration:line-through"' : ''}>${randomLine()}</span></div>`;
  });
  return `<!doctype html><meta charset="utf-8"><style>
    @font-face{font-family:${browserFont};src:url(data:font/ttf;base64,${font})}
    body{margin:20px;background:${ground};color:${ink};white-space:pre;
      font:${pick(['400', '400', '400', '400', '400', '500', '600', '700'], '400')} ${String(12 + upTo(10))}px ${font === '' ? `'${pick(families, '')}'` : browserFont}}
    main{display:grid;grid-template-columns:1fr 1fr;gap:8px 60px}</style><main>${lines.join('')}</main>`;
}

/** Where the browser put each character, in its own pixels. */
const readLines = `[...document.querySelectorAll('span')].map((span) => {
  const text = span.firstChild;
  const { top, bottom } = span.getBoundingClientRect();
  return { top, bottom, characters: [...text.data].map((one, at) => {
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    const { left, right } = range.getBoundingClientRect();
    return { text: one, left, right };
  }) };
})`;

async function renderPage(browser: Browser, scale: number): Promise<[Buffer, readonly Line[]]> {
  const viewport = { width: 900, height: 400 };
  const page = await browser.newPage({ viewport, deviceScaleFactor: scale });
  await page.setContent(randomPage());
  await page.evaluate('document.fonts.ready');
  const lines: readonly Line[] = await page.evaluate(readLines);
  const quality = 60 + upTo(35);
  const kind = dice() < 0.3 ? ({ type: 'jpeg', quality } as const) : ({ type: 'png' } as const);
  const picture = await page.screenshot({ fullPage: true, ...kind });
  await page.close();
  return [picture, lines];
}

const file = openSync(output, 'w');
let written = 0;

function write(picture: FieldPicture, box: Box, label: number, baseline: number): void {
  // Neither the height of a capital nor the line can be measured exactly on a small picture.
  const capHeight = picture.capHeight * (0.95 + 0.1 * dice());
  const line = baseline + (dice() < 0.4 ? upTo(5) - 2 : 0);
  const { ink, from, to } = glyphWindow(picture.marked, box, capHeight, line);
  writeSync(file, Buffer.concat([Buffer.from([label, from, to, 0]), ink]));
  written += 1;
}

/** Glyphs of their own, touching ones cut apart, and for contrast what is cut or joined wrongly. */
function writePatches(picture: FieldPicture, characters: readonly Character[]): void {
  const patches = inkPatches(picture.picture);
  const baseline = baselineOf(patches, picture.capHeight);
  for (const [index, box] of patches.entries()) {
    const own = characters.filter(({ left, right }) => {
      const middle = (left + right) / 2;
      return middle >= box.left - 1 && middle <= box.right + 1;
    });
    const edges = own
      .slice(1)
      .map(({ left }, at) => Math.round((left + (own[at]?.right ?? left)) / 2));
    const parts = [box.left, ...edges, box.right];
    for (const [at, { text }] of own.entries()) {
      const part = { ...box, left: parts[at] ?? box.left, right: parts[at + 1] ?? box.right };
      write(picture, part, networkCharacters.indexOf(text), baseline);
      const isCut = widthOf(part) > 12 && dice() < 0.12;
      const cut = part.left + Math.round(widthOf(part) * (0.3 + 0.4 * dice()));
      if (isCut) write(picture, { ...part, right: cut }, noCharacter, baseline);
    }
    if (own.length > 1) write(picture, box, noCharacter, baseline);
    const before = patches[index - 1];
    const isNear = before !== undefined && box.left - before.right < picture.capHeight * 0.2;
    if (isNear && dice() < 0.1) write(picture, unionOf([before, box]), noCharacter, baseline);
  }
}

const readModule = (name: string): Buffer =>
  readFileSync(new URL(`../node_modules/${placeInModules(name)}`, import.meta.url));
const engine = await createRecognitionEngine(
  readModule('tesseract-core-simd-lstm.wasm'),
  gunzipSync(readModule('eng.traineddata.gz')),
);
const running = await startBrowser({ prefer: 'bundled', headed: false });
for (let count = 0; count < Number(pages); count += 1) {
  const scale = pick([1, 1, 1, 1.25, 1.5, 2, 3], 1);
  const [bytes, lines] = await renderPage(running.browser, scale);
  const picture = engine.decode(bytes, 1);
  if (picture === null) throw new Error('a screenshot could not be read');
  const page = wipeStrikes(findInk(picture), 20_000);
  for (const field of findFields(findGlyphs(page.ink, 20_000), page).flat()) {
    const middle = (field.box.top + field.box.bottom) / 2 / scale;
    const [from, to] = [field.box.left / scale - 6, field.box.right / scale + 6];
    const line = lines.find(
      ({ top, bottom, characters }) =>
        middle > top &&
        middle < bottom &&
        characters.some(({ left, right }) => left > from && right < to),
    );
    if (line === undefined) continue;
    const own = fieldPicture(page, field);
    const place = (x: number): number => (x * scale - own.left) * own.factor;
    const characters = line.characters
      .filter(({ text, left, right }) => text !== ' ' && left > from && right < to)
      .map(({ text, left, right }) => ({ text, left: place(left), right: place(right) }));
    writePatches(own, characters);
  }
}
await running.close();
closeSync(file);
process.stdout.write(`${String(written)} glyphs\n`);
