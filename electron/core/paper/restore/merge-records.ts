import type { RecordedCode, SheetRecord } from '../sheet-data/sheet-record.ts';

/** Which of two states of one code wins: used stays used, whatever another page says. */
const weight: Readonly<Record<RecordedCode['state'], number>> = {
  live: 0,
  reserved: 1,
  rejected: 2,
  worked: 3,
};

/** Puts the pieces of each set together: boxes of several pages, cards of several holders, older and newer prints. */
export function mergeRecords(records: readonly SheetRecord[]): readonly SheetRecord[] {
  const sets = new Map<string, SheetRecord>();
  for (const record of records) {
    const key = JSON.stringify([record.issuer, record.name, record.setTag, record.setNumber]);
    const before = sets.get(key);
    sets.set(key, before === undefined ? record : joined(before, record));
  }
  return [...sets.values()];
}

function joined(a: SheetRecord, b: SheetRecord): SheetRecord {
  const codes = new Map<string, RecordedCode>();
  for (const code of [...a.codes, ...b.codes]) {
    const key = JSON.stringify([code.position, code.value]);
    const before = codes.get(key);
    if (before === undefined || weight[code.state] > weight[before.state]) codes.set(key, code);
  }
  const newer = b.printedAtSeconds > a.printedAtSeconds ? b : a;
  return {
    ...newer,
    total: Math.max(a.total, b.total),
    codes: [...codes.values()].sort((x, y) => x.position - y.position),
  };
}
