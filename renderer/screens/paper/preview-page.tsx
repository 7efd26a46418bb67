import { memo, useEffect, useRef, useState, type ReactNode } from 'react';
import { sheetGeometry } from '../../../shared/paper/sheet-geometry.ts';
import { SheetPageView } from '../../../shared/paper/sheet-page.tsx';
import type { Sheet, SheetPage } from '../../../shared/paper/sheet-types.ts';
import styles from './sheet-preview.module.css';

interface PreviewPageProps {
  readonly sheet: Sheet;
  readonly page: SheetPage;
  readonly zoom: number;
}

/** A page in its place. It is drawn when it comes near to being seen: a thousand at once would stop the window. */
export const PreviewPage = memo(function PreviewPage(props: PreviewPageProps): ReactNode {
  const { sheet, page, zoom } = props;
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(page.number <= 2);
  useEffect(() => {
    const element = place.current;
    if (element === null || near) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { root: element.parentElement, rootMargin: '150%' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [near]);
  const { width, height } = sheetGeometry[sheet.paper];
  return (
    <div
      ref={place}
      className={styles['page']}
      data-page={page.number}
      style={{ zoom: zoom / 100, width: `${width}mm`, height: `${height}mm` }}
    >
      {near && <SheetPageView sheet={sheet} page={page} />}
    </div>
  );
});
