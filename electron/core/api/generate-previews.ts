import type { GenerateSpec } from '../../../shared/contract.ts';
import type { Person } from '../../../shared/generate-types.ts';
import type { Sheet } from '../../../shared/paper/sheet-types.ts';
import { createDrafts, type Drafts } from './drafts.ts';

/** Codes that were made and wait for what the person does with them. */
export interface GeneratePreview {
  readonly spec: GenerateSpec;
  /** Null for one set that is for nobody in particular. */
  readonly people: readonly Person[] | null;
  /** A set for each person; one set without people. */
  readonly sets: readonly (readonly string[])[];
}

export interface ReadyServerFile {
  readonly fileName: string;
  readonly text: string;
}

/** Everything of Generate that is kept between two requests, in memory only. */
export interface GenerateStore {
  readonly previews: Drafts<GeneratePreview>;
  readonly files: Drafts<ReadyServerFile>;
  /** Sheets by the id of their preview: one for each person. */
  readonly sheets: Drafts<readonly Sheet[]>;
  discard(previewId: string): void;
  clear(): void;
}

/** A batch holds up to a million codes: few of them are kept. */
const openPreviews = 3;

export function createGenerateStore(): GenerateStore {
  const previews = createDrafts<GeneratePreview>(openPreviews);
  const files = createDrafts<ReadyServerFile>(openPreviews);
  const sheets = createDrafts<readonly Sheet[]>(openPreviews);
  return {
    previews,
    files,
    sheets,
    discard(previewId) {
      previews.discard(previewId);
      sheets.discard(previewId);
    },
    clear() {
      previews.clear();
      files.clear();
      sheets.clear();
    },
  };
}
