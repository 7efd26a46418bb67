import { argon2id, randomBelow, randomBytes } from '../../../../electron/core/crypto/sodium.ts';
import { generateCodes } from '../../../../electron/core/generators/code-generator.ts';
import type {
  ServerFileInput,
  ServerFileTools,
} from '../../../../electron/core/generators/server-files/server-file.ts';
import { serverFileRenderers } from '../../../../electron/core/generators/server-files/server-file-renderers.ts';
import { codePresets, type PresetName } from '../../../../shared/code-presets.ts';
import type { ServerFileName } from '../../../../shared/server-files.ts';

export const realTools: ServerFileTools = { randomBytes, argon2id, codeDone: () => undefined };

/** A hundred different codes as the preset's server would make them. */
export function hundredCodes(preset: PresetName): readonly string[] {
  return generateCodes({ ...codePresets[preset].spec, count: 100 }, randomBelow);
}

/** The file with the real randomness and Argon2id, for one person unless the input says otherwise. */
export function makeFile(
  file: ServerFileName,
  codes: readonly string[],
  more: Partial<ServerFileInput> = {},
): string {
  const people = [{ account: 'alex', codes }];
  const input = { people, several: false, at: 0, bcryptCost: 4, pepper: '', ...more };
  return serverFileRenderers[file](input, realTools);
}
