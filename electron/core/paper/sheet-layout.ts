import { sheetGeometry, type SheetGeometry } from '../../../shared/paper/sheet-geometry.ts';
import type {
  PaperSize,
  Sheet,
  SheetBlock,
  SheetCode,
  SheetPage,
} from '../../../shared/paper/sheet-types.ts';
import type { CodeSetKind } from '../../../shared/vault-types.ts';
import { blockHeight, columnsFor } from './block-height.ts';

/** One account with the codes of its active set, in the order of their positions. */
export interface SheetAccount {
  readonly accountId: string;
  readonly issuer: string;
  readonly name: string;
  readonly url: string | null;
  readonly kind: CodeSetKind;
  readonly codes: readonly SheetCode[];
}

export interface SheetInput {
  readonly sheetId: string;
  readonly vaultName: string;
  /** Milliseconds since 1970. */
  readonly printedAt: number;
  readonly paper: PaperSize;
  readonly accounts: readonly SheetAccount[];
}

/**
 * Spreads accounts over pages in the given order. An account stays on one page unless it is longer than a page: then it
 * goes on in boxes marked as continued. The text of spent codes is left out here, so that
 * nothing later can print it.
 */
export function layOutSheet(input: SheetInput): Sheet {
  const geometry = sheetGeometry[input.paper];
  const pages = createPages(geometry);
  for (const account of input.accounts) {
    const block = wholeBlock(account);
    if (blockHeight(block, geometry) <= geometry.laterPageArea) pages.place(block);
    else placeInParts(block, pages, geometry);
  }
  const { sheetId, vaultName, printedAt, paper } = input;
  return { sheetId, vaultName, printedAt, paper, pages: pages.finished() };
}

function wholeBlock(account: SheetAccount): SheetBlock {
  const codes = account.codes.map(withoutSpentText);
  return {
    accountId: account.accountId,
    issuer: account.issuer,
    name: account.name,
    url: account.url,
    ordered: account.kind === 'ordered',
    hint: hintFor(account.kind),
    remaining: codes.filter(({ state }) => state === 'live').length,
    total: codes.length,
    continued: false,
    columns: columnsFor(codes),
    codes,
  };
}

function withoutSpentText(code: SheetCode): SheetCode {
  return code.state === 'live' ? code : { ...code, value: null };
}

function hintFor(kind: CodeSetKind): SheetBlock['hint'] {
  if (kind === 'single') return 'replacedByUse';
  return kind === 'reusable' ? 'keepsWorking' : null;
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
    const count = mostCodesThatFit(part, rest, pages.room(), geometry);
    pages.place({ ...part, codes: rest.slice(0, count) });
    rest = rest.slice(count);
    continued = true;
  }
}

/** At least one, so that the work ends; the longest admitted code under the longest heading fits on a page. */
function mostCodesThatFit(
  part: SheetBlock,
  codes: readonly SheetCode[],
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
  finished(): readonly SheetPage[];
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
    finished: () => pages.map((blocks, at) => ({ number: at + 1, blocks })),
  };
}
