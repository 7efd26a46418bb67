import type { ProblemReason } from '../../../shared/import-types.ts';
import { findEmail } from './addresses.ts';
import { introducesExample, splitLabel } from './line-labels.ts';

const datePart =
  /\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b|\b\d{1,2}:\d{2}\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}\b|\b(?:19|20)\d{6}\b/i;
const addressPart = /:\/\/|\bwww\.|\+\d{1,3}[ \d]{6}|\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b/;

const shortestDate = 5;

function reasonOfShort(text: string): ProblemReason {
  if (!/\p{L}/u.test(text)) return /^\d{1,2}:\d\d$/.test(text) ? 'date' : 'unrecognised';
  return /\p{L}.*[:=]/u.test(text) ? 'label' : 'heading';
}

/** Why a line of text gave no code. */
export function reasonOfText(text: string): ProblemReason {
  if (text.length > 2000) return 'unrecognised';
  if (text.length < shortestDate) return reasonOfShort(text);
  if (introducesExample(text) && /\d/.test(text)) return 'exampleCode';
  const words = text.split(' ').filter((word) => /\p{L}/u.test(word));
  if (datePart.test(text) && words.length <= 9) return 'date';
  if (addressPart.test(text) || (findEmail(text) !== null && words.length <= 3)) return 'address';
  if (words.length === 0) return 'unrecognised';
  if (/[.!?。]["')]?$/.test(text) && words.length >= 3) return 'sentence';
  const labelled = splitLabel(text);
  if (labelled !== null && words.length <= 8) return 'label';
  return words.length <= 8 ? 'heading' : 'sentence';
}
