import { codePresets } from '../../../shared/code-presets.ts';
import type { GenerateSpec } from '../../../shared/generate-requests.ts';
import type { MessageKey } from '../../messages/message.ts';

/** The general presets; `custom` keeps what is chosen. */
export const choiceNames = [
  'standard',
  'github',
  'digits',
  'no-look-alikes',
  'long',
  'custom',
] as const;

export type ChoiceName = (typeof choiceNames)[number];

export interface Choice {
  readonly title: MessageKey;
  readonly detail: MessageKey;
  readonly spec: GenerateSpec | null;
}

export const choices: Readonly<Record<ChoiceName, Choice>> = {
  standard: {
    title: 'generate.standard',
    detail: 'generate.standardDetail',
    spec: codePresets.standard.spec,
  },
  github: {
    title: 'generate.github',
    detail: 'generate.githubDetail',
    spec: codePresets.github.spec,
  },
  digits: {
    title: 'generate.digits',
    detail: 'generate.digitsDetail',
    spec: codePresets.digits.spec,
  },
  'no-look-alikes': {
    title: 'generate.noLookAlikes',
    detail: 'generate.noLookAlikesDetail',
    spec: codePresets['no-look-alikes'].spec,
  },
  long: { title: 'generate.long', detail: 'generate.longDetail', spec: codePresets.long.spec },
  custom: { title: 'generate.custom', detail: 'generate.customDetail', spec: null },
};
