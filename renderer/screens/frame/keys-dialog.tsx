import { Dialog } from '../../components/dialog.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { Notice } from '../../components/notice.tsx';
import { message } from '../../messages/message.ts';
import { useAppStatus } from '../../vault/use-vault.ts';
import styles from './keys-dialog.module.css';
import { keyGroups } from './key-list.ts';

/** The list of keys, asked for with F1 or a question mark. In the tab order, so that the arrows scroll it. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { platform, settings } = useAppStatus();
  return (
    <Dialog title={message('keys.title')} size="use" onClose={onClose}>
      <div className={styles['body']} tabIndex={0}>
        {settings.singleKeyShortcuts ? null : (
          <Notice kind="info">{message('keys.singleOff')}</Notice>
        )}
        {keyGroups(platform === 'mac').map(({ title, keys }) => (
          <section key={title} className={styles['group']}>
            <h3 className={styles['title']}>{title}</h3>
            <dl className={styles['list']}>
              {keys.map(({ does, combinations }) => (
                <div key={does} className={styles['row']}>
                  <dt>{does}</dt>
                  <dd className={styles['keys']}>
                    <span className="visually-hidden">
                      {combinations.map((caps) => caps.join(' ')).join(', ')}
                    </span>
                    {combinations.map((caps) => (
                      <span key={caps.join()} className={styles['combination']}>
                        {caps.map((cap) => (
                          <KeyCap key={cap}>{cap}</KeyCap>
                        ))}
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
