import { HardDrive, LifeBuoy, RectangleEllipsis } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { useMessageBar } from '../../components/message-bar.tsx';
import { mediumDate } from '../../messages/dates.ts';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { useAppStatus, useClient, useSnapshot } from '../../vault/use-vault.ts';
import { vaultPlace } from '../../vault/vault-place.ts';
import type { RekeyKind } from './rekey-dialog.tsx';
import { RekeyDialog } from './rekey-dialog.tsx';
import { SettingGroup } from './setting-group.tsx';
import { SettingRow } from './setting-row.tsx';

export function SecurityGroup() {
  const client = useClient();
  const { show } = useMessageBar();
  const { vaultFile } = useAppStatus();
  const { passphraseChangedAt, kdf, readOnly } = useSnapshot();
  const [rekey, setRekey] = useState<RekeyKind | null>(null);

  function showInFolder(): void {
    client
      .request('vault.showInFolder', {})
      .catch((error: unknown) => show({ text: errorMessage(error) }));
  }

  return (
    <SettingGroup id="settings-security" title={message('settings.security')}>
      <SettingRow
        icon={RectangleEllipsis}
        title={message('settings.passphrase')}
        detail={message('settings.passphraseChanged', { date: mediumDate(passphraseChangedAt) })}
      >
        <Button isDisabled={readOnly !== null} onPress={() => setRekey('passphrase')}>
          {message('settings.changePassphrase')}
        </Button>
      </SettingRow>
      <SettingRow
        icon={LifeBuoy}
        title={message('settings.recoverySheet')}
        detail={message('settings.recoverySheetDetail')}
      >
        <Button isDisabled={readOnly !== null} onPress={() => setRekey('sheet')}>
          {message('settings.newSheet')}
        </Button>
      </SettingRow>
      <SettingRow
        icon={HardDrive}
        title={message('settings.vaultFile')}
        detail={message('settings.vaultFileDetail', {
          place: vaultFile ? vaultPlace(vaultFile) : '',
          memory: kdf.memoryMiB,
        })}
      >
        <Button onPress={showInFolder}>{message('settings.showInFolder')}</Button>
      </SettingRow>
      {rekey ? <RekeyDialog kind={rekey} onClose={() => setRekey(null)} /> : null}
    </SettingGroup>
  );
}
