import styles from './spinner.module.css';

/** Turns while something is under way; the words beside it say what. */
export function Spinner() {
  return (
    <svg className={styles['spinner']} viewBox="0 0 16 16" aria-hidden="true">
      <path
        d="M8 2a6 6 0 1 1-4.5 2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
    </svg>
  );
}
