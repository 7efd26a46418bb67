import { describe, expect, it } from 'vitest';
import { isPaperSheet } from '../../../../electron/core/importers/documents/paper-sheet.ts';
import { parseImport } from '../../../../electron/core/importers/parse-import.ts';
import { renderSheetHtml } from '../../../../electron/core/paper/sheet-html.ts';
import { layOutSheet } from '../../../../electron/core/paper/sheet-layout.ts';
import { failing } from '../../../support/failing.ts';
import { account, input, options, typedLinesOf, withData } from '../../paper/sheet-samples.ts';

const codes = ['f10b8-0c71e', '6e2a4-d98b3', '12cd0-77aef'];
const sheetWith = (restore: 'none' | 'codes' | 'codesAndLines') =>
  layOutSheet(input([withData(account('a', codes))], { options: options({ restore }) }));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a sheet that Sparekey printed', () => {
  it.each(['codes', 'codesAndLines'] as const)(
    'with %s is sent to where sheets are read',
    (restore) => {
      const { html } = renderSheetHtml(sheetWith(restore));
      expect(() => parseImport({ name: 'sheet.html', bytes: bytesOf(html) })).toThrow(
        failing('import.paperSheet', { fileName: 'sheet.html' }),
      );
    },
  );

  it('is known by its lines for typing alone', () => {
    const lines = typedLinesOf(sheetWith('codesAndLines'));
    expect(lines.length).toBeGreaterThan(3);
    expect(isPaperSheet(lines.join('\n'))).toBe(true);
    expect(isPaperSheet(lines.map((line) => `  ${line}\t${line}`).join('\r\n'))).toBe(true);
  });

  it('without anything to read back is read as the page that it is', () => {
    const { html } = renderSheetHtml(sheetWith('none'));
    const { accounts } = parseImport({ name: 'sheet.html', bytes: bytesOf(html) });
    const [first] = accounts;
    expect(first?.issuer).toBe('GitHub');
    expect(first?.codes.map(({ value }) => value)).toEqual(expect.arrayContaining(codes));
  });

  it.each([
    ['a chapter list', '1-01 Intro\n1-02 Facts\n1-03 More facts\n1-04 End'],
    ['codes in groups', '1. 0401 ERGK 7G00 2002\n2. 9302 4568 2010 6934\n3. 0401 ERGK 7G00 2002'],
    ['two lines', '1-01 0401 ERGK 7G00 2002 000G 5J\n1-02 0080 M011 1F43 JVC0 C0AP B8'],
    ['a word on sheets', 'My Sparekey sheet SK-7F3Q-2M lies in the bank.'],
  ])('is not %s', (_what, text) => {
    expect(isPaperSheet(text)).toBe(false);
  });

  it('costs little to look for in lines that almost fit', () => {
    const started = performance.now();
    expect(isPaperSheet('1-01 0401 ERGK 7G00 2002 000G 5\n'.repeat(60_000))).toBe(false);
    expect(isPaperSheet(`1-01${' 0401'.repeat(400_000)}`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
