import type { JsonField, JsonValue } from './json-tokens.ts';

interface NoteLine {
  readonly line: number;
  readonly text: string;
}

export interface KeepNote {
  readonly lines: readonly NoteLine[];
  readonly isTrashed: boolean;
}

/**
 * A note of Google Keep, `{title, textContent}` or `{title, listContent: [{text, isChecked}]}`, as a person sees it;
 * null for any other JSON. What is ticked off is written as a ticked box.
 */
export function readKeepNote({ fields }: JsonValue): KeepNote | null {
  if (fields === null || fields.length > mostFields) return null;
  const byName = new Map(fields.map((field) => [field.name, field]));
  const list = byName.get('listContent')?.value.items ?? null;
  const content = byName.get('textContent');
  const isNote = list !== null ? list.every(isListItem) : content !== undefined && isDated(byName);
  if (!isNote) return null;
  const lines = [
    ...linesOf(byName.get('title')),
    ...linesOf(content),
    ...(list ?? []).flatMap(itemLine),
  ];
  return { lines, isTrashed: byName.get('isTrashed')?.value.text === 'true' };
}

const mostFields = 40;

function isDated(byName: ReadonlyMap<string, JsonField>): boolean {
  return byName.has('userEditedTimestampUsec') || byName.has('isTrashed') || byName.has('isPinned');
}

function isListItem({ fields }: JsonValue): boolean {
  return fields !== null && fields.some(({ name }) => name === 'text' || name === 'isChecked');
}

/** A blank line ends each part. */
function linesOf(field: JsonField | undefined): NoteLine[] {
  const { text = null, line = 0 } = field?.value ?? {};
  if (text === null || text === '') return [];
  return [...text.split('\n').map((part) => ({ line, text: part })), { line, text: '' }];
}

function itemLine({ fields, line }: JsonValue): NoteLine[] {
  const text = fields?.find(({ name }) => name === 'text')?.value;
  const isChecked = fields?.some(
    ({ name, value }) => name === 'isChecked' && value.text === 'true',
  );
  const written = (text?.text ?? '').replace(/\s*\n\s*/g, ' ');
  return [{ line: text?.line ?? line, text: isChecked === true ? `[x] ${written}` : written }];
}
