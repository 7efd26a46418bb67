import { Info, ShieldAlert, ShieldCheck } from 'lucide-react';
import { message } from '../../messages/message.ts';
import { useAppStatus } from '../../vault/use-vault.ts';
import styles from './about-group.module.css';
import { SettingGroup } from './setting-group.tsx';
import { SettingRow } from './setting-row.tsx';

const notProtected = [
  'settings.notProtectsList1',
  'settings.notProtectsList2',
  'settings.notProtectsList3',
  'settings.notProtectsList4',
  'settings.notProtectsList5',
  'settings.notProtectsList6',
] as const;

/** The version, and in plain words what the program can and cannot do for its owner. */
export function AboutGroup() {
  const { version } = useAppStatus();
  return (
    <SettingGroup id="settings-about" title={message('settings.about')}>
      <SettingRow
        icon={Info}
        title={`${message('app.name')} · ${message('settings.version', { version })}`}
        detail={message('settings.versionDetail')}
      />
      <SettingRow
        icon={ShieldCheck}
        title={message('settings.protects')}
        detail={message('settings.protectsText')}
      />
      <SettingRow icon={ShieldAlert} title={message('settings.notProtects')} />
      <ul className={styles['list']}>
        {notProtected.map((key) => (
          <li key={key}>{message(key)}</li>
        ))}
      </ul>
    </SettingGroup>
  );
}
