import { Button } from '../../components/button.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { Select } from '../../components/select.tsx';
import { message } from '../../messages/message.ts';
import { useSnapshot } from '../../vault/use-vault.ts';
import styles from './generate-footer.module.css';
import type { GenerateActions } from './use-generate-actions.ts';
import type { ServerFileWork } from './use-server-file.ts';
import { forget, newAccount, type Target } from './use-target.ts';

export interface GenerateFooterProps {
  readonly target: Target;
  readonly batch: boolean;
  readonly exports: boolean;
  readonly ready: boolean;
  readonly codes: number;
  readonly work: ServerFileWork;
  readonly actions: GenerateActions;
  readonly onClose: () => void;
}

/** Where the codes go, and what is done with them; progress while the server's file is made. */
export function GenerateFooter(props: GenerateFooterProps) {
  const { target, batch, exports, ready, codes, work, actions, onClose } = props;
  const { progress } = work;
  if (progress !== null) {
    return (
      <>
        <span className={styles['progress']}>
          <ProgressBar
            label={message('generate.hashing', { ...progress })}
            value={progress.done / progress.total}
          />
        </span>
        <Button onPress={work.cancel}>{message('action.cancel')}</Button>
      </>
    );
  }
  const { pending } = actions;
  const prints = batch || !target.stores;
  const finishes = target.stores || exports;
  return (
    <>
      <SavesTo target={target} batch={batch} />
      <Button isDisabled={pending} onPress={onClose}>
        {message(actions.done === null ? 'action.cancel' : 'generate.done')}
      </Button>
      {prints ? (
        <>
          <Button isDisabled={pending || !ready} onPress={() => void actions.print('pdf')}>
            {message('generate.savePdf')}
          </Button>
          <Button
            variant={finishes ? 'secondary' : 'primary'}
            isDisabled={pending || !ready}
            onPress={() => void actions.print('paper')}
          >
            {message('generate.print')}
          </Button>
        </>
      ) : null}
      {finishes ? (
        <Button
          variant="primary"
          pending={pending}
          pendingLabel={message('generate.saving')}
          isDisabled={!ready}
          onPress={() => void actions.finish()}
        >
          {target.stores
            ? message(exports ? 'generate.saveAndExport' : 'generate.save', { count: codes })
            : message('generate.export')}
        </Button>
      ) : null}
    </>
  );
}

function SavesTo({ target, batch }: Pick<GenerateFooterProps, 'target' | 'batch'>) {
  const { accounts } = useSnapshot();
  const existing = batch
    ? []
    : accounts.map(({ id, issuer, name }) => ({ value: id, label: issuer, detail: name }));
  return (
    <span className={styles['savesTo']}>
      <span aria-hidden="true">{message('generate.savesTo')}</span>
      <Select
        label={message('generate.savesTo')}
        hideLabel
        value={target.choice}
        onChange={target.choose}
        options={[
          {
            value: newAccount,
            label: message(batch ? 'generate.newAccounts' : 'generate.newAccount'),
          },
          { value: forget, label: message('generate.forget') },
          ...existing,
        ]}
      />
    </span>
  );
}
