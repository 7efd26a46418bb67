import { useState, type ReactNode } from 'react';
import type { Result } from '../../../shared/contract.ts';
import { limits } from '../../../shared/limits.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { mediumDate } from '../../messages/dates.ts';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { useClient } from '../../vault/use-vault.ts';
import styles from './look-up.module.css';

type Found = Result<'paper.lookUp'>;

/** A sheet in the hand: is it still worth something? */
export function LookUp(): ReactNode {
  const client = useClient();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [error, setError] = useState<unknown>(null);

  function look(): void {
    if (typed.trim() === '') return;
    setError(null);
    client.request('paper.lookUp', { typed }).then(setFound, setError);
  }

  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      <div className={styles['line']}>
        <TextField
          label={message('sheets.lookUp')}
          placeholder="SK-7F3Q-2M"
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setFound(null);
          }}
          mono
          maxLength={limits.scannedCharacters}
          className={styles['field']}
        />
        <Button type="submit" isDisabled={typed.trim() === ''}>
          {message('sheets.check')}
        </Button>
      </div>
      <div role="status">
        {error !== null && <Notice kind="error">{errorMessage(error)}</Notice>}
        {found !== null && <Verdict found={found} />}
      </div>
    </form>
  );
}

function Verdict({ found }: { readonly found: Found }): ReactNode {
  const { sheetId, entry } = found;
  if (sheetId === null) return <Notice kind="low">{message('sheets.noId')}</Notice>;
  if (entry === null) {
    return (
      <Notice kind="low" title={message('sheets.unknownTitle', { sheetId })}>
        {message('sheets.unknownText')}
      </Notice>
    );
  }
  const date = mediumDate(entry.printedAt);
  return (
    <Notice
      kind={entry.state === 'current' ? 'info' : 'low'}
      title={message(`sheets.verdict.${entry.state}`, { sheetId })}
    >
      {message(`sheets.verdictText.${entry.state}`, { date })}
    </Notice>
  );
}
