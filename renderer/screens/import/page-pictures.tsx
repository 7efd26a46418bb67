import { ImagePlus, X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { message } from '../../messages/message.ts';
import type { DroppedFile } from '../../vault/navigation.ts';
import styles from './page-pictures.module.css';

interface PagePicturesProps {
  readonly pictures: readonly DroppedFile[];
  readonly onAdd: (files: readonly DroppedFile[]) => void;
  readonly onChange: (pictures: readonly DroppedFile[]) => void;
}

/** The pictures of pages gathered so far. */
export function PagePictures({ pictures, onAdd, onChange }: PagePicturesProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  async function take(files: readonly File[]): Promise<void> {
    onAdd(
      await Promise.all(
        files.map(async (file) => ({
          name: file.name,
          bytes: new Uint8Array(await file.arrayBuffer()),
        })),
      ),
    );
  }
  return (
    <section className={styles['box']} aria-label={message('restore.pictures')}>
      <div className={styles['head']}>
        <ImagePlus size={28} aria-hidden className={styles['icon']} />
        <div className={styles['text']}>
          <div className={styles['title']}>{message('restore.dropHere')}</div>
          <div className={styles['hint']}>{message('restore.dropHint')}</div>
        </div>
        <Button onPress={() => input.current?.click()}>{message('restore.choose')}</Button>
        <input
          ref={input}
          type="file"
          accept="image/*,application/pdf,.pdf"
          multiple
          hidden
          aria-label={message('restore.choose')}
          onChange={(event) => {
            void take([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {pictures.length > 0 && (
        <ul className={styles['list']}>
          {pictures.map((picture, at) => (
            <li key={`${at}/${picture.name ?? ''}`} className={styles['picture']}>
              <bdi className={styles['name']}>
                {picture.name ?? message('import.pastedPicture')}
              </bdi>
              <span className={styles['hint']}>
                {message('import.fileSize', { bytes: picture.bytes.length })}
              </span>
              <IconButton
                icon={X}
                label={message('restore.remove', {
                  name: picture.name ?? message('import.pastedPicture'),
                })}
                onPress={() => onChange(pictures.filter((_, other) => other !== at))}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
