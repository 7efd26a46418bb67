import type { Platform } from '../../shared/app-types.ts';

/** A clipboard format of the system, by its own name, beside the text. */
export interface ClipboardMark {
  readonly format: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

const empty = new Uint8Array(0);

/** A DWORD 0, which both Windows formats read as "no". */
const no = new Uint8Array(4);

/** What asks clipboard histories, monitors and synchronisation to leave the text alone. */
export function secrecyMarks(platform: Platform): readonly ClipboardMark[] {
  const marks: Record<Platform, readonly ClipboardMark[]> = {
    windows: [
      { format: 'ExcludeClipboardContentFromMonitorProcessing', content: no },
      { format: 'CanIncludeInClipboardHistory', content: no },
      { format: 'CanUploadToCloudClipboard', content: no },
    ],
    mac: [{ format: 'org.nspasteboard.ConcealedType', content: empty }],
    linux: [{ format: 'x-kde-passwordManagerHint', content: new TextEncoder().encode('secret') }],
  };
  return marks[platform];
}
