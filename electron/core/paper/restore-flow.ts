import { restoreGeometry } from '../../../shared/paper/sheet-geometry.ts';
import type { QrSymbol, RestoreSection, TypedLine } from '../../../shared/paper/sheet-types.ts';

interface RestoreContent {
  readonly qrs: readonly QrSymbol[];
  readonly lines: readonly TypedLine[];
}

/**
 * Cuts the section for restoring into pieces: the first for the room that is left on the last page (null where nothing of it
 * fits there), the others for pages of their own.
 */
export function flowRestore(
  content: RestoreContent,
  roomOnLast: number,
  roomOnPage: number,
): { readonly onLast: RestoreSection | null; readonly onPages: readonly RestoreSection[] } {
  const begun = take(content, roomOnLast, true);
  const onLast = begun.section;
  const onPages: RestoreSection[] = [];
  let rest = begun.rest;
  while (rest.qrs.length > 0 || rest.lines.length > 0) {
    const piece = take(rest, roomOnPage, onLast === null && onPages.length === 0);
    if (piece.section === null) throw new Error('a page without room for a QR code');
    onPages.push(piece.section);
    rest = piece.rest;
  }
  return { onLast, onPages };
}

function take(
  { qrs, lines }: RestoreContent,
  room: number,
  first: boolean,
): { readonly section: RestoreSection | null; readonly rest: RestoreContent } {
  const { heading, gap, qrHeight, qrsInRow, lineHeight, lineColumns } = restoreGeometry;
  const height = room - gap - (first ? heading : 0);
  const rows = Math.floor(height / qrHeight);
  if (rows < 1 || (qrs.length === 0 && lines.length === 0)) {
    return { section: null, rest: { qrs, lines } };
  }
  const someQrs = rows * (lines.length > 0 ? 1 : qrsInRow);
  const someLines = Math.floor(height / lineHeight) * lineColumns;
  return {
    section: { first, qrs: qrs.slice(0, someQrs), lines: lines.slice(0, someLines) },
    rest: { qrs: qrs.slice(someQrs), lines: lines.slice(someLines) },
  };
}
