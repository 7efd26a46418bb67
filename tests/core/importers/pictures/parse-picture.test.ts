import type { Page } from 'playwright-core';
import encodeQr from 'qr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../../../electron-stand-in/host/start-browser.ts';
import type { RunningBrowser } from '../../../electron-stand-in/host/start-browser.ts';
import { takePicture } from '../../../support/take-picture.ts';
import { parseBytes, valuesOf } from './picture-files.ts';

let running: RunningBrowser;
let page: Page;

beforeAll(async () => {
  running = await startBrowser({ prefer: 'bundled', headed: false });
  page = await running.browser.newPage({ viewport: { width: 700, height: 420 } });
}, 30_000);

afterAll(() => running.close());

const style = `<style>body{margin:24px;background:#fff;font:18px 'DejaVu Sans Mono'}div{margin:10px 0}</style>`;
const codes = ['7k3f-9m2x', 'w4h8-p6t5', 'c9v2-e7r3', 'n5y6-a8u4'];

async function picture(body: string, type: 'png' | 'jpeg' = 'png'): Promise<Uint8Array> {
  await page.setContent(style + body);
  return takePicture(page, type === 'jpeg' ? { type, quality: 80 } : { type });
}

const list = (items: readonly string[]): string =>
  `<h3>Discord backup codes</h3>${items.map((item) => `<div>${item}</div>`).join('')}`;

async function webp(png: Uint8Array): Promise<Uint8Array> {
  const source = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const encoded: unknown = await page.evaluate(`(async () => {
    const image = new Image();
    image.src = ${JSON.stringify(source)};
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    canvas.getContext('2d').drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', 0.9);
  })()`);
  return Buffer.from(String(encoded).split(',')[1] ?? '', 'base64');
}

function qrPicture(texts: readonly string[]): string {
  return texts
    .map((text) => {
      const svg = encodeQr(text, 'svg', { ecc: 'medium', border: 4 });
      const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
      return `<img width="260" height="260" src="${source}">`;
    })
    .join('');
}

describe('a picture', () => {
  it.each(['png', 'jpeg'] as const)('is read as %s', async (type) => {
    const parsed = await parseBytes(`shot.${type}`, await picture(list(codes), type));
    expect(parsed.importer).toBe('picture');
    expect(valuesOf(parsed)).toEqual(codes);
    expect(parsed.pictures).toMatchObject([{ page: 1, width: 700, height: 420 }]);
  });

  it('is read as WebP', async () => {
    const parsed = await parseBytes('shot.webp', await webp(await picture(list(codes))));
    expect(valuesOf(parsed)).toEqual(codes);
  });

  it.each(['#111', '#f4f4f4'])(
    'is read where its ground is transparent, with %s ink',
    async (ink) => {
      await page.setContent(`${style.replace('background:#fff', `color:${ink}`)}${list(codes)}`);
      const png = await takePicture(page, { omitBackground: true });
      expect(valuesOf(await parseBytes('shot.png', png))).toEqual(codes);
      expect(valuesOf(await parseBytes('shot.webp', await webp(png)))).toEqual(codes);
    },
  );

  it('is read where it was taken askew', async () => {
    const tilt = `<style>body{background:#ddd}main{transform:rotate(2.4deg)}</style>`;
    const parsed = await parseBytes(
      'photo.jpg',
      await picture(`${tilt}<main>${list(codes)}</main>`, 'jpeg'),
    );
    expect(valuesOf(parsed)).toEqual(codes);
  });

  it('is read beside a menu, with a button at each code and one code of letters', async () => {
    const menu = ['Profile', 'Account', 'Devices', 'Privacy', 'Sessions', 'Billing'];
    const own = ['kmqv-rtwx', ...codes];
    const parsed = await parseBytes(
      'shot.png',
      await picture(
        `<style>body{display:flex;gap:40px}nav{font:15px 'DejaVu Sans';line-height:31px}</style>
         <nav>${menu.map((item) => `<div>${item}</div>`).join('')}</nav>
         <main>${list(own.map((code) => `${code} <button>Copy</button>`))}</main>`,
      ),
    );
    expect(valuesOf(parsed)).toEqual(own);
    expect(parsed.accounts[0]?.issuer).toBe('Discord');
  });

  it('is read where numbers stand before the boxes, in another ink', async () => {
    const ticked = codes.map((code, index) => {
      const number = `<span style="color:#999">${String(index + 1)}.</span>`;
      return `${number} ${index === 1 ? '[x]' : '[ ]'} ${code}`;
    });
    const parsed = await parseBytes('shot.png', await picture(list(ticked)));
    const found = parsed.accounts.flatMap((account) => account.codes);
    expect(found.map(({ value }) => value)).toEqual(codes);
    expect(found.map(({ used }) => used)).toEqual([false, true, false, false]);
  });

  it('is read by its content, whatever its name says', async () => {
    const parsed = await parseBytes('codes.txt', await picture(list(codes)));
    expect(valuesOf(parsed)).toEqual(codes);
  });

  it('shows what is ticked or struck out as used, and what was under a stroke as uncertain', async () => {
    const [first = '', second = '', third = '', fourth = ''] = codes;
    const parsed = await parseBytes(
      'shot.png',
      await picture(list([`☐ ${first}`, `☑ ${second}`, `☐ <s>${third}</s>`, `☐ ${fourth}`])),
    );
    const found = parsed.accounts.flatMap((account) => account.codes);
    expect(found.map(({ used }) => used)).toEqual([false, true, true, false]);
    expect(found.map(({ value }) => value).toSpliced(2, 1)).toEqual([first, second, fourth]);
    expect(found[2]).toMatchObject({ uncertain: true });
  });

  it('without any text gives nothing', async () => {
    const parsed = await parseBytes('empty.png', await picture(''));
    expect(parsed).toMatchObject({ importer: 'picture', accounts: [], problems: [] });
  });
});

describe('a QR code', () => {
  it('with codes in it is read like text', async () => {
    const text = `Discord backup codes\n${codes.join('\n')}`;
    const parsed = await parseBytes('qr.png', await picture(qrPicture([text])));
    expect(parsed.importer).toBe('qr-code');
    expect(parsed.accounts[0]?.issuer).toBe('Discord');
    expect(valuesOf(parsed)).toEqual(codes);
  });

  it('that sets up an authenticator is left out, its secret too', async () => {
    const secret = 'JBSWY3DPEHPK3PXP';
    const texts = [
      `otpauth://totp/GitHub:alex?secret=${secret}&issuer=GitHub`,
      'https://example.com/welcome',
    ];
    const parsed = await parseBytes('qr.png', await picture(qrPicture(texts)));
    expect(parsed.accounts).toEqual([]);
    expect(parsed.problems.map(({ reason }) => reason).toSorted()).toEqual(['otherQr', 'totpQr']);
    expect(JSON.stringify(parsed.problems)).not.toContain(secret);
  });
});
