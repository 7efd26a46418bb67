import type { CodeCell } from './code-cell.ts';
import { labelKind, mentionsCodes, splitLabel } from './line-labels.ts';
import type { LabelKind } from './line-labels.ts';
import type { Reading } from './readings.ts';
import { rememberTexts } from './remember-texts.ts';
import type { ServiceProfile } from './service-profile.ts';
import { joinWrappedKey, splitRunTogether } from './spaced-groups.ts';
import { isUsedHeading, isUsedRemark } from './used-headings.ts';

/** A reading with what the text above it says about it. */
export interface PlacedReading {
  readonly reading: Reading;
  readonly kind: LabelKind | null;
  readonly isExplicit: boolean;
  /** Has a label of its own that says nothing, below a heading of codes: "phone: ab12-cd34". */
  readonly isNamed: boolean;
  readonly isUsedBlock: boolean;
  readonly cells: readonly CodeCell[];
}

interface Heading {
  readonly kind: LabelKind;
  readonly isLabel: boolean;
}

/** Carries labels, headings and marks on lines of their own to the lines that they stand over or under. */
export function placeReadings(
  readings: readonly Reading[],
  profile: ServiceProfile | null,
): PlacedReading[] {
  const placed: PlacedReading[] = [];
  const headingOf = rememberTexts((text) => ({
    above: headingAbove(text, profile),
    isUsed: isUsedHeading(text),
  }));
  let above: Heading | null = null;
  let isUsedBlock = false;
  let blanks = 0;
  for (const reading of joinWrappedKey(readings, profile)) {
    if (reading.role === 'blank') blanks += 1;
    const last = placed.at(-1);
    if (last !== undefined && marksLineAbove(reading, last.reading)) {
      placed[placed.length - 1] = { ...last, cells: last.cells.map(asUsed) };
    } else if (reading.role === 'text') {
      ({ above, isUsed: isUsedBlock } = headingOf(reading.text));
      if (isUsedBlock && columnName.test(last?.reading.text ?? '')) isUsedBlock = false;
      // "GitHub (private)" is the name of an account, not of a key.
      if (above?.kind === 'decoy' && !above.isLabel && reading.naming.issuer !== null) above = null;
      // "Used on the old phone:" speaks of codes, whatever else it names.
      if (isUsedBlock && above?.kind === 'decoy') above = null;
      blanks = 0;
    }
    const isReached = above !== null && (above.kind === 'codes' || above.isLabel || blanks === 0);
    const kind = kindOfReading(reading, isReached ? above : null, profile);
    const isNamed = reading.labelKind === 'other' && kind === 'codes';
    placed.push({
      reading,
      kind,
      isExplicit: kind === 'codes',
      isNamed,
      isUsedBlock,
      cells: reading.cells.flatMap((cell) => splitRunTogether(cell, profile)),
    });
  }
  return withoutLoneName(placed);
}

/** Above "Used" the name of another column: the cells of a table stand on lines of their own. */
const columnName = /^(?:#|no\.?|nr\.?|codes?|status|date|id|datum|estado|état)$/i;

function kindOfReading(
  reading: Reading,
  above: Heading | null,
  profile: ServiceProfile | null,
): LabelKind | null {
  if (reading.label === null) return above?.kind ?? null;
  const own = kindOfLabel(reading.label, reading.labelKind, profile);
  // "Code: …" of a voucher, "GitHub: …" in a list of passwords.
  const isBare = own === reading.labelKind && !mentionsCodes(reading.label);
  if (own === 'codes' && above?.kind === 'decoy' && isBare) return 'decoy';
  return own === 'other' && above?.kind === 'codes' ? 'codes' : own;
}

/** One line with a name of its own is a remark; several of them are a list. */
function withoutLoneName(placed: readonly PlacedReading[]): PlacedReading[] {
  if (placed.filter(({ isNamed }) => isNamed).length !== 1) return [...placed];
  return placed.map((item) =>
    item.isNamed && !/\bcode\b/i.test(item.reading.label ?? '')
      ? { ...item, kind: 'other', isExplicit: false, isNamed: false }
      : item,
  );
}

function kindOfLabel(
  label: string,
  kind: LabelKind | null,
  profile: ServiceProfile | null,
): LabelKind | null {
  return profile?.codeLabels?.test(label.replace(/:$/, '').trim()) ? 'codes' : kind;
}

const mostLabelWords = 12;
const longestProse = 2000;

function headingAbove(text: string, profile: ServiceProfile | null): Heading | null {
  const isAboutCodes = text.length <= longestProse && mentionsCodes(text);
  const isLabel = /[:=][[{"\s]{0,4}$/.test(text);
  const words = text.split(' ').length;
  if (isAboutCodes) return { kind: 'codes', isLabel };
  const kind = words > mostLabelWords ? null : kindOfLabel(text, labelKind(text), profile);
  if (kind === 'codes' || (isLabel && kind !== null)) return { kind, isLabel };
  const isName = words <= 4 && !/\d{4}|\d\W+\d/.test(text) && !splitLabel(text)?.value;
  return isName && kind === 'decoy' ? { kind, isLabel } : null;
}

/** "Already used" right below a code says it of that code; a heading would stand over a list. */
function marksLineAbove(reading: Reading, above: Reading): boolean {
  const { role, text } = reading;
  if (role !== 'text' || above.role !== 'codes' || /^\W*\d|[:=]$|cod|key|secret/i.test(text))
    return false;
  const words = text.split(' ').length;
  return words >= 2 && words <= 5 && isUsedRemark(text);
}

function asUsed(cell: CodeCell, index: number, cells: readonly CodeCell[]): CodeCell {
  return index === cells.length - 1 ? { ...cell, used: true } : cell;
}
