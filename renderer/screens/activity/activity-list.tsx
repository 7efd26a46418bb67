import type { LucideIcon } from 'lucide-react';
import {
  Check,
  Copy,
  Download,
  Eye,
  FileOutput,
  KeyRound,
  Pencil,
  Printer,
  Undo2,
} from 'lucide-react';
import type { ActivityKind, ActivityLine } from '../../../shared/activity-types.ts';
import { clockTime, fullDate, relativeDate } from '../../messages/dates.ts';
import { message } from '../../messages/message.ts';
import { findAccount } from '../../vault/find-account.ts';
import { useNavigation } from '../../vault/navigation.ts';
import { useSnapshot } from '../../vault/use-vault.ts';
import { activityDays } from './activity-days.ts';
import styles from './activity-screen.module.css';
import { activityWords } from './activity-words.ts';

const icons: Readonly<Record<ActivityKind, LucideIcon>> = {
  import: Download,
  reveal: Eye,
  copy: Copy,
  use: KeyRound,
  settle: Check,
  undo: Undo2,
  print: Printer,
  export: FileOutput,
  edit: Pencil,
};

/** A heading and a list for each day. */
export function ActivityDays({ lines }: { readonly lines: readonly ActivityLine[] }) {
  return activityDays(lines).map(({ at, lines: ofDay }) => {
    const first = ofDay[0];
    const id = `day-${first?.seq ?? 0}`;
    return (
      <section key={id} aria-labelledby={id}>
        <h2 id={id} className={styles['day']}>
          {dayWords(at)}
        </h2>
        <ul className={styles['lines']}>
          {ofDay.map((line) => (
            <Line key={line.seq} line={line} />
          ))}
        </ul>
      </section>
    );
  });
}

function Line({ line }: { readonly line: ActivityLine }) {
  const { open } = useNavigation();
  const snapshot = useSnapshot();
  const { accountId, issuer, name } = line;
  const Icon = icons[line.kind];
  return (
    <li className={styles['line']}>
      <time className={styles['time']} dateTime={new Date(line.at).toISOString()}>
        {clockTime(line.at)}
      </time>
      <Icon aria-hidden className={styles['icon']} />
      <span className={styles['what']}>{activityWords(line)}</span>
      {accountId !== null && issuer !== null ? (
        <button
          type="button"
          className={styles['account']}
          onClick={() =>
            open(
              findAccount(snapshot, accountId) === undefined
                ? { screen: 'trash' }
                : { screen: 'account', accountId },
            )
          }
        >
          <bdi className={styles['issuer']}>{issuer}</bdi> <bdi>{name}</bdi>
        </button>
      ) : (
        <span className={styles['gone']}>
          {accountId === null ? message('activity.vault') : message('activity.gone')}
        </span>
      )}
    </li>
  );
}

/** History uses full dates; the last days have their name before it. */
function dayWords(at: number): string {
  const [day, date] = [relativeDate(at), fullDate(at)];
  const isNamed = day === message('date.today') || day === message('date.yesterday');
  return isNamed ? message('activity.day', { day, date }) : date;
}
