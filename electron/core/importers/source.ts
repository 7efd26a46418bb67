import type { ImportSource } from './importer.ts';
import { readFileNaming } from './file-naming.ts';
import { readNaming } from './naming.ts';
import type { Naming } from './naming.ts';
import { issuerOfText } from './sections.ts';
import { splitLines } from './source-lines.ts';
import type { SourceLine } from './source-lines.ts';

const namedWithin = 60;

/** Decoded text with its lines and what names it, ready for every importer to look at. */
export function sourceOf(fileName: string | null, text: string): ImportSource {
  const lines = splitLines(text);
  const head = lines.filter((line) => line.text !== '').slice(0, namedWithin);
  const hint = head.map((line) => issuerOfText(line.text)).find((issuer) => issuer !== null);
  return { fileName, text, lines, naming: namingOf(fileName, head), issuerHint: hint ?? null };
}

/** Headings say it first, then the file name. */
function namingOf(fileName: string | null, head: readonly SourceLine[]): Naming {
  const headings = head.map(({ text }) => readNaming(text));
  const byFile = readFileNaming(fileName);
  const issuer = headings.find((naming) => naming.issuer !== null)?.issuer;
  const account = headings.find((naming) => naming.account !== null)?.account;
  return { issuer: issuer ?? byFile.issuer, account: account ?? byFile.account };
}
