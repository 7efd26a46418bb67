import { useState, type ReactNode } from 'react';
import type { CodeSetKind } from '../../../shared/vault-types.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useMessageBar } from '../../components/message-bar.tsx';
import { Notice } from '../../components/notice.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { findAccount } from '../../vault/find-account.ts';
import { useNavigation } from '../../vault/navigation.ts';
import { useClient, useSnapshot } from '../../vault/use-vault.ts';
import { OverlapNotice } from './overlap-notice.tsx';
import { TypedGrid } from './typed-grid.tsx';
import { TypedTarget, type TargetChoice } from './typed-target.tsx';
import styles from './type-codes-dialog.module.css';
import { useCodeCheck } from './use-code-check.ts';

interface TypeCodesDialogProps {
  /** The account that was open; undefined for a new one. */
  readonly accountId: string | undefined;
  readonly onClose: () => void;
}

const fieldsAtFirst = 10;

/** Codes copied from a screen or a sheet by hand, one a field, looked at while they are typed. */
export function TypeCodesDialog({ accountId, onClose }: TypeCodesDialogProps): ReactNode {
  const client = useClient();
  const snapshot = useSnapshot();
  const { open } = useNavigation();
  const { show } = useMessageBar();
  const [target, setTarget] = useState<TargetChoice>({
    kind: accountId === undefined ? 'new' : 'existing',
    accountId: accountId ?? null,
    issuer: '',
    name: '',
  });
  const [mode, setMode] = useState<'replace' | 'add'>('replace');
  const account =
    target.kind === 'existing' && target.accountId !== null
      ? findAccount(snapshot, target.accountId)
      : undefined;
  const [chosenKind, setKind] = useState<CodeSetKind | null>(null);
  const kind = chosenKind ?? account?.kind ?? 'any-order';
  const [values, setValues] = useState<readonly string[]>(() =>
    Array<string>(fieldsAtFirst).fill(''),
  );
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [leaving, setLeaving] = useState(false);
  const check = useCodeCheck(account?.id ?? null, values);

  const single = kind === 'single' || kind === 'reusable';
  const shown = single ? values.slice(0, 1) : values;
  const count = new Set(shown.map((value) => value.trim()).filter(Boolean)).size;
  const hasTarget = target.kind === 'new' ? target.issuer.trim() !== '' : account !== undefined;
  const close = (): void => {
    if (count > 0) setLeaving(true);
    else onClose();
  };

  async function save(): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      const saved = await client.request('codeSet.type', {
        target:
          target.kind === 'new' || account === undefined
            ? { kind: 'new', issuer: target.issuer.trim(), name: target.name.trim() }
            : { kind: 'existing', accountId: account.id },
        mode,
        kind,
        codes: [...shown],
      });
      const { added, alreadyStored } = saved;
      onClose();
      open({ screen: 'account', accountId: saved.accountId });
      show({
        text:
          alreadyStored === 0
            ? message('typeCodes.saved', { count: added })
            : message('typeCodes.savedSome', { count: added, known: alreadyStored }),
      });
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  }

  return (
    <Dialog
      size="generate"
      title={message('typeCodes.title')}
      subtitle={message('typeCodes.subtitle')}
      isDismissable={!busy}
      onClose={close}
      footer={
        <>
          <Button isDisabled={busy} onPress={close}>
            {message('action.cancel')}
          </Button>
          <Button
            variant="primary"
            pending={busy}
            pendingLabel={message('action.saving')}
            isDisabled={count === 0 || !hasTarget}
            onPress={() => void save()}
          >
            {message('typeCodes.save', { count })}
          </Button>
        </>
      }
    >
      <div className={styles['columns']}>
        <TypedTarget
          target={target}
          kind={kind}
          mode={mode}
          hasActiveSet={account !== undefined && account.codeSetId !== null && !single}
          onTarget={setTarget}
          onKind={setKind}
          onMode={setMode}
        />
        <div className={styles['codes']}>
          {problem !== null && <Notice kind="error">{errorMessage(problem)}</Notice>}
          {check?.overlap && <OverlapNotice overlap={check.overlap} mode={mode} />}
          <TypedGrid
            values={shown}
            check={check}
            accountId={account?.id ?? null}
            single={single}
            focusFirst={accountId !== undefined}
            onChange={setValues}
          />
        </div>
      </div>
      {leaving && (
        <ConfirmDialog
          title={message('typeCodes.discard')}
          confirmLabel={message('typeCodes.discardConfirm')}
          cancelLabel={message('typeCodes.keepTyping')}
          destructive
          onConfirm={onClose}
          onCancel={() => setLeaving(false)}
        />
      )}
    </Dialog>
  );
}
