import { useState } from 'react';
import type { VaultFileInfo } from '../../../shared/vault-types.ts';
import { message } from '../../messages/message.ts';
import { useAppStatus, useVaultStore } from '../../vault/use-vault.ts';
import styles from './create-screen.module.css';
import { CreateSteps } from './create-steps.tsx';
import { NoReset } from './no-reset.tsx';
import { StepFile } from './step-file.tsx';
import { StepPassphrase } from './step-passphrase.tsx';
import { StepSheet } from './step-sheet.tsx';

export type CreateStep = 1 | 2 | 3;

/** Makes a new vault in three steps; leaves through `onClose`, with the vault unlocked or nothing made. */
export function CreateScreen({ onClose }: { readonly onClose: () => void }) {
  const store = useVaultStore();
  const { windowButtons } = useAppStatus();
  const [step, setStep] = useState<CreateStep>(1);
  const [file, setFile] = useState<VaultFileInfo | null>(null);
  const [recoveryKey, setRecoveryKey] = useState('');

  function leave(): void {
    store.refresh().then(onClose, onClose);
  }

  return (
    <div className={styles['window']} data-window-buttons={windowButtons}>
      {windowButtons === 'none' ? null : (
        <header className={styles['bar']}>{message('create.windowTitle')}</header>
      )}
      <main className={styles['panel']}>
        <CreateSteps step={step} file={file} />
        <NoReset />
        {step === 1 ? (
          <StepFile file={file} onFile={setFile} onBack={leave} onContinue={() => setStep(2)} />
        ) : step === 2 ? (
          <StepPassphrase
            vaultName={file?.name ?? ''}
            onBack={() => setStep(1)}
            onCreated={(created) => {
              setRecoveryKey(created.recoveryKey);
              store.accept(created.snapshot);
              setStep(3);
            }}
          />
        ) : (
          <StepSheet recoveryKey={recoveryKey} onDone={leave} />
        )}
      </main>
    </div>
  );
}
