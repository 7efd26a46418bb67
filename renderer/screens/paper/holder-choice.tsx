import { Plus, X } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { limits } from '../../../shared/limits.ts';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Switch } from '../../components/switch.tsx';
import { TextField } from '../../components/text-field.tsx';
import { message } from '../../messages/message.ts';
import { useClient } from '../../vault/use-vault.ts';
import styles from './holder-choice.module.css';
import { shareEvenly, type Holder } from './holders.ts';
import { positionsOf, textOfPositions } from '../../vault/position-text.ts';

interface HolderChoiceProps {
  readonly accountId: string;
  readonly holders: readonly Holder[] | null;
  readonly onHolders: (holders: readonly Holder[] | null) => void;
}

/** Splits the codes of one account over several places: each card holds only its own. */
export function HolderChoice({ accountId, holders, onHolders }: HolderChoiceProps): ReactNode {
  const positions = useLivePositions(accountId);
  const given = (holders ?? []).flatMap((holder) => positionsOf(holder.positions) ?? []);
  const nobody = positions.filter((position) => !given.includes(position));
  const change = (key: number, changed: Partial<Holder>): void =>
    onHolders(
      (holders ?? []).map((holder) => (holder.key === key ? { ...holder, ...changed } : holder)),
    );

  return (
    <div className={styles['holders']}>
      <div className={styles['row']}>
        <span>{message('paper.split')}</span>
        <Switch
          label={message('paper.split')}
          isSelected={holders !== null}
          isDisabled={positions.length < 2}
          onChange={(on) =>
            onHolders(
              on ? shareEvenly(positions, [message('paper.wallet'), message('paper.safe')]) : null,
            )
          }
        />
      </div>
      {holders !== null && (
        <>
          <p className={styles['hint']}>{message('paper.splitHint')}</p>
          {holders.map((holder) => (
            <div key={holder.key} className={styles['holder']}>
              <TextField
                label={message('paper.holder')}
                value={holder.keptAt}
                onChange={(keptAt) => change(holder.key, { keptAt })}
                maxLength={limits.keptWhereCharacters}
              />
              <TextField
                label={message('paper.holderCodes')}
                value={holder.positions}
                onChange={(typed) => change(holder.key, { positions: typed })}
                error={problemOf(holder, holders, positions)}
                className={styles['codes']}
              />
              <IconButton
                icon={X}
                label={message('paper.removeHolder', { place: holder.keptAt })}
                isDisabled={holders.length <= 2}
                onPress={() => onHolders(holders.filter(({ key }) => key !== holder.key))}
              />
            </div>
          ))}
          <Button
            variant="quiet"
            size="compact"
            icon={Plus}
            isDisabled={holders.length >= limits.cardHolders}
            onPress={() =>
              onHolders([
                ...holders,
                {
                  key: Math.max(...holders.map(({ key }) => key)) + 1,
                  keptAt: '',
                  positions: textOfPositions(nobody),
                },
              ])
            }
          >
            {message('paper.addHolder')}
          </Button>
          {nobody.length > 0 && (
            <Notice kind="low">
              {message('paper.withNobody', { positions: textOfPositions(nobody) })}
            </Notice>
          )}
        </>
      )}
    </div>
  );
}

function problemOf(
  holder: Holder,
  holders: readonly Holder[],
  known: readonly number[],
): string | undefined {
  const own = positionsOf(holder.positions);
  if (own === null || own.length === 0) return message('paper.positionsWrong');
  if (own.some((position) => !known.includes(position))) return message('paper.positionsUnknown');
  const others = holders
    .filter(({ key }) => key !== holder.key)
    .flatMap(({ positions }) => positionsOf(positions) ?? []);
  return own.some((position) => others.includes(position))
    ? message('paper.positionsTwice')
    : undefined;
}

/** Positions of the codes that were not used yet. */
function useLivePositions(accountId: string): readonly number[] {
  const client = useClient();
  const [positions, setPositions] = useState<readonly number[]>([]);
  useEffect(() => {
    let current = true;
    client.request('account.detail', { accountId }).then(
      ({ sets }) => {
        const active = sets.find(({ replacedAt }) => replacedAt === null);
        const live = active?.codes.filter(({ state }) => state === 'live') ?? [];
        if (current) setPositions(live.map(({ position }) => position));
      },
      // Without them there is nothing to split; the preview tells what is wrong.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [client, accountId]);
  return positions;
}
