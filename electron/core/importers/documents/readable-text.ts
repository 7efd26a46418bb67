import { htmlText, isHtml } from './html-text.ts';
import { readJson } from '../json-tokens.ts';
import { isRtf, rtfText } from './rtf-text.ts';

/**
 * What a person would see of a text file: the text of a web page or a Rich Text document, anything else unchanged.
 * Lines are then those of what is seen.
 */
export function readableText(text: string): string {
  if (isRtf(text)) return rtfText(text);
  return isHtml(text) && !isJson(text) ? htmlText(text) : text;
}

/** Pieces of pages stand in answers of interfaces too. */
function isJson(text: string): boolean {
  return /^\s{0,100}[[{]/.test(text) && readJson(text) !== null;
}
