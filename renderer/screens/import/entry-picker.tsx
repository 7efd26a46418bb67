import type { ReactNode } from 'react';
import type { ImportDraft } from '../../../shared/import-types.ts';
import { Select } from '../../components/select.tsx';
import { message } from '../../messages/message.ts';
import type { DraftEntry, ImportChoice } from './import-choices.ts';

interface EntryPickerProps {
  readonly draft: ImportDraft;
  readonly entries: readonly DraftEntry[];
  readonly choices: readonly ImportChoice[];
  readonly current: number;
  readonly onPick: (at: number) => void;
}

/** Several accounts in one import are looked at one after the other. */
export function EntryPicker(props: EntryPickerProps): ReactNode {
  const { draft, entries, choices } = props;
  return (
    <Select
      label={message('import.fileOf', { number: props.current + 1, count: entries.length })}
      value={String(props.current)}
      onChange={(at) => props.onPick(Number(at))}
      options={entries.map((entry, at) => ({
        value: String(at),
        label: draft.files[entry.file]?.name ?? message('import.pastedText'),
        detail: [
          entry.found.issuer ?? choices[at]?.issuer ?? '',
          message('import.found', { count: entry.found.codes.length }),
        ]
          .filter((part) => part !== '')
          .join(' · '),
      }))}
    />
  );
}
