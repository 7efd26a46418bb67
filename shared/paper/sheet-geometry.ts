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
    firstPageArea: 136,
    laterPageArea: 224,
    headPadding: 4,
    bodyPadding: 2,
    rowPadding: 2.4,
  },
};

/** Characters of 16 pt JetBrains Mono (3.39 mm each) beside box and number, with one and two columns. */
const cells = { 1: 45, 2: 19 } as const;

/** The same where a panel of QR codes takes 47 mm of the width. */
const cellsBesidePanel = { 1: 31, 2: 12 } as const;

/** How many characters of a code fit on a line of its box. */
export function cellsOfLine(block: {
  readonly columns: 1 | 2;
  readonly hasPanel: boolean;
}): number {
  return (block.hasPanel ? cellsBesidePanel : cells)[block.columns];
}

/** A QR code of 81 modules, the most that a part needs, on 40 mm; with its caption and quiet zone it takes this height. */
export const qrPanel = { codeMillimetres: 40, height: 48 } as const;

/** Width of a box's headings in ems, 119 mm at 16 pt and 10.5 pt, and the lines after which they are cut. */
export const headings = {
  issuer: { ems: 21, lines: 3 },
  name: { ems: 32, lines: 5 },
} as const;

/** The section for restoring: QR codes at the left or four in a row, lines of letters in two columns beside them. */
export const restoreGeometry = {
  heading: 17,
  qrHeight: 47,
  qrsInRow: 4,
  lineHeight: 4.4,
  lineColumns: 2,
  gap: 2,
} as const;

/** The large layout: codes of 28 pt (5.93 mm a character) in one column, of 18 pt where one alone would fill a page. */
export const largeGeometry = {
  usual: { cells: 25, codeLine: 12 },
  long: { cells: 38, codeLine: 8 },
  mostUsualLines: 8,
  rowPadding: 4,
  issuer: { ems: 15, lines: 2, height: 13.5 },
  name: { ems: 22, lines: 3, height: 9 },
  /** Height for heading and codes between the head of the page and its foot. */
  area: { A4: 212, Letter: 197 },
  /** Rule, remark and paddings between heading and codes. */
  remark: 17,
} as const;

/** One side of a card: codes of 11 pt (2.33 mm a character), of 8 or 6 pt where one has more lines than fit. */
export const cardGeometry = {
  width: 85.6,
  height: 54,
  columns: 2,
  rows: 4,
  area: 34.5,
  usual: { codeLine: 4.8, rowPadding: 2, cells: { 1: 28, 2: 11 } },
  medium: { codeLine: 3.4, rowPadding: 2, cells: { 1: 38, 2: 38 } },
  small: { codeLine: 2.7, rowPadding: 2, cells: { 1: 51, 2: 51 } },
  /** Width of issuer and account beside the set's number or beside a remark; issuers are of 11.5 pt, accounts of 8 pt. */
  names: {
    issuerEms: { usual: 15.5, besideRemark: 8.8 },
    nameEms: { usual: 22, besideRemark: 12.6 },
  },
  qrMillimetres: 38,
} as const;
