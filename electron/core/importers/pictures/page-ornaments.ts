import { widthOf } from './grey-picture.ts';
import type { Field } from './find-fields.ts';
import type { GlyphText } from './glyph-text.ts';

interface TextField {
  readonly field: Field;
  text: GlyphText;
}

const fewAlike = 3;
/** In pixels of the page, for each pixel that a capital is high. */
const sameColumn = 0.4;

/** What buttons beside each code say. What says that a code is used is none of them. */
const buttonLabel =
  /^(?:copy|copied|kopieren|kopiert|copier|copi[ée]|copiar|copiado|copia|copiato|kopi[ëe]ren|kopiera|kopi[ée]r|kopioi|kopiuj|kop[ií]rovat|kopyala|show|hide|edit|delete)$/i;

/**
 * Leaves out what stands in a column of its own beside codes and is no text: pictures on buttons, which look like some
 * character, and the word "Copy". Changes `fields`.
 */
export function leaveOrnamentsOut(fields: TextField[]): void {
  const single = fields.filter(({ text }) => /^[^0-9]$/.test(text.text));
  for (const field of fields) {
    const isRepeated =
      single.includes(field) &&
      single.filter((other) => other.text.text === field.text.text && isInColumn(other, field))
        .length >= fewAlike;
    if (isRepeated || buttonLabel.test(field.text.text)) field.text = { text: '', glyphs: [] };
  }
}

const isInColumn = ({ field: one }: TextField, { field: other }: TextField): boolean =>
  Math.abs(one.box.left - other.box.left) <= one.capHeight * sameColumn &&
  Math.abs(widthOf(one.box) - widthOf(other.box)) <= one.capHeight * sameColumn;
