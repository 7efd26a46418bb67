import { InvalidArgumentError } from 'commander';

/** A code's number as printed, from 1. */
export function parsePosition(text: string): number {
  return parseWholeNumber(text, 1);
}

/** Whole numbers only: `Number` would take "1e3", "0x10" and an empty text. */
export function parseWholeNumber(text: string, least: number): number {
  const value = Number(text);
  if (!/^\d{1,9}$/.test(text) || value < least) {
    throw new InvalidArgumentError(`It must be a whole number from ${least}.`);
  }
  return value;
}
