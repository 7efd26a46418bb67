import type { Importer, ImportSource } from './importer.ts';
import { numberCodes, problemAt } from './code-numbering.ts';
import { shapeOf } from './code-shape.ts';
import { readFileNaming } from './file-naming.ts';

const option =
  /^" (?:[A-Z]+_)*(?:AUTH|REUSE|LIMIT|SIZE|COUNTER|SKEW)\b|^" [A-Z]+(?:_[A-Z]+)+(?: |$)/;
const scratchCode = /^\d{8}$/;
const secret = /^[A-Z2-7]{16,128}$/;
const mostLines = 200;

/**
 * The file `.google_authenticator` of the PAM module: the secret of the authenticator, lines of options that begin with
 * a quote, and then the scratch codes that are left. What was used is taken out of the file by the module.
 */
export const pamScratchCodes: Importer = {
  name: 'pam-scratch-codes',
  recognise: (source) => (isPamFile(source) ? 96 : 0),
  parse({ fileName, lines }) {
    const written = lines.filter(({ text }) => text !== '');
    const codes = numberCodes(
      written.flatMap(({ text, number }) => {
        const shape = scratchCode.test(text) ? shapeOf(text) : null;
        if (shape === null) return [];
        const cell = { value: text, shape, used: false, number: null, remarked: false };
        return [{ cell, used: false, line: number, text }];
      }),
      [],
    );
    const { issuer, account } = readFileNaming(fileName);
    const others = written
      .filter(({ text }) => !scratchCode.test(text))
      .map(({ number, text }) => problemAt(number, text, 'label'));
    const found = { issuer, account, kind: 'any-order', confidence: 'none' } as const;
    return {
      importer: 'pam-scratch-codes',
      accounts: codes.codes.length === 0 ? [] : [{ ...found, codes: codes.codes }],
      problems: [...others, ...codes.problems].toSorted((left, right) => left.line - right.line),
    };
  },
};

function isPamFile({ lines }: ImportSource): boolean {
  if (lines.length > mostLines) return false;
  const [first, ...rest] = lines.filter(({ text }) => text !== '');
  return (
    first !== undefined &&
    secret.test(first.text) &&
    rest.some(({ text }) => option.test(text)) &&
    rest.every(({ text }) => text.startsWith('" ') || scratchCode.test(text))
  );
}
