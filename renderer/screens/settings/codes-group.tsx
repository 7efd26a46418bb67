import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { limits } from '../../../shared/limits.ts';
import { useMessageBar } from '../../components/message-bar.tsx';
import { NumberStepper } from '../../components/number-stepper.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { useClient, useSnapshot } from '../../vault/use-vault.ts';
import { SettingGroup } from './setting-group.tsx';
import { SettingRow } from './setting-row.tsx';

export function CodesGroup() {
  const client = useClient();
  const { settings } = useSnapshot();
  const { show } = useMessageBar();
  // Shows the new number while it is being saved; afterwards the snapshot tells.
  const [saving, setSaving] = useState<number | null>(null);

  function change(lowThreshold: number): void {
    setSaving(lowThreshold);
    client
      .request('vault.changeSettings', { lowThreshold })
      .catch((error: unknown) =>
        show({ text: `${message('settings.saveFailed')} ${errorMessage(error)}` }),
      )
      .finally(() => setSaving((current) => (current === lowThreshold ? null : current)));
  }

  return (
    <SettingGroup id="settings-codes" title={message('settings.codes')}>
      <SettingRow
        icon={TriangleAlert}
        title={message('settings.lowThreshold')}
        detail={message('settings.lowThresholdDetail')}
      >
        <NumberStepper
          label={message('settings.lowThreshold')}
          hideLabel
          value={saving ?? settings.lowThreshold}
          min={0}
          max={limits.lowThresholdMax}
          onChange={change}
        />
      </SettingRow>
    </SettingGroup>
  );
}
