import type { Browser } from 'playwright-core';

type Corner = readonly [number, number];

/** A page that lies in a photo. */
export interface PhotographedPage {
  readonly png: Uint8Array;
  /** Where the page's corners are, in pixels: upper left, upper right, lower right, lower left. */
  readonly corners: readonly [Corner, Corner, Corner, Corner];
}

export interface Photo {
  readonly width: number;
  readonly height: number;
  /** 0 for even light; 1 for black in the lower right corner. */
  readonly shade: number;
  readonly pages: readonly PhotographedPage[];
}

/** A JPEG of pages on a grey table, seen from the side and with noise, as a telephone takes it. */
export async function photograph(browser: Browser, photo: Photo): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    const pages = photo.pages.map(({ png, corners }) => ({
      png: Buffer.from(png).toString('base64'),
      corners,
    }));
    const jpeg = await page.evaluate(takePhoto, { ...photo, pages });
    return Uint8Array.from(Buffer.from(jpeg, 'base64'));
  } finally {
    await page.close();
  }
}

interface Job extends Omit<Photo, 'pages'> {
  readonly pages: readonly {
    readonly png: string;
    readonly corners: PhotographedPage['corners'];
  }[];
}

/** Runs in the browser; everything that it needs is inside it. */
async function takePhoto({ width, height, shade, pages }: Job): Promise<string> {
  const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const contextOf = (canvas: OffscreenCanvas) => {
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('no canvas');
    return context;
  };
  /** From a place in the photo to one in the unit square of a page (Heckbert 1989, section 2.2). */
  const backFrom = ([[x0, y0], [x1, y1], [x2, y2], [x3, y3]]: PhotographedPage['corners']) => {
    const [dx1, dx2, dx3] = [x1 - x2, x3 - x2, x0 - x1 + x2 - x3];
    const [dy1, dy2, dy3] = [y1 - y2, y3 - y2, y0 - y1 + y2 - y3];
    const below = dx1 * dy2 - dx2 * dy1;
    const g = (dx3 * dy2 - dx2 * dy3) / below;
    const h = (dx1 * dy3 - dx3 * dy1) / below;
    const [a, b, c] = [x1 - x0 + g * x1, x3 - x0 + h * x3, x0];
    const [d, e, f] = [y1 - y0 + g * y1, y3 - y0 + h * y3, y0];
    return (x: number, y: number): Corner => {
      const weight = (d * h - e * g) * x + (b * g - a * h) * y + (a * e - b * d);
      return [
        ((e - f * h) * x + (c * h - b) * y + (b * f - c * e)) / weight,
        ((f * g - d) * x + (a - c * g) * y + (c * d - a * f)) / weight,
      ];
    };
  };
  const canvas = new OffscreenCanvas(width, height);
  const context = contextOf(canvas);
  context.fillStyle = '#776655';
  context.fillRect(0, 0, width, height);
  const photo = context.getImageData(0, 0, width, height);
  for (const { png, corners } of pages) {
    const bitmap = await createImageBitmap(new Blob([bytesOf(png)]));
    const drawn = contextOf(new OffscreenCanvas(bitmap.width, bitmap.height));
    drawn.drawImage(bitmap, 0, 0);
    const source = drawn.getImageData(0, 0, bitmap.width, bitmap.height);
    const back = backFrom(corners);
    for (let at = 0; at < width * height; at += 1) {
      const [u, v] = back((at % width) + 0.5, Math.floor(at / width) + 0.5);
      if (!(u >= 0 && u < 1 && v >= 0 && v < 1)) continue;
      const from = Math.floor(v * source.height) * source.width + Math.floor(u * source.width);
      for (let channel = 0; channel < 3; channel += 1) {
        photo.data[at * 4 + channel] = source.data[from * 4 + channel] ?? 0;
      }
    }
  }
  let state = 1;
  for (let at = 0; at < photo.data.length; at += 4) {
    const place = at / 4;
    const away = ((place % width) / width + Math.floor(place / width) / height) / 2;
    // A congruential generator is noise enough.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const light = 1 - shade * away;
    const noise = (state / 2 ** 32 - 0.5) * 30;
    for (let channel = at; channel < at + 3; channel += 1) {
      photo.data[channel] = (photo.data[channel] ?? 0) * light + noise;
    }
  }
  context.putImageData(photo, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.7 });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
