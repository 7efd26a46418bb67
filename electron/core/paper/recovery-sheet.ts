import { createElement } from 'react';
import type { PrintablePage } from '../../../shared/host-contract.ts';
import {
  RecoverySheetView,
  type RecoverySheet,
} from '../../../shared/paper/recovery-sheet-page.tsx';
import recoverySheetStyles from '../../../shared/paper/recovery-sheet.css?raw';
import { qrOfText } from './qr-symbol.ts';
import { printableHtml } from './printable-html.ts';

/** The page that holds the recovery key. Its title names neither vault nor key. A4 unless told otherwise. */
export function renderRecoverySheetHtml(
  input: Omit<RecoverySheet, 'paper' | 'qr'> & Partial<Pick<RecoverySheet, 'paper'>>,
): PrintablePage {
  const qr = qrOfText(input.recoveryKey, 36);
  const sheet = { ...input, qr, paper: input.paper ?? 'A4' };
  const view = createElement(RecoverySheetView, { sheet });
  return printableHtml(view, 'Sparekey recovery sheet', sheet.paper, {
    styles: recoverySheetStyles,
  });
}
