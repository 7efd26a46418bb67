import { VaultError } from '../../../../shared/errors.ts';
import type { ErrorDetail } from '../../../../shared/errors.ts';
import type { ParsedFile } from '../../../../shared/import-types.ts';
import { limits } from '../../../../shared/limits.ts';
import { binaryFormatOf } from '../file-signature.ts';
import { decodeText } from '../text-decoding.ts';
import { isKeePassDatabase } from './kdbx-header.ts';
import { parseKdbx } from './kdbx.ts';
import { parseArchive } from './parse-archive.ts';
import { parseExportText } from './parse-export-text.ts';
import { isZip } from './zip-archive.ts';

/**
 * The export of another tool, or Sparekey's own, told by its content. Null for a file that is none. Throws `import.*`
 * with `detail` for one that is sealed, damaged or too large.
 */
export function parseExport(
  file: { readonly bytes: Uint8Array; readonly passphrase?: string },
  detail: ErrorDetail,
): ParsedFile | null {
  if (file.bytes.length > limits.importFileBytes) {
    throw new VaultError('import.tooLarge', { ...detail, limitBytes: limits.importFileBytes });
  }
  try {
    if (isKeePassDatabase(file.bytes)) return parseKdbx(file.bytes, file.passphrase);
    if (isZip(file.bytes)) return parseArchive(file.bytes);
    if (binaryFormatOf(file.bytes) !== null) return null;
    return parseExportText(decodeText(file.bytes, detail, limits.importFileBytes));
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    throw new VaultError(error.code, { ...error.detail, ...detail }, { cause: error });
  }
}
