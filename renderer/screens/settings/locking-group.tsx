import { ClipboardX, EyeOff, MonitorOff, Timer } from 'lucide-react';
import type { Platform } from '../../../shared/app-types.ts';
import { Switch } from '../../components/switch.tsx';
import { message } from '../../messages/message.ts';
import type { MessageKey } from '../../messages/message.ts';
import { useAppStatus } from '../../vault/use-vault.ts';
import { DurationSelect } from './duration-select.tsx';
import { SettingGroup } from './setting-group.tsx';
import { SettingRow } from './setting-row.tsx';
import { useChangeSettings } from './use-change-settings.ts';

const lockTimes = [60, 120, 300, 600, 900, 1800, 3600, null];
const shortTimes = [10, 20, 30, 60, 120, 300, 600, null];

const captureTexts: Readonly<Record<Platform, MessageKey>> = {
  linux: 'settings.blockCaptureLinux',
  mac: 'settings.blockCaptureMac',
  windows: 'settings.blockCaptureDetail',
};

export function LockingGroup() {
  const { settings, platform } = useAppStatus();
  const change = useChangeSettings();
  const canBlockCapture = platform !== 'linux';
  return (
    <SettingGroup id="settings-locking" title={message('settings.locking')}>
      <SettingRow
        icon={Timer}
        title={message('settings.lockWhenIdle')}
        detail={message('settings.lockWhenIdleDetail')}
      >
        <DurationSelect
          label={message('settings.lockWhenIdle')}
          value={settings.autoLockSeconds}
          choices={lockTimes}
          onChange={(autoLockSeconds) => change({ autoLockSeconds })}
        />
      </SettingRow>
      <SettingRow
        icon={ClipboardX}
        title={message('settings.clearCopied')}
        detail={message('settings.clearCopiedDetail')}
      >
        <DurationSelect
          label={message('settings.clearCopied')}
          value={settings.clipboardSeconds}
          choices={shortTimes}
          onChange={(clipboardSeconds) => change({ clipboardSeconds })}
        />
      </SettingRow>
      <SettingRow icon={EyeOff} title={message('settings.hideRevealed')}>
        <DurationSelect
          label={message('settings.hideRevealed')}
          value={settings.revealSeconds}
          choices={shortTimes}
          onChange={(revealSeconds) => change({ revealSeconds })}
        />
      </SettingRow>
      <SettingRow
        icon={MonitorOff}
        title={message('settings.blockCapture')}
        detail={message(captureTexts[platform])}
        detailId="settings-capture-detail"
      >
        <Switch
          label={message('settings.blockCapture')}
          aria-describedby="settings-capture-detail"
          isSelected={canBlockCapture && settings.blockScreenCapture}
          isDisabled={!canBlockCapture}
          onChange={(blockScreenCapture) => change({ blockScreenCapture })}
        />
      </SettingRow>
    </SettingGroup>
  );
}
