/** One byte a pixel, row by row, 0 black to 255 white. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** In pixels, from the upper left corner; `right` and `bottom` lie outside. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const widthOf = (box: Box): number => box.right - box.left;
export const heightOf = (box: Box): number => box.bottom - box.top;

export function unionOf(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** The part of a picture inside `box`, which is cut down to the picture first. */
export function cropOf(picture: GreyPicture, box: Box): GreyPicture {
  const left = Math.max(0, box.left);
  const right = Math.min(picture.width, box.right);
  const top = Math.max(0, box.top);
  const height = Math.min(picture.height, box.bottom) - top;
  const width = right - left;
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const start = (top + y) * picture.width + left;
    pixels.set(picture.pixels.subarray(start, start + width), y * width);
  }
  return { width, height, pixels };
}

/** White surroundings: the reader of characters wants room around them. */
export function withMargin(picture: GreyPicture, margin: number): GreyPicture {
  const width = picture.width + 2 * margin;
  const height = picture.height + 2 * margin;
  const pixels = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < picture.height; y += 1) {
    const row = picture.pixels.subarray(y * picture.width, (y + 1) * picture.width);
    pixels.set(row, (y + margin) * width + margin);
  }
  return { width, height, pixels };
}

/** Paints a box in one shade. */
export function coverWith(picture: GreyPicture, box: Box, shade: number): void {
  const left = Math.max(0, Math.floor(box.left));
  const right = Math.min(picture.width, Math.ceil(box.right));
  const bottom = Math.min(picture.height, Math.ceil(box.bottom));
  for (let y = Math.max(0, Math.floor(box.top)); y < bottom; y += 1) {
    picture.pixels.fill(shade, y * picture.width + left, y * picture.width + right);
  }
}

/** Bilinear, by one factor in both directions. */
export function scaled(picture: GreyPicture, factor: number): GreyPicture {
  const width = Math.max(1, Math.round(picture.width * factor));
  const height = Math.max(1, Math.round(picture.height * factor));
  const columns = samplesOf(width, picture.width, factor);
  const rows = samplesOf(height, picture.height, factor);
  const pixels = new Uint8Array(width * height);
  for (const [y, row] of rows.entries()) {
    const upper = row.first * picture.width;
    const lower = row.second * picture.width;
    for (const [x, column] of columns.entries()) {
      const top = mix(picture.pixels, upper + column.first, upper + column.second, column.share);
      const bottom = mix(picture.pixels, lower + column.first, lower + column.second, column.share);
      pixels[y * width + x] = Math.round(top + (bottom - top) * row.share);
    }
  }
  return { width, height, pixels };
}

interface Sample {
  readonly first: number;
  readonly second: number;
  readonly share: number;
}

function samplesOf(length: number, sourceLength: number, factor: number): Sample[] {
  return Array.from({ length }, (_, index) => {
    const at = Math.min(sourceLength - 1, Math.max(0, (index + 0.5) / factor - 0.5));
    const first = Math.floor(at);
    return { first, second: Math.min(sourceLength - 1, first + 1), share: at - first };
  });
}

function mix(pixels: Uint8Array, first: number, second: number, share: number): number {
  const from = pixels[first] ?? 0;
  return from + ((pixels[second] ?? 0) - from) * share;
}
