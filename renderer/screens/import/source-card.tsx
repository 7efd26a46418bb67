import { BadgeCheck, CircleHelp, FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Confidence, DraftAccount, DraftFile } from '../../../shared/import-types.ts';
import { message } from '../../messages/message.ts';
import { importerWords } from './importer-words.ts';
import styles from './source-card.module.css';

const confidenceWords = {
  high: { badge: 'import.highConfidence', why: 'import.matchesBoth' },
  medium: { badge: 'import.mediumConfidence', why: 'import.matchesOne' },
  none: { badge: 'import.notRecognised', why: null },
} as const satisfies Record<Confidence, unknown>;

/** Which file, and whose codes it seems to hold. */
export function SourceCard(props: {
  readonly file: DraftFile;
  readonly found: DraftAccount;
}): ReactNode {
  const { file, found } = props;
  const words = confidenceWords[found.confidence];
  // Paper of our own says whose codes it holds: there is nothing to guess.
  const isGuess = file.importer !== 'paper-sheet';
  return (
    <section className={styles['card']}>
      <FileText size={24} aria-hidden className={styles['icon']} />
      <div className={styles['file']}>
        <div className={styles['name']}>
          <bdi>
            {file.name ??
              message(file.pictures === undefined ? 'import.pastedText' : 'import.pastedPicture')}
          </bdi>
        </div>
        <div className={styles['detail']}>
          {message('import.fileSize', { bytes: file.sizeBytes })} · {importerWords(file, found)}
        </div>
      </div>
      <div className={styles['detection']}>
        <div className={styles['line']}>
          {found.issuer !== null && <span className={styles['issuer']}>{found.issuer}</span>}
          {isGuess && (
            <span className={styles['badge']} data-confidence={found.confidence}>
              {found.confidence === 'none' ? (
                <CircleHelp size={15} aria-hidden />
              ) : (
                <BadgeCheck size={15} aria-hidden />
              )}
              {message(words.badge)}
            </span>
          )}
        </div>
        {isGuess && words.why !== null && (
          <div className={styles['detail']}>{message(words.why)}</div>
        )}
      </div>
    </section>
  );
}
