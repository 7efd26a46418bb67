import { RefreshCw } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { CodeGlyphs } from '../../components/code-glyphs.tsx';
import { Notice } from '../../components/notice.tsx';
import { message } from '../../messages/message.ts';
import { errorMessage } from '../../vault/error-messages.ts';
import styles from './code-preview.module.css';
import type { Preview } from './use-preview.ts';

/** The codes as they would be saved, down the first column and then the second. */
export function CodePreview({ preview }: { readonly preview: Preview }) {
  const { generated, failure, renew } = preview;
  const codes = generated?.codes ?? [];
  const rows = Math.ceil(codes.length / 2);
  return (
    <section aria-labelledby="generate-preview" className={styles['preview']}>
      <div className={styles['head']}>
        <h3 id="generate-preview" className={styles['title']}>
          {message(generated?.people ? 'generate.previewFirst' : 'generate.preview')}
        </h3>
        <Button variant="quiet" size="compact" icon={RefreshCw} onPress={renew}>
          {message('generate.newCodes')}
        </Button>
      </div>
      {failure === null ? (
        <div className={styles['well']} aria-busy={generated === null} tabIndex={-1}>
          <ol
            aria-label={message('generate.preview')}
            className={styles['codes']}
            style={{ gridTemplateRows: `repeat(${Math.max(rows, 1)}, auto)` }}
          >
            {codes.map((value, place) => (
              <li key={value} className={styles['code']}>
                <span aria-hidden="true" className={styles['place']}>
                  {place + 1}
                </span>
                <CodeGlyphs value={value} position={place + 1} size={16} />
              </li>
            ))}
          </ol>
        </div>
      ) : (
        <Notice kind="error">{errorMessage(failure)}</Notice>
      )}
    </section>
  );
}
