import type { RecordedCode, SheetRecord } from '../sheet-data/sheet-record.ts';

/** A set as all pieces of it that were read together give it. */
export interface FoundSet {
  readonly record: SheetRecord;
  /** The sheets that hold pieces of it, in the order in which they were read. */
  readonly sheetIds: readonly string[];
}

/** Which of two states of one code wins: used stays used, whatever another page says. */
const weight: Readonly<Record<RecordedCode['state'], number>> = {
  live: 0,
  reserved: 1,
  rejected: 2,
  worked: 3,
};

/**
 * Puts the pieces of each set together: boxes of several pages, cards of several holders, older and newer prints. Sets stand
 * in the order of first sight, those of one account together and oldest first, so that whoever stores them one after the other
 * ends with the newest.
 */
export function mergeRecords(pieces: readonly FoundSet[]): readonly FoundSet[] {
  const sets = new Map<string, FoundSet>();
  for (const piece of pieces) {
    const { issuer, name, setTag, setNumber } = piece.record;
    const key = JSON.stringify([issuer, name, setTag, setNumber]);
    const before = sets.get(key);
    sets.set(key, before === undefined ? piece : joined(before, piece));
  }
  const accounts = Map.groupBy(sets.values(), ({ record }) =>
    JSON.stringify([record.issuer, record.name]),
  );
  return [...accounts.values()].flatMap((all) =>
    all.toSorted((a, b) => a.record.setNumber - b.record.setNumber),
  );
}

function joined(a: FoundSet, b: FoundSet): FoundSet {
  const codes = new Map<string, RecordedCode>();
  for (const code of [...a.record.codes, ...b.record.codes]) {
    const key = JSON.stringify([code.position, code.value]);
    const before = codes.get(key);
    if (before === undefined || tellsMore(code, before)) codes.set(key, code);
  }
  const newer = b.record.printedAtSeconds > a.record.printedAtSeconds ? b : a;
  return {
    record: {
      ...newer.record,
      total: Math.max(a.record.total, b.record.total),
      codes: [...codes.values()].sort((x, y) => x.position - y.position),
    },
    sheetIds: [...new Set([...a.sheetIds, ...b.sheetIds])],
  };
}

function tellsMore(code: RecordedCode, before: RecordedCode): boolean {
  if (code.state !== before.state) return weight[code.state] > weight[before.state];
  return before.usedAtSeconds === null && code.usedAtSeconds !== null;
}
