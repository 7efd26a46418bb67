import { alphabetNames, symbolsOf, type CodeAlphabet } from '../../shared/code-alphabets.ts';
import {
  codePresets,
  presetNames,
  type CodePreset,
  type PresetName,
} from '../../shared/code-presets.ts';
import { isUsableSymbol } from '../../shared/code-shape.ts';
import type { GenerateSpec } from '../../shared/contract.ts';
import type { ServerFileName } from '../../shared/server-files.ts';
import { CommandFailure } from './command-failure.ts';
import { exitCodes } from './exit-codes.ts';

export interface ShapeOptions {
  readonly preset?: PresetName;
  readonly count?: number;
  readonly length?: number;
  readonly alphabet?: string;
  readonly group?: number;
  readonly separator?: string;
  readonly hash?: ServerFileName;
}

/** The preset named, else that of the server named, else the plain one. */
export function presetOf({ preset, hash }: ShapeOptions): CodePreset {
  const ofServer = presetNames.find((name) => codePresets[name].files.some((own) => own === hash));
  return codePresets[preset ?? ofServer ?? 'standard'];
}

/** The preset with what was said otherwise. Exit code 64 for characters that cannot be told apart. */
export function specOf(options: ShapeOptions): GenerateSpec {
  const { spec } = presetOf(options);
  const alphabet = options.alphabet === undefined ? null : parseAlphabet(options.alphabet);
  const result: GenerateSpec = {
    ...spec,
    ...(alphabet === null ? {} : { alphabet, ends: 'any' }),
    count: options.count ?? spec.count,
    length: options.length ?? spec.length,
    groupSize: options.group ?? spec.groupSize,
    separator: options.separator ?? spec.separator,
  };
  const { groupSize, separator } = result;
  if (groupSize > 0 && symbolsOf(result.alphabet).some((symbol) => separator.includes(symbol))) {
    throw new CommandFailure(
      exitCodes.usage,
      'A character of the codes cannot separate their groups.',
    );
  }
  return result;
}

const ownPrefix = 'own:';

function parseAlphabet(text: string): CodeAlphabet {
  const named = alphabetNames.find((name) => name === text);
  if (named !== undefined) return named;
  if (!text.startsWith(ownPrefix)) {
    throw new CommandFailure(
      exitCodes.usage,
      `There is no alphabet "${text}": it is one of ${alphabetNames.join(', ')}, or own: and the characters.`,
    );
  }
  const own = text.slice(ownPrefix.length);
  const symbols = symbolsOf({ own });
  if (symbols.length < 2 || !symbols.every(isUsableSymbol)) {
    throw new CommandFailure(
      exitCodes.usage,
      'An alphabet of your own needs two different characters or more, and no space or dash.',
    );
  }
  return { own };
}
