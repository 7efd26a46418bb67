import { useState } from 'react';
import { codePresets } from '../../../shared/code-presets.ts';
import { bitsPerCode } from '../../../shared/code-shape.ts';
import type { GenerateSpec } from '../../../shared/generate-requests.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useMessageBar } from '../../components/message-bar.tsx';
import { Notice } from '../../components/notice.tsx';
import { RadioCards } from '../../components/radio-cards.tsx';
import { Select } from '../../components/select.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { useNavigation } from '../../vault/navigation.ts';
import { useClient, useSnapshot } from '../../vault/use-vault.ts';
import { BitsScale } from './bits-scale.tsx';
import type { ChoiceName } from './choices.ts';
import { choiceNames, choices } from './choices.ts';
import { CodePreview } from './code-preview.tsx';
import { GenerateControls } from './generate-controls.tsx';
import styles from './generate-dialog.module.css';
import { TargetPart } from './target-part.tsx';
import { usePreview } from './use-preview.ts';
import { newAccount, useTarget } from './use-target.ts';

export interface GenerateDialogProps {
  /** Preselected target. */
  readonly accountId: string | undefined;
  readonly onClose: () => void;
}

/** Makes codes for a server of one's own and stores them as a set of an account. */
export function GenerateDialog({ accountId, onClose }: GenerateDialogProps) {
  const client = useClient();
  const { accounts } = useSnapshot();
  const { open } = useNavigation();
  const { show } = useMessageBar();
  const [choice, setChoice] = useState<ChoiceName>('standard');
  const [spec, setSpec] = useState<GenerateSpec>(codePresets.standard.spec);
  const preview = usePreview(spec);
  const target = useTarget(accountId);
  const [asked, setAsked] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { generated } = preview;

  async function save(): Promise<void> {
    setAsked(true);
    if (!generated || !target.value) return;
    setPending(true);
    setFailure(null);
    try {
      const saved = await client.request('generate.save', {
        previewId: generated.previewId,
        target: target.value,
        mode: target.account?.codeSetId ? target.mode : 'replace',
      });
      const issuer = target.account?.issuer ?? target.issuer.trim();
      onClose();
      open({ screen: 'account', accountId: saved.accountId });
      show({ text: message('generate.saved', { count: generated.codes.length, issuer }) });
    } catch (error) {
      setFailure(error);
      setPending(false);
    }
  }

  return (
    <Dialog
      title={message('generate.title')}
      subtitle={message('generate.subtitle')}
      size="generate"
      isDismissable={!pending}
      onClose={onClose}
      footer={
        <>
          <span className={styles['savesTo']}>
            <span aria-hidden="true">{message('generate.savesTo')}</span>
            <Select
              label={message('generate.savesTo')}
              hideLabel
              value={target.choice}
              onChange={target.choose}
              options={[
                { value: newAccount, label: message('generate.newAccount') },
                ...accounts.map(({ id, issuer, name }) => ({
                  value: id,
                  label: issuer,
                  detail: name,
                })),
              ]}
            />
          </span>
          <Button isDisabled={pending} onPress={onClose}>
            {message('action.cancel')}
          </Button>
          <Button
            variant="primary"
            pending={pending}
            pendingLabel={message('generate.saving')}
            isDisabled={generated === null}
            onPress={() => void save()}
          >
            {message('generate.save', { count: spec.count })}
          </Button>
        </>
      }
    >
      <div className={styles['columns']}>
        <div className={styles['presets']}>
          <RadioCards
            label={message('generate.presets')}
            hideLabel
            className={styles['cards']}
            value={choice}
            onChange={(name) => {
              setChoice(name);
              setSpec(choices[name].spec ?? spec);
            }}
            options={choiceNames.map((name) => ({
              value: name,
              title: message(choices[name].title),
              detail: message(choices[name].detail),
              aside: bitsText(choices[name].spec),
            }))}
          />
        </div>
        <div className={styles['work']}>
          <GenerateControls
            spec={spec}
            onChange={(changed) => {
              setChoice('custom');
              setSpec(changed);
            }}
          />
          <CodePreview preview={preview} />
          <BitsScale bits={wholeBits(spec)} />
        </div>
      </div>
      <TargetPart target={target} asked={asked} />
      {failure === null ? null : (
        <div className={styles['failure']}>
          <Notice kind="error">{errorMessage(failure)}</Notice>
        </div>
      )}
    </Dialog>
  );
}

function bitsText(spec: GenerateSpec | null): string | undefined {
  return spec ? message('generate.bits', { bits: wholeBits(spec) }) : undefined;
}

function wholeBits(spec: GenerateSpec): number {
  return Math.round(bitsPerCode(spec));
}
