import { useState } from 'react';
import { codePresets } from '../../../shared/code-presets.ts';
import { RadioCards } from '../../components/radio-cards.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { message } from '../../messages/message.ts';
import styles from './preset-list.module.css';
import {
  choiceDetail,
  choiceTitle,
  generalChoices,
  serverChoices,
  wholeBits,
  type PresetChoice,
} from './preset-names.ts';

export interface PresetListProps {
  readonly value: PresetChoice;
  readonly onChange: (value: PresetChoice) => void;
}

/** Kinds of codes, with bits beside each; the search finds a server by its name. */
export function PresetList({ value, onChange }: PresetListProps) {
  const [wanted, setWanted] = useState('');
  const fits = (name: PresetChoice) =>
    choiceTitle(name).toLowerCase().includes(wanted.trim().toLowerCase());
  const general = generalChoices.filter(fits);
  const servers = serverChoices.filter(fits);
  return (
    <div className={styles['list']}>
      <div className={styles['search']}>
        <SearchField
          label={message('generate.findPreset')}
          placeholder={message('generate.findPreset')}
          value={wanted}
          onChange={setWanted}
        />
      </div>
      <div className={styles['groups']}>
        {general.length > 0 ? (
          <PresetCards
            label={message('generate.general')}
            names={general}
            value={value}
            onChange={onChange}
          />
        ) : null}
        {servers.length > 0 ? (
          <PresetCards
            label={message('generate.servers')}
            names={servers}
            value={value}
            onChange={onChange}
          />
        ) : null}
        {general.length + servers.length === 0 ? (
          <p className={styles['nothing']}>{message('generate.noPreset', { wanted })}</p>
        ) : null}
      </div>
    </div>
  );
}

interface PresetCardsProps extends PresetListProps {
  readonly label: string;
  readonly names: readonly PresetChoice[];
}

function PresetCards({ label, names, value, onChange }: PresetCardsProps) {
  return (
    <RadioCards
      label={label}
      className={styles['cards']}
      value={value}
      onChange={onChange}
      options={names.map((name) => ({
        value: name,
        title: choiceTitle(name),
        detail: choiceDetail(name),
        aside:
          name === 'custom'
            ? undefined
            : message('generate.bits', { bits: wholeBits(codePresets[name].spec) }),
      }))}
    />
  );
}
