import { VaultError } from '../../../../shared/errors.ts';
import { readableText } from '../documents/readable-text.ts';
import { listAt, parseJson } from './json-document.ts';

/**
 * What a person would see of a note or a field: web page and Rich Text as their text, a list in JSON as its lines. Anything
 * else unchanged.
 */
export function shownText(text: string): string {
  const list = /^\s{0,100}\[/.test(text) ? listOf(text) : null;
  return list ?? readableText(text);
}

function listOf(text: string): string | null {
  const items = itemsOf(text);
  const texts = items.filter((item) => typeof item === 'string');
  return texts.length === 0 || texts.length < items.length ? null : texts.join('\n');
}

/** A list in JSON within an export, else nothing. One that is nested too deep is no reason to refuse the whole export. */
export function itemsOf(text: string): readonly unknown[] {
  try {
    return listAt(parseJson(text));
  } catch (error) {
    if (error instanceof VaultError) return [];
    throw error;
  }
}
