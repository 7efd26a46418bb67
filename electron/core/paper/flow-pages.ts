import { sheetGeometry, type SheetGeometry } from '../../../shared/paper/sheet-geometry.ts';
import type { PaperSize, SheetBlock } from '../../../shared/paper/sheet-types.ts';
import { blockHeight } from './block-height.ts';

/** Boxes page by page, and the height that is left below them on the last page. */
export interface FlowedPages {
  readonly pages: readonly (readonly SheetBlock[])[];
  readonly roomOnLast: number;
}

/**
 * Spreads accounts over pages in the given order. An account stays on one page unless it is longer than a page, or longer
 * than half of one and there is room to begin it: then it goes on in boxes marked as continued.
 */
export function flowPages(blocks: readonly SheetBlock[], paper: PaperSize): FlowedPages {
  const geometry = sheetGeometry[paper];
  const pages = createPages(geometry);
  for (const block of blocks) {
    const height = blockHeight(block, geometry);
    const isLong = height > geometry.laterPageArea / 2 && block.codes.length > 2;
    if (height <= pages.room() || (height <= geometry.laterPageArea && !isLong)) {
      pages.place(block);
    } else placeInParts(block, pages, geometry);
  }
  return pages.finished();
}

/** A long account begins below others only where this much is left, so that no page ends in a mere stub of it. */
const smallestStart = 80;

function placeInParts(block: SheetBlock, pages: Pages, geometry: SheetGeometry): void {
  let rest = block.codes;
  let continued = false;
  while (rest.length > 0) {
    const part = { ...block, continued };
    const least = blockHeight({ ...part, codes: rest.slice(0, 1) }, geometry);
    if (pages.room() < Math.max(smallestStart, least)) pages.startFresh();
    const most = mostCodesThatFit(part, rest, pages.room(), geometry);
    // Nobody looks for a single code on the next page.
    const count = most === rest.length - 1 && most > 2 ? most - 1 : most;
    pages.place({ ...part, codes: rest.slice(0, count) });
    rest = rest.slice(count);
    continued = true;
  }
}

/** At least one, so that the work ends; the longest admitted code under the longest heading fits on a page. */
function mostCodesThatFit(
  part: SheetBlock,
  codes: readonly SheetBlock['codes'][number][],
  room: number,
  geometry: SheetGeometry,
): number {
  let count = 1;
  while (count < codes.length) {
    const larger = { ...part, codes: codes.slice(0, count + 1) };
    if (blockHeight(larger, geometry) > room) break;
    count += 1;
  }
  return count;
}

interface Pages {
  /** Puts a box below the last one, or on a new page when it does not fit there. */
  place(block: SheetBlock): void;
  /** Opens a new page unless the last one is still empty. */
  startFresh(): void;
  /** Millimetres left for a box on the last page. */
  room(): number;
  finished(): FlowedPages;
}

function createPages(geometry: SheetGeometry): Pages {
  const pages: SheetBlock[][] = [[]];
  let room = geometry.firstPageArea;
  const last = (): SheetBlock[] => pages[pages.length - 1] ?? [];

  function startPage(): void {
    pages.push([]);
    room = geometry.laterPageArea;
  }

  return {
    place(block) {
      const height = blockHeight(block, geometry);
      if (height > room) startPage();
      last().push(block);
      room -= height + geometry.gapBetweenBlocks;
    },
    startFresh() {
      if (last().length > 0) startPage();
    },
    room: () => room,
    finished: () => ({ pages, roomOnLast: room }),
  };
}
