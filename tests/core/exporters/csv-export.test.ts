import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutraliseCell, restoreCell } from '../../../shared/csv-cell.ts';
import { csvColumns, exportCsv } from '../../../electron/core/exporters/csv-export.ts';
import type { ExportAccount } from '../../../electron/core/exporters/export-account.ts';
import { anyAccounts, sampleAccounts } from './sample-accounts.ts';

/** A reader of its own for RFC 4180 with every cell quoted, so that the writer is not judged by its own library. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const row: string[] = [];
    for (;;) {
      const cell = /"((?:[^"]|"")*)"/y;
      cell.lastIndex = at;
      const found = cell.exec(text);
      if (found === null) throw new Error(`no quoted cell at ${at}`);
      row.push((found[1] ?? '').replaceAll('""', '"'));
      at = cell.lastIndex;
      if (text[at] !== ',') break;
      at += 1;
    }
    expect(text.slice(at, at + 2)).toBe('\r\n');
    at += 2;
    rows.push(row);
  }
  return rows;
}

const expectedRows = (accounts: readonly ExportAccount[]): string[][] =>
  accounts.flatMap((account) =>
    account.sets.flatMap((set) =>
      set.codes.map((code) => [
        account.issuer,
        account.name,
        set.kind,
        new Date(set.createdAt).toISOString(),
        set.replacedAt === null ? '' : new Date(set.replacedAt).toISOString(),
        String(code.position),
        code.value,
        code.state,
      ]),
    ),
  );

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30', "'+49 30"],
    ['-abc', "'-abc"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\rx', "'\rx"],
    ['\nx', "'\nx"],
    ['  =1', "'  =1"],
    ['\u200b=1', "'\u200b=1"],
    ['＝1', "'＝1"],
    ["'quoted", "''quoted"],
    ['f10b8-0c71e', 'f10b8-0c71e'],
    ['a=b', 'a=b'],
    ['', ''],
  ])('%j is written as %j and read back', (original, written) => {
    expect(neutraliseCell(original)).toBe(written);
    expect(restoreCell(written)).toBe(original);
  });

  it('comes back from any text, and never starts a formula', () => {
    const formulaLike = fc
      .tuple(fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', "'", ' ', '"', ','), fc.string())
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(formulaLike, fc.string({ unit: 'binary' })), (original) => {
        const written = neutraliseCell(original);
        expect(restoreCell(written)).toBe(original);
        expect(written).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('exportCsv', () => {
  it('writes one line for each code', () => {
    expect(exportCsv(sampleAccounts).split('\r\n').slice(0, 3)).toEqual([
      '"issuer","account","kind","set_created","set_replaced","position","code","state"',
      '"GitHub","alexdoe","any-order","2026-03-09T12:00:00.000Z","","1","f10b8-0c71e","worked"',
      '"GitHub","alexdoe","any-order","2026-03-09T12:00:00.000Z","","2","6e2a4-d98b3","live"',
    ]);
  });

  it('gives the originals back after one leading apostrophe is dropped, and holds no formula', () => {
    fc.assert(
      fc.property(anyAccounts, (accounts) => {
        const [columns, ...rows] = readCsv(exportCsv(accounts));
        expect(columns).toEqual(csvColumns);
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^[\s]*[=+\-@]|^[\t\r\n]/);
        expect(rows.map((row) => row.map(restoreCell))).toEqual(expectedRows(accounts));
      }),
      { numRuns: 300 },
    );
  });

  it('has only its column names when there is nothing to export', () => {
    expect(readCsv(exportCsv([]))).toEqual([[...csvColumns]]);
  });
});
