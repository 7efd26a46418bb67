import { WifiOff } from 'lucide-react';
import { BrandBackdrop, BrandKey } from '../../components/brand-key.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { message } from '../../messages/message.ts';
import { useAppStatus } from '../../vault/use-vault.ts';
import { FileMissing } from './file-missing.tsx';
import { UnlockForm } from './unlock-form.tsx';
import styles from './unlock-screen.module.css';
import { Welcome } from './welcome.tsx';

/** The window while nothing is unlocked: one card that opens, finds or makes a vault. */
export function UnlockScreen({ onCreate }: { readonly onCreate: () => void }) {
  const { vaultFile, vaultFilePresent, windowButtons } = useAppStatus();
  return (
    <div className={styles['window']}>
      {windowButtons === 'none' ? null : (
        <header className={styles['bar']}>{message('app.name')}</header>
      )}
      <main className={styles['stage']}>
        <BrandBackdrop />
        <section className={styles['card']}>
          <div className={styles['brand']}>
            <BrandKey size={64} />
          </div>
          {vaultFile === null ? (
            <Welcome onCreate={onCreate} />
          ) : vaultFilePresent ? (
            <UnlockForm key={`${vaultFile.folder}/${vaultFile.fileName}`} file={vaultFile} />
          ) : (
            <FileMissing file={vaultFile} />
          )}
        </section>
      </main>
      <footer className={styles['footer']}>
        <WifiOff aria-hidden className={styles['footerIcon']} />
        <span>{message('unlock.offline')}</span>
        {vaultFile === null ? null : (
          <TextLink onPress={onCreate}>{message('unlock.newVault')}</TextLink>
        )}
      </footer>
    </div>
  );
}
