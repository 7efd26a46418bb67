import { FileCheck2, FileClock, FilePen, FileX2 } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { SheetState, SheetSummary } from '../../shared/vault-types.ts';
import { shortDate } from '../messages/dates.ts';
import { locale, message } from '../messages/message.ts';
import { classNames } from './class-names.ts';
import styles from './state-words.module.css';
import { StillIcon } from './still-icon.tsx';

export interface SheetWordsProps {
  readonly sheet: SheetSummary;
  readonly now?: number;
}

const looks: Readonly<Record<SheetState, { icon: LucideIcon; tone: string }>> = {
  none: { icon: FileX2, tone: 'quiet' },
  current: { icon: FileCheck2, tone: 'calm' },
  toMark: { icon: FilePen, tone: 'calm' },
  stale: { icon: FileClock, tone: 'low' },
  lost: { icon: FileX2, tone: 'low' },
};

const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' });

/** The words that say how an account's newest paper sheet stands. */
export function sheetText(sheet: SheetSummary, now = Date.now()): string {
  switch (sheet.state) {
    case 'none':
      return message('sheet.never');
    case 'current':
      return sheet.printedAt === null
        ? message('sheet.never')
        : message('sheet.printed', { date: shortDate(sheet.printedAt, now) });
    case 'toMark':
      return message('sheet.toMark', { positions: list.format(sheet.toMark.map(String)) });
    case 'stale':
      return message('sheet.stale');
    case 'lost':
      return message('sheet.lost');
  }
}

export function SheetWords({ sheet, now }: SheetWordsProps) {
  const { icon, tone } = looks[sheet.state];
  return (
    <span className={classNames(styles['words'], styles[tone])}>
      <StillIcon icon={icon} className={styles['icon']} />
      {sheetText(sheet, now)}
    </span>
  );
}
