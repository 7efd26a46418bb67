import { VaultError } from '../../../../shared/errors.ts';
import { limits } from '../../../../shared/limits.ts';

/**
 * Parses JSON that is nested at most `limits.importDepth` deep. Null for text that is no JSON object or list. Throws
 * `import.unreadable` for deeper nesting, before a parser sees it.
 */
export function parseJson(text: string): unknown {
  if (!/^\s{0,1000}[{[]/.test(text)) return null;
  if (depthOf(text) > limits.importDepth) {
    throw new VaultError('import.unreadable', { depthLimit: limits.importDepth });
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** The deepest nesting of brackets outside strings. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let index = 0; index < text.length; index += 1) {
    switch (text.charCodeAt(index)) {
      case 0x22:
        index = stringEnd(text, index);
        break;
      case 0x5b:
      case 0x7b:
        depth += 1;
        if (depth > deepest) deepest = depth;
        break;
      case 0x5d:
      case 0x7d:
        depth -= 1;
        break;
      default:
        break;
    }
  }
  return deepest;
}

/** Index of the quote that ends the string which begins at `start`. */
function stringEnd(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 0x5c) index += 1;
    else if (unit === 0x22) return index;
  }
  return text.length;
}

/** The value at a path of own keys; undefined when any step is missing. Inherited names are never found. */
export function valueAt(root: unknown, ...path: readonly string[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}

/** A string, or a number written as one; empty for everything else. */
export function textAt(root: unknown, ...path: readonly string[]): string {
  const value = valueAt(root, ...path);
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}

/** A list; empty for everything else. */
export function listAt(root: unknown, ...path: readonly string[]): readonly unknown[] {
  const value = valueAt(root, ...path);
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** The values of an object; empty for everything else. */
export function valuesAt(root: unknown, ...path: readonly string[]): readonly unknown[] {
  const value = valueAt(root, ...path);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.values(value as Readonly<Record<string, unknown>>)
    : [];
}

export function isObjectAt(root: unknown, ...path: readonly string[]): boolean {
  const value = valueAt(root, ...path);
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON's truth as tools write it: true, 1, "true". */
export function isTrueAt(root: unknown, ...path: readonly string[]): boolean {
  const value = valueAt(root, ...path);
  return value === true || value === 1 || value === 'true' || value === '1';
}
