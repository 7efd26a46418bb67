import { codePresets, presetNames, type PresetName } from '../../../shared/code-presets.ts';
import { bitsPerCode } from '../../../shared/code-shape.ts';
import type { GenerateSpec } from '../../../shared/contract.ts';
import type { ServerFileName } from '../../../shared/server-files.ts';
import { message, type MessageKey } from '../../messages/message.ts';

/** A preset, or whatever the person makes of one. */
export type PresetChoice = PresetName | 'custom';

/** Presets for anybody, then those that copy one server; `custom` stands below the former. */
export const generalChoices: readonly PresetChoice[] = [
  ...presetNames.filter((name) => codePresets[name].files.length === 0),
  'custom',
];
export const serverChoices: readonly PresetChoice[] = presetNames.filter(
  (name) => codePresets[name].files.length > 0,
);

export const choiceTitle = (name: PresetChoice): string => message(`generate.preset.${name}`);

/** "10 × 8, 0–9". */
export function choiceDetail(name: PresetChoice): string {
  return name === 'custom' ? message('generate.customDetail') : specDetail(codePresets[name].spec);
}

export function specDetail({ count, length, alphabet }: GenerateSpec): string {
  const characters = message(alphabetLabel(alphabet));
  return message('generate.presetDetail', { count, length, characters });
}

export function alphabetLabel(alphabet: GenerateSpec['alphabet']): MessageKey {
  return typeof alphabet === 'string' ? `generate.alphabet.${alphabet}` : 'generate.alphabet.own';
}

/** Entropy of one code in whole bits, as shown everywhere. */
export const wholeBits = (spec: GenerateSpec): number => Math.round(bitsPerCode(spec));

export const serverFileTitle = (name: ServerFileName): string => message(`generate.file.${name}`);
