import type { ReadOnlyReason } from '../../../shared/vault-types.ts';
import { Notice } from '../../components/notice.tsx';
import { message } from '../../messages/message.ts';
import type { MessageKey } from '../../messages/message.ts';
import { useSnapshot } from '../../vault/use-vault.ts';
import styles from './vault-notices.module.css';

const readOnlyTexts: Readonly<Record<ReadOnlyReason, MessageKey>> = {
  openElsewhere: 'frame.readOnlyElsewhere',
  folderReadOnly: 'frame.readOnlyFolder',
  headerDamaged: 'frame.readOnlyHeader',
};

const bytesInMebibyte = 1024 * 1024;

/** What is out of the ordinary about this vault file, above every view. */
export function VaultNotices() {
  const { readOnly, largeImageBytes } = useSnapshot();
  if (readOnly === null && largeImageBytes === null) return null;
  return (
    <div className={styles['notices']}>
      {readOnly ? <Notice kind="low">{message(readOnlyTexts[readOnly])}</Notice> : null}
      {largeImageBytes === null ? null : (
        <Notice kind="info">
          {message('frame.largeVault', {
            mebibytes: Math.round(largeImageBytes / bytesInMebibyte),
          })}
        </Notice>
      )}
    </div>
  );
}
