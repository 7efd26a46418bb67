import { largeCode } from '../../../shared/paper/large-code.ts';
import { largeGeometry } from '../../../shared/paper/sheet-geometry.ts';
import { accountLine, longestAt } from '../../../shared/paper/account-line.ts';
import type { PaperSize, SheetBlock, SheetCode } from '../../../shared/paper/sheet-types.ts';
import { mostTextLines } from '../../../shared/paper/text-lines.ts';

/** One account a page; what does not fit goes on on the next, marked as continued. */
export function largePages(blocks: readonly SheetBlock[], paper: PaperSize): readonly SheetBlock[] {
  return blocks.flatMap((block) => {
    const pages: SheetBlock[] = [];
    let room = 0;
    let codes: SheetCode[] = [];
    const close = (): void => {
      if (codes.length > 0) pages.push({ ...block, continued: pages.length > 0, codes });
      codes = [];
      room = largeGeometry.area[paper] - headHeight(block);
    };
    close();
    for (const code of block.codes) {
      if (rowHeight(code) > room) close();
      codes.push(code);
      room -= rowHeight(code);
    }
    close();
    return pages;
  });
}

function headHeight(block: SheetBlock): number {
  const { issuer, name, remark } = largeGeometry;
  return (
    issuer.height * Math.min(issuer.lines, mostTextLines(block.issuer, issuer.ems)) +
    name.height * Math.min(name.lines, mostTextLines(accountLine(block, longestAt), name.ems)) +
    remark
  );
}

function rowHeight({ value }: SheetCode): number {
  if (value === null) return largeGeometry.rowPadding + largeGeometry.usual.codeLine;
  const { type, lines } = largeCode(value);
  return largeGeometry.rowPadding + lines.length * largeGeometry[type].codeLine;
}
