import { Keyboard, List } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { Switch } from '../../components/switch.tsx';
import { message } from '../../messages/message.ts';
import { useNavigation } from '../../vault/navigation.ts';
import { useAppStatus } from '../../vault/use-vault.ts';
import { SettingGroup } from './setting-group.tsx';
import { SettingRow } from './setting-row.tsx';
import { useChangeSettings } from './use-change-settings.ts';

export function KeyboardGroup() {
  const { singleKeyShortcuts } = useAppStatus().settings;
  const { openOverlay } = useNavigation();
  const change = useChangeSettings();
  return (
    <SettingGroup id="settings-keyboard" title={message('settings.keyboard')}>
      <SettingRow
        icon={Keyboard}
        title={message('settings.singleKeys')}
        detail={message('settings.singleKeysDetail')}
        detailId="settings-keys-detail"
      >
        <Switch
          label={message('settings.singleKeys')}
          aria-describedby="settings-keys-detail"
          isSelected={singleKeyShortcuts}
          onChange={(chosen) => change({ singleKeyShortcuts: chosen })}
        />
      </SettingRow>
      <SettingRow icon={List} title={message('settings.listOfKeys')}>
        <Button onPress={() => openOverlay({ kind: 'keys' })}>
          {message('settings.showKeys')}
        </Button>
      </SettingRow>
    </SettingGroup>
  );
}
