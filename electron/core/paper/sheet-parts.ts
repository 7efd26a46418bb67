import type { SheetBlock } from '../../../shared/paper/sheet-types.ts';
import { recordOfPiece } from './block-record.ts';
import { parityParts } from './sheet-data/parity.ts';
import { encodeRecord } from './sheet-data/record-codec.ts';
import { sheetNumberOf } from './sheet-data/sheet-number.ts';
import type { SheetPart } from './sheet-data/sheet-part.ts';
import { splitIntoParts } from './sheet-data/split-parts.ts';
import type { SheetInput } from './sheet-input.ts';

export interface PieceParts {
  readonly block: SheetBlock;
  /** None where the account has no data. */
  readonly parts: readonly SheetPart[];
}

export interface SheetParts {
  readonly pieces: readonly PieceParts[];
  readonly parity: readonly SheetPart[];
}

/** The parts of every box of a sheet, in the order of the boxes, each box a record of its own. */
export function partsOfSheet(input: SheetInput, blocks: readonly SheetBlock[]): SheetParts {
  const accounts = new Map(input.accounts.map((account) => [account.accountId, account]));
  const drawn = drawnPositions(blocks);
  const withData = blocks.filter(({ accountId }) => accounts.get(accountId)?.data !== undefined);
  const messages = withData.flatMap((block) => {
    const account = accounts.get(block.accountId);
    if (account?.data === undefined) return [];
    const head = {
      vaultName: input.vaultName,
      printedAtSeconds: Math.floor(input.printedAt / 1000),
      issuer: account.issuer,
      name: account.name,
      url: account.url,
      kind: account.kind,
    };
    const positions = drawn.get(block.accountId) ?? new Set<number>();
    return [encodeRecord(recordOfPiece(head, account.data, block, positions))];
  });
  const sheetNumber = sheetNumberOf(input.sheetId) ?? 0;
  const parts = splitIntoParts(messages, { content: 'plain', sheetNumber, width: 40 });
  const partsOf = new Map(withData.map((block, at) => [block, parts[at] ?? []]));
  return {
    pieces: blocks.map((block) => ({ block, parts: partsOf.get(block) ?? [] })),
    parity: parityParts(parts.flat()),
  };
}

function drawnPositions(blocks: readonly SheetBlock[]): ReadonlyMap<string, ReadonlySet<number>> {
  const drawn = new Map<string, Set<number>>();
  for (const { accountId, codes } of blocks) {
    const positions = drawn.get(accountId) ?? new Set();
    for (const { position } of codes) positions.add(position);
    drawn.set(accountId, positions);
  }
  return drawn;
}
