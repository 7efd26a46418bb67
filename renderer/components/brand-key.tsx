import styles from './brand-key.module.css';

export interface BrandKeyProps {
  /** Edge in pixels. */
  readonly size: number;
}

/** The application's sign: a brass key on a tile of the accent colour. */
export function BrandKey({ size }: BrandKeyProps) {
  return (
    <svg
      className={styles['tile']}
      width={size}
      height={size}
      viewBox="0 0 64 64"
      aria-hidden="true"
    >
      <rect width="64" height="64" rx="16" className={styles['ground']} />
      <g className={styles['key']} fill="none" strokeWidth="4.2">
        <circle cx="22" cy="29" r="8" />
        <path
          d="M30 29h22v8.5M44.2 29v14M36.8 29v6.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </g>
    </svg>
  );
}

/** The same key, very large and longer, behind the unlock card. */
export function BrandBackdrop() {
  return (
    <svg className={styles['backdrop']} viewBox="0 0 1219 433" aria-hidden="true">
      <g className={styles['shadow']} fill="none" strokeWidth="78">
        <circle cx="182" cy="182" r="143" />
        <path
          d="M325 182h855v160M920 182v121M1050 182v212"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </g>
    </svg>
  );
}
