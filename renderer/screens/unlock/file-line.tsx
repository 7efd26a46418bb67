import { FileLock2 } from 'lucide-react';
import type { VaultFileInfo } from '../../../shared/vault-types.ts';
import { TextLink } from '../../components/text-link.tsx';
import { message } from '../../messages/message.ts';
import { vaultPlace } from '../../vault/vault-place.ts';
import styles from './unlock-card.module.css';

export interface FileLineProps {
  readonly file: VaultFileInfo;
  readonly onChange?: () => void;
}

/** Which file is meant, so that the right vault is certain. */
export function FileLine({ file, onChange }: FileLineProps) {
  return (
    <p className={styles['file']}>
      <FileLock2 aria-hidden className={styles['fileIcon']} />
      <span className={styles['place']} title={file.folder}>
        {vaultPlace(file)}
      </span>
      {onChange ? (
        <>
          <span aria-hidden="true">·</span>
          <TextLink aria-label={message('unlock.changeLabel')} onPress={onChange}>
            {message('unlock.change')}
          </TextLink>
        </>
      ) : null}
    </p>
  );
}
