import { clipboard, ClipboardItem } from 'electron';
import type { Platform } from '../../shared/app-types.ts';
import { secrecyMarks } from './clipboard-formats.ts';
import type { ClipboardPort } from './secret-clipboard.ts';

/** The clipboard of the system. Text and marks go out in one write, so that no monitor ever sees the text without them. */
export function systemClipboard(platform: Platform): ClipboardPort {
  return {
    write(text) {
      const formats: Record<string, string | Blob> = { 'text/plain': text };
      for (const { format, content } of secrecyMarks(platform)) {
        formats[`electron application/osclipboard;format="${format}"`] = new Blob([content]);
      }
      return clipboard.write([new ClipboardItem(formats)]);
    },
    readText: () => clipboard.readText(),
    clear: () => clipboard.clear(),
  };
}
