import { Monitor, Moon, Sun, SunMoon } from 'lucide-react';
import { SegmentedControl } from '../../components/segmented-control.tsx';
import { message } from '../../messages/message.ts';
import { useAppStatus } from '../../vault/use-vault.ts';
import { SettingGroup } from './setting-group.tsx';
import { SettingRow } from './setting-row.tsx';
import { useChangeSettings } from './use-change-settings.ts';

export function AppearanceGroup() {
  const { theme } = useAppStatus().settings;
  const change = useChangeSettings();
  return (
    <SettingGroup id="settings-appearance" title={message('settings.appearance')}>
      <SettingRow icon={SunMoon} title={message('settings.theme')}>
        <SegmentedControl
          label={message('settings.theme')}
          value={theme}
          onChange={(chosen) => change({ theme: chosen })}
          options={[
            { value: 'system', label: message('settings.themeSystem'), icon: Monitor },
            { value: 'light', label: message('settings.themeLight'), icon: Sun },
            { value: 'dark', label: message('settings.themeDark'), icon: Moon },
          ]}
        />
      </SettingRow>
    </SettingGroup>
  );
}
