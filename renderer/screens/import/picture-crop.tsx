import { useEffect, useRef, type ReactNode } from 'react';
import type { ParsedCode, ParsedPicture } from '../../../shared/import-types.ts';
import { message } from '../../messages/message.ts';
import styles from './picture-crop.module.css';

interface PictureCropProps {
  readonly code: ParsedCode;
  readonly pictures: readonly ParsedPicture[];
}

/** Room left around the code, as a part of its height, so that its neighbours tell letters apart. */
const margin = 0.4;

/** The part of the picture that a code was read from; nothing where it came from text. */
export function PictureCrop({ code, pictures }: PictureCropProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { region } = code;
  const picture = pictures.find(({ page }) => page === region?.page);

  useEffect(() => {
    if (region === undefined || picture === undefined) return undefined;
    let current = true;
    const edge = Math.round(region.height * margin);
    const x = Math.max(0, region.x - edge);
    const y = Math.max(0, region.y - edge);
    const width = Math.min(picture.width - x, region.width + 2 * edge);
    const height = Math.min(picture.height - y, region.height + 2 * edge);
    void createImageBitmap(new Blob([picture.png], { type: 'image/png' }), x, y, width, height)
      .then((bitmap) => {
        const target = canvas.current;
        if (!current || target === null) return;
        target.width = bitmap.width;
        target.height = bitmap.height;
        target.getContext('2d')?.drawImage(bitmap, 0, 0);
      })
      // Without the crop the text of the code is still there to be compared with the original.
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [region, picture]);

  if (region === undefined || picture === undefined) return null;
  return (
    <canvas
      ref={canvas}
      className={styles['crop']}
      role="img"
      aria-label={message('import.pictureOf', { position: code.position })}
    />
  );
}
