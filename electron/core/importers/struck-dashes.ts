import { looksRandom } from './code-shape.ts';
import type { SourceLine } from './source-lines.ts';

const wrapped = /^((?:[*•>+] |- )?)-([A-Za-z0-9][A-Za-z0-9 -]{4,60}[A-Za-z0-9])-$/;
const bare = /^(?:[*•>+-] )?[A-Za-z0-9][A-Za-z0-9 -]{4,60}[A-Za-z0-9]$/;

/**
 * "-ab12-cd34-" among codes without such dashes is struck through, as Textile and Jira write it. Where all lines have
 * them they are an ornament.
 */
export function settleDashes(lines: readonly SourceLine[]): readonly SourceLine[] {
  const struck = lines.filter(({ text }) => text.endsWith('-') && wrapped.test(text)).length;
  if (struck === 0) return lines;
  const others = lines.filter(({ text }) => bare.test(text) && looksRandom(text)).length;
  if (others === 0) return lines;
  return lines.map((line) => ({ ...line, text: line.text.replace(wrapped, '$1~~$2~~') }));
}
