import { useState } from 'react';
import { codePresets } from '../../../shared/code-presets.ts';
import { serverFiles } from '../../../shared/server-files.ts';
import { useMessageBar } from '../../components/message-bar.tsx';
import { message } from '../../messages/message.ts';
import { errorCode } from '../../vault/error-messages.ts';
import { useNavigation } from '../../vault/navigation.ts';
import { useClient } from '../../vault/use-vault.ts';
import type { PresetChoice } from './preset-names.ts';
import type { Generated } from './use-preview.ts';
import type { ServerFileChoice, ServerFileWork } from './use-server-file.ts';
import type { Target } from './use-target.ts';

interface GenerateActionsInput {
  readonly generated: Generated | null;
  readonly preset: PresetChoice;
  readonly target: Target;
  readonly choice: ServerFileChoice;
  readonly work: ServerFileWork;
  readonly onDone: () => void;
}

export interface GenerateActions {
  readonly pending: boolean;
  readonly failure: unknown;
  /** What was done with codes that are not stored. */
  readonly done: string | null;
  readonly missing: 'issuer' | 'account' | null;
  /** How often something missing was asked for. */
  readonly asked: number;
  /** Makes and saves the server's file if one is wanted, then stores the codes if they are to be stored. */
  finish(): Promise<void>;
  print(as: 'paper' | 'pdf'): Promise<void>;
}

/** What is done with the codes on the screen. */
export function useGenerateActions(input: GenerateActionsInput): GenerateActions {
  const { generated, target, choice } = input;
  const client = useClient();
  const [printed, setPrinted] = useState<string | null>(null);
  const store = useStoring(input, printed);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [done, setDone] = useState<string | null>(null);
  const [needs, setNeeds] = useState<'nothing' | 'issuer' | 'both'>('nothing');
  const [asked, setAsked] = useState(0);

  const needsAccount =
    choice.wanted && generated?.people === null && serverFiles[choice.file].namesAccount;
  const missingIssuer = target.names.issuer === '';
  const missing =
    needs !== 'nothing' && missingIssuer
      ? 'issuer'
      : needs === 'both' && needsAccount && target.names.account === ''
        ? 'account'
        : null;

  async function run(work: (made: Generated) => Promise<void>): Promise<void> {
    if (generated === null) return;
    setPending(true);
    setFailure(null);
    setDone(null);
    try {
      await work(generated);
    } catch (error) {
      if (errorCode(error) !== 'generate.cancelled') setFailure(error);
    } finally {
      setPending(false);
    }
  }

  /** The name of the saved file, or null when the save dialog was cancelled. */
  async function exportFile({ previewId }: Generated): Promise<string | null> {
    const { fileId } = await input.work.make(previewId, target.names.account, choice);
    const { savedAs } = await client.request('generate.saveFile', { fileId });
    return savedAs;
  }

  return {
    pending,
    failure,
    done,
    missing,
    asked,
    async finish() {
      setNeeds('both');
      setAsked(asked + 1);
      if (target.stores && missingIssuer) return;
      if (needsAccount && target.names.account === '') return;
      await run(async (made) => {
        const savedAs = choice.wanted ? await exportFile(made) : null;
        if (choice.wanted && savedAs === null) return;
        if (target.stores) await store(made, savedAs);
        else setDone(message('generate.exported', { file: savedAs ?? '' }));
      });
    },
    async print(as) {
      setNeeds((present) => (present === 'both' ? 'both' : 'issuer'));
      setAsked(asked + 1);
      if (missingIssuer) return;
      await run(async ({ previewId }) => {
        const { sheets } = await client.request('generate.sheets', {
          previewId,
          ...target.names,
          kind: kindOf(input.preset),
          paper: 'A4',
        });
        if (as === 'paper') {
          const answer = await client.request('generate.print', { previewId });
          if (!answer.printed) return;
          setPrinted(previewId);
          setDone(message('generate.printed', { sheets }));
          return;
        }
        const { savedAs } = await client.request('generate.savePdf', { previewId });
        if (savedAs === null) return;
        setPrinted(previewId);
        setDone(message('generate.savedPdf', { file: savedAs, sheets }));
      });
    },
  };
}

const kindOf = (preset: PresetChoice): 'any-order' | 'ordered' =>
  preset === 'custom' ? 'any-order' : codePresets[preset].kind;

/** Stores the codes with the sheets that were printed of them, leaves the dialog and says so. */
function useStoring({ preset, target, onDone }: GenerateActionsInput, printed: string | null) {
  const client = useClient();
  const { open } = useNavigation();
  const { show } = useMessageBar();
  const kind = kindOf(preset);

  const report = (
    key: 'generate.saved' | 'generate.savedBatch',
    count: number,
    file: string | null,
  ) =>
    show({
      text: [
        message(key, { count, issuer: target.names.issuer }),
        ...(file === null ? [] : [message('generate.alsoExported', { file })]),
      ].join(' '),
    });

  return async ({ previewId, codes, people }: Generated, file: string | null): Promise<void> => {
    if (people !== null) {
      const { issuer } = target.names;
      const saved = await client.request('generate.saveBatch', {
        previewId,
        issuer,
        mode: 'replace',
        kind,
        printed: printed === previewId,
      });
      onDone();
      report('generate.savedBatch', saved.accounts, file);
      return;
    }
    if (target.value === null) return;
    const { accountId } = await client.request('generate.save', {
      previewId,
      target: target.value,
      mode: target.account?.codeSetId ? target.mode : 'replace',
      kind,
    });
    onDone();
    open({ screen: 'account', accountId });
    report('generate.saved', codes.length, file);
  };
}
