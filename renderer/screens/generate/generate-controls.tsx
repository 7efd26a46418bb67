import { useState } from 'react';
import { alphabetNames, type AlphabetName } from '../../../shared/code-alphabets.ts';
import { isUsableSymbol } from '../../../shared/code-shape.ts';
import type { GenerateSpec } from '../../../shared/contract.ts';
import { limits } from '../../../shared/limits.ts';
import { NumberStepper } from '../../components/number-stepper.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { message } from '../../messages/message.ts';
import { alphabetLabel } from './preset-names.ts';
import styles from './generate-controls.module.css';

const own = 'own';
type Characters = AlphabetName | typeof own;
const characterChoices: readonly Characters[] = [...alphabetNames, own];
const separators = ['-', ' ', '.', '_', ':', '/'] as const;
const separatorLabels = {
  '-': 'generate.separator.dash',
  ' ': 'generate.separator.space',
  '.': 'generate.separator.dot',
  _: 'generate.separator.underscore',
  ':': 'generate.separator.colon',
  '/': 'generate.separator.slash',
} as const;

export interface GenerateControlsProps {
  readonly spec: GenerateSpec;
  readonly onChange: (spec: GenerateSpec) => void;
}

export function GenerateControls({ spec, onChange }: GenerateControlsProps) {
  const chosen = typeof spec.alphabet === 'string' ? spec.alphabet : own;
  const setAlphabet = (alphabet: GenerateSpec['alphabet']) =>
    onChange({ ...spec, alphabet, ends: 'any' });
  return (
    <div className={styles['controls']}>
      <NumberStepper
        label={message('generate.codes')}
        value={spec.count}
        {...limits.generateCount}
        onChange={(count) => onChange({ ...spec, count })}
      />
      <NumberStepper
        label={message('generate.length')}
        value={spec.length}
        {...limits.generateLength}
        onChange={(length) => onChange({ ...spec, length })}
      />
      <NumberStepper
        label={message('generate.group')}
        value={spec.groupSize}
        {...limits.generateGroup}
        onChange={(groupSize) => onChange({ ...spec, groupSize })}
      />
      {spec.groupSize > 0 ? (
        <Select
          label={message('generate.separator')}
          value={separators.find((separator) => separator === spec.separator) ?? null}
          className={styles['separator']}
          options={separators.map((value) => ({ value, label: message(separatorLabels[value]) }))}
          onChange={(separator) => onChange({ ...spec, separator })}
        />
      ) : null}
      <Select<Characters>
        label={message('generate.characters')}
        value={chosen}
        className={styles['characters']}
        options={characterChoices.map((value) => ({
          value,
          label: message(alphabetLabel(value === own ? { own: '' } : value)),
        }))}
        onChange={(value) => setAlphabet(value === own ? { own: 'ABCDEFGH' } : value)}
      />
      {typeof spec.alphabet === 'string' ? null : (
        <OwnAlphabet value={spec.alphabet.own} onChange={(text) => setAlphabet({ own: text })} />
      )}
    </div>
  );
}

interface OwnAlphabetProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Passes on only what codes can be made of; meanwhile says what is wrong. */
function OwnAlphabet({ value, onChange }: OwnAlphabetProps) {
  const [typed, setTyped] = useState(value);
  const error = problemOf(typed);
  return (
    <TextField
      className={styles['own']}
      label={message('generate.ownCharacters')}
      mono
      value={typed}
      maxLength={limits.ownAlphabetCharacters}
      hint={message('generate.ownHint', { count: new Set(typed).size })}
      error={error === null ? null : message(error)}
      onChange={(text) => {
        setTyped(text);
        if (problemOf(text) === null) onChange(text);
      }}
    />
  );
}

function problemOf(text: string): 'generate.ownTooFew' | 'generate.ownUnusable' | null {
  const symbols = [...new Set(text)];
  if (!symbols.every(isUsableSymbol)) return 'generate.ownUnusable';
  return symbols.length < 2 ? 'generate.ownTooFew' : null;
}
