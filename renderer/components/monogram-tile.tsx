import { classNames } from './class-names.ts';
import { monogram, tileNumber } from './monogram.ts';
import styles from './monogram-tile.module.css';

export interface MonogramTileProps {
  readonly issuer: string;
  /** Edge in pixels: rows, lists and dialogs, detail. */
  readonly size: 28 | 32 | 48;
}

/** Two letters in place of an issuer's logo. Decorative: the issuer's name stands beside it. */
export function MonogramTile({ issuer, size }: MonogramTileProps) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        styles['tile'],
        styles[`size${size}`],
        styles[`color${tileNumber(issuer)}`],
      )}
    >
      {monogram(issuer)}
    </span>
  );
}
