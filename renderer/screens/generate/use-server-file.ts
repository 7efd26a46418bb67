import { useState } from 'react';
import { codePresets } from '../../../shared/code-presets.ts';
import type { ServerFile } from '../../../shared/generate-types.ts';
import {
  serverFileNames,
  serverFiles,
  usualBcryptCost,
  type ServerFileName,
} from '../../../shared/server-files.ts';
import { useClient, useVaultEvent } from '../../vault/use-vault.ts';
import type { PresetChoice } from './preset-names.ts';

export interface ServerFileChoice {
  readonly wanted: boolean;
  readonly file: ServerFileName;
  /** Those of the preset's server; all of them for the general presets. */
  readonly offered: readonly ServerFileName[];
  /** The preset says which server it is. */
  readonly isOfPreset: boolean;
  readonly cost: number;
  readonly pepper: string;
  setWanted(wanted: boolean): void;
  setFile(file: ServerFileName): void;
  setCost(cost: number): void;
  setPepper(pepper: string): void;
}

/** @param preset the last preset chosen, also after its values were changed */
export function useServerFileChoice(preset: PresetChoice): ServerFileChoice {
  const [wanted, setWanted] = useState(false);
  const [chosen, setFile] = useState<ServerFileName | null>(null);
  const [cost, setCost] = useState<number | null>(null);
  const [pepper, setPepper] = useState('');
  const ofPreset = preset === 'custom' ? [] : codePresets[preset].files;
  const offered: readonly ServerFileName[] = ofPreset.length > 0 ? ofPreset : serverFileNames;
  const file = offered.find((name) => name === chosen) ?? offered[0] ?? 'keycloak';
  const usual: Partial<Record<ServerFileName, number>> = usualBcryptCost;
  return {
    wanted,
    file,
    offered,
    isOfPreset: ofPreset.length > 0,
    cost: cost ?? usual[file] ?? usualBcryptCost.devise,
    pepper,
    setWanted,
    setFile,
    setCost,
    setPepper,
  };
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface ServerFileWork {
  /** Null while no file is being made. */
  readonly progress: Progress | null;
  make(previewId: string, account: string, choice: ServerFileChoice): Promise<ServerFile>;
  cancel(): void;
}

/** Makes the file in the vault process and follows how far it is. */
export function useServerFileWork(): ServerFileWork {
  const client = useClient();
  const [progress, setProgress] = useState<Progress | null>(null);
  useVaultEvent((event) => {
    if (event.type !== 'progress' || event.task !== 'serverFile') return;
    const { done, total } = event;
    setProgress((present) => (present === null || total === null ? present : { done, total }));
  });
  return {
    progress,
    async make(previewId, account, { file, cost, pepper }) {
      setProgress({ done: 0, total: 1 });
      const { hashing } = serverFiles[file];
      try {
        return await client.request('generate.makeFile', {
          previewId,
          file,
          account,
          ...(hashing === null ? {} : { bcryptCost: cost }),
          pepper: hashing === 'bcryptWithPepper' ? pepper : '',
        });
      } finally {
        setProgress(null);
      }
    },
    cancel: () => void client.request('generate.cancelFile', {}),
  };
}
