import { useState } from 'react';
import { codePresets } from '../../../shared/code-presets.ts';
import type { GenerateSpec } from '../../../shared/contract.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { SegmentedControl } from '../../components/segmented-control.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import { useClient } from '../../vault/use-vault.ts';
import { BitsScale } from './bits-scale.tsx';
import { CodePreview } from './code-preview.tsx';
import { GenerateControls } from './generate-controls.tsx';
import styles from './generate-dialog.module.css';
import { GenerateFooter } from './generate-footer.tsx';
import { PeoplePart } from './people-part.tsx';
import { PresetList } from './preset-list.tsx';
import type { PresetChoice } from './preset-names.ts';
import { ServerFilePart } from './server-file-part.tsx';
import { TargetPart } from './target-part.tsx';
import { useGenerateActions } from './use-generate-actions.ts';
import { usePreview, type PeopleFile } from './use-preview.ts';
import { useServerFileChoice, useServerFileWork } from './use-server-file.ts';
import { newAccount, useTarget } from './use-target.ts';

export interface GenerateDialogProps {
  /** Preselected target. */
  readonly accountId: string | undefined;
  readonly onClose: () => void;
}

/** Makes codes for a server of one's own: stores them, prints them, and makes the file that the server loads. */
export function GenerateDialog({ accountId, onClose }: GenerateDialogProps) {
  const client = useClient();
  const kind = useCodeKind();
  const [batch, setBatch] = useState(false);
  const [list, setList] = useState<PeopleFile | undefined>();
  const preview = usePreview(kind.spec, batch ? list : null);
  const target = useTarget(accountId);
  const choice = useServerFileChoice(kind.base);
  const work = useServerFileWork();
  const { generated } = preview;

  const close = () => {
    if (generated) void client.request('generate.discard', { previewId: generated.previewId });
    onClose();
  };
  const actions = useGenerateActions({
    generated,
    preset: kind.base,
    target,
    choice,
    work,
    onDone: onClose,
  });
  const serverLimits = kind.base !== 'custom' && codePresets[kind.base].limitsAttempts;

  return (
    <Dialog
      title={message('generate.title')}
      subtitle={message('generate.subtitle')}
      size="generate"
      isDismissable={!actions.pending}
      onClose={close}
      footer={
        <GenerateFooter
          target={target}
          batch={batch}
          exports={choice.wanted}
          ready={generated !== null}
          codes={kind.spec.count * (generated?.people?.length ?? 1)}
          work={work}
          actions={actions}
          onClose={close}
        />
      }
    >
      <div className={styles['columns']}>
        <div className={styles['presets']}>
          <PresetList value={kind.choice} onChange={kind.choose} />
        </div>
        <div className={styles['work']}>
          <SegmentedControl
            label={message('generate.forWhom')}
            value={batch ? 'people' : 'one'}
            onChange={(value) => {
              setBatch(value === 'people');
              // Each person gets an account: no single one can be the target.
              if (value === 'people' && target.account) target.choose(newAccount);
            }}
            options={[
              { value: 'one', label: message('generate.oneSet') },
              { value: 'people', label: message('generate.forPeople') },
            ]}
          />
          <GenerateControls spec={kind.spec} onChange={kind.change} />
          {batch ? <PeoplePart file={list} generated={generated} onChoose={setList} /> : null}
          {batch && list === undefined ? null : <CodePreview preview={preview} />}
          <BitsScale spec={kind.spec} serverLimits={serverLimits} />
        </div>
      </div>
      <ServerFilePart choice={choice} />
      <TargetPart target={target} batch={batch} missing={actions.missing} asked={actions.asked} />
      <Outcome done={actions.done} failure={actions.failure} stores={target.stores} />
    </Dialog>
  );
}

interface OutcomeProps {
  readonly done: string | null;
  readonly failure: unknown;
  readonly stores: boolean;
}

function Outcome({ done, failure, stores }: OutcomeProps) {
  if (failure === null && done === null) return null;
  return (
    <div className={styles['outcome']}>
      {failure === null ? (
        <Notice kind="info" title={done}>
          {message(stores ? 'generate.printedThenSave' : 'generate.notStored')}
        </Notice>
      ) : (
        <Notice kind="error">{errorMessage(failure)}</Notice>
      )}
    </div>
  );
}

interface CodeKind {
  readonly spec: GenerateSpec;
  /** The preset that is marked. */
  readonly choice: PresetChoice;
  /** The preset that the values came from: its server stays the one they are for after a change. */
  readonly base: PresetChoice;
  choose(choice: PresetChoice): void;
  change(spec: GenerateSpec): void;
}

function useCodeKind(): CodeKind {
  const [choice, setChoice] = useState<PresetChoice>('standard');
  const [base, setBase] = useState<PresetChoice>('standard');
  const [spec, setSpec] = useState<GenerateSpec>(codePresets.standard.spec);
  return {
    spec,
    choice,
    base,
    choose(chosen) {
      setChoice(chosen);
      setBase(chosen);
      if (chosen !== 'custom') setSpec(codePresets[chosen].spec);
    },
    change(changed) {
      setChoice('custom');
      setSpec(changed);
    },
  };
}
