import { useEffect, useRef } from 'react';
import type { DroppedFile } from '../../vault/navigation.ts';

/** A screenshot in the clipboard is taken wherever it is pasted; text stays with the field that has the focus. */
export function usePastedPictures(onPictures: (files: DroppedFile[]) => void): void {
  const newest = useRef(onPictures);
  useEffect(() => {
    newest.current = onPictures;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const pictures = [...(event.clipboardData?.files ?? [])].filter(({ type }) =>
        type.startsWith('image/'),
      );
      if (pictures.length === 0) return;
      event.preventDefault();
      void Promise.all(
        pictures.map(async (picture) => ({
          name: null,
          bytes: new Uint8Array(await picture.arrayBuffer()),
        })),
      ).then((files) => newest.current(files));
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, []);
}
