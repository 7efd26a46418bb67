import type { PaperSize } from './sheet-types.ts';

/** Measures of a page in millimetres. `sheet.css` draws with the same figures; a test measures that they agree. */
export interface SheetGeometry {
  readonly width: number;
  readonly height: number;
  /** Height free for account boxes on the first page, below the instructions and above the closing notes. */
  readonly firstPageArea: number;
  readonly laterPageArea: number;
  readonly gapBetweenBlocks: number;
  /** Padding and rules of a box, above and below its heading and its codes. */
  readonly headPadding: number;
  readonly bodyPadding: number;
  readonly rules: number;
  readonly issuerLine: number;
  readonly nameLine: number;
  /** A code's row is `rowPadding` + lines × `codeLine`. */
  readonly rowPadding: number;
  readonly codeLine: number;
}

const shared = {
  gapBetweenBlocks: 4,
  rules: 0.9,
  issuerLine: 7,
  nameLine: 5,
  codeLine: 6.6,
} as const;

/** Letter is 17.6 mm shorter; its rows stand closer so that two usual accounts fit on its first page, too. */
export const sheetGeometry: Readonly<Record<PaperSize, SheetGeometry>> = {
  A4: {
    ...shared,
    width: 210,
    height: 297,
    firstPageArea: 151,
    laterPageArea: 239,
    headPadding: 5,
    bodyPadding: 2.2,
    rowPadding: 4,
  },
  Letter: {
    ...shared,
    width: 215.9,
    height: 279.4,
    firstPageArea: 133,
    laterPageArea: 221,
    headPadding: 4,
    bodyPadding: 2,
    rowPadding: 2.4,
  },
};

/** Characters of 16 pt JetBrains Mono (3.39 mm each) beside box and number, with one and two columns. */
export const cellsPerLine = { 1: 45, 2: 19 } as const;

/** Width of a box's headings in ems, 119 mm at 16 pt and 10.5 pt, and the lines after which they are cut. */
export const headings = {
  issuer: { ems: 21, lines: 3 },
  name: { ems: 32, lines: 5 },
} as const;
