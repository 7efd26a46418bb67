import { VaultError } from '../../../shared/errors.ts';
import type { ErrorDetail } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import { binaryFormatOf } from './file-signature.ts';
import { withoutEscapes } from './terminal-escapes.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const sniffedBytes = 4096;
const controlShareOfBinary = 0.02;

/**
 * Bytes of a text file to a string: UTF-8 and UTF-16 with or without a byte order mark, otherwise
 * windows-1252. `detail` (the file name) goes into the failure. Throws `import.empty`, `import.tooLarge` or `import.binary`.
 */
export function decodeText(
  bytes: Uint8Array,
  detail: ErrorDetail = {},
  limitBytes: number = limits.importTextBytes,
): string {
  if (bytes.length === 0) throw new VaultError('import.empty', detail);
  if (bytes.length > limitBytes) {
    throw new VaultError('import.tooLarge', { ...detail, limitBytes });
  }
  const format = binaryFormatOf(bytes);
  if (format !== null) throw new VaultError('import.binary', { ...detail, kind: format });
  const text = withoutEscapes(decode(bytes));
  if (text.trim() === '') throw new VaultError('import.empty', detail);
  if (isBinary(text)) throw new VaultError('import.binary', detail);
  return text;
}

function decode(bytes: Uint8Array): string {
  const encoding = encodingByMark(bytes) ?? utf16WithoutMark(bytes);
  if (encoding !== null) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function encodingByMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 of Latin text has a zero in nearly every second byte; no other text has zeros at all. */
function utf16WithoutMark(bytes: Uint8Array): Encoding | null {
  if (bytes.length % 2 === 1) return null;
  const sample = bytes.subarray(0, sniffedBytes);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const pairs = sample.length / 2;
  if (odd >= pairs * 0.6 && even <= pairs * 0.02) return 'utf-16le';
  if (even >= pairs * 0.6 && odd <= pairs * 0.02) return 'utf-16be';
  return null;
}

function isBinary(text: string): boolean {
  let control = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 0) return true;
    if (isControl(unit) || unit === 0xfffd) control += 1;
  }
  return control > text.length * controlShareOfBinary;
}

/** Everything of C0 and C1 except tab, line feed, vertical tab, form feed, carriage return, NEL. */
function isControl(unit: number): boolean {
  return (
    unit < 0x09 || (unit > 0x0d && unit < 0x20) || (unit >= 0x7f && unit <= 0x9f && unit !== 0x85)
  );
}
