import { CalendarClock, FileX2, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { limits } from '../../../shared/limits.ts';
import type { VaultSettings } from '../../../shared/vault-types.ts';
import { useMessageBar } from '../../components/message-bar.tsx';
import { NumberStepper } from '../../components/number-stepper.tsx';
import { Select } from '../../components/select.tsx';
import { Switch } from '../../components/switch.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { useClient, useSnapshot } from '../../vault/use-vault.ts';
import { SettingGroup } from './setting-group.tsx';
import { SettingRow } from './setting-row.tsx';

const ages = [6, 12, 24, 36, 60];
const never = 'never';

/** When an account needs attention. These belong to the vault, not to this machine. */
export function CodesGroup() {
  const client = useClient();
  const { settings } = useSnapshot();
  const { show } = useMessageBar();
  // Shows the new value while it is being saved; afterwards the snapshot tells.
  const [saving, setSaving] = useState<Partial<VaultSettings>>({});
  const shown: VaultSettings = { ...settings, ...saving };

  function change(next: Partial<VaultSettings>): void {
    setSaving(next);
    client
      .request('vault.changeSettings', next)
      .catch((error: unknown) =>
        show({ text: `${message('settings.saveFailed')} ${errorMessage(error)}` }),
      )
      .finally(() => setSaving((current) => (current === next ? {} : current)));
  }

  const age = shown.oldSetMonths;
  const choices = age === null || ages.includes(age) ? ages : [age, ...ages];
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
          value={shown.lowThreshold}
          min={0}
          max={limits.lowThresholdMax}
          onChange={(lowThreshold) => change({ lowThreshold })}
        />
      </SettingRow>
      <SettingRow
        icon={CalendarClock}
        title={message('settings.oldSet')}
        detail={message('settings.oldSetDetail')}
      >
        <Select
          label={message('settings.oldSet')}
          hideLabel
          value={age === null ? never : String(age)}
          onChange={(key) => change({ oldSetMonths: key === never ? null : Number(key) })}
          options={[
            ...choices.map((months) => ({ value: String(months), label: ageText(months) })),
            { value: never, label: message('settings.never') },
          ]}
        />
      </SettingRow>
      <SettingRow
        icon={FileX2}
        title={message('settings.neverPrinted')}
        detail={message('settings.neverPrintedDetail')}
        detailId="settings-never-printed-detail"
      >
        <Switch
          label={message('settings.neverPrinted')}
          aria-describedby="settings-never-printed-detail"
          isSelected={shown.warnNeverPrinted}
          onChange={(warnNeverPrinted) => change({ warnNeverPrinted })}
        />
      </SettingRow>
    </SettingGroup>
  );
}

function ageText(months: number): string {
  return months % 12 === 0
    ? message('settings.afterYears', { count: months / 12 })
    : message('settings.afterMonths', { count: months });
}
