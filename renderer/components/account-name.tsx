import { MonogramTile } from './monogram-tile.tsx';
import styles from './plain-table.module.css';

export interface AccountNameProps {
  readonly issuer: string;
  readonly name: string;
}

/** Tile, issuer and account in a row of a table. */
export function AccountName({ issuer, name }: AccountNameProps) {
  return (
    <span className={styles['account']}>
      <MonogramTile issuer={issuer} size={28} />
      <span className={styles['names']}>
        <bdi className={styles['issuer']}>{issuer}</bdi>{' '}
        <bdi className={styles['name']}>{name}</bdi>
      </span>
    </span>
  );
}
