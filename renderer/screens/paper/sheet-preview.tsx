import { ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import './sheet-styles.ts';
import type { Sheet } from '../../../shared/paper/sheet-types.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { message } from '../../messages/message.ts';
import { PreviewPage } from './preview-page.tsx';
import styles from './sheet-preview.module.css';

const smallest = 25;
const largest = 200;
const step = 25;

/** The same component that is printed, scaled; pages stand below each other. */
export function SheetPreview({ sheet }: { readonly sheet: Sheet }): ReactNode {
  const [zoom, setZoom] = useState(55);
  const scroller = useRef<HTMLDivElement>(null);
  const current = usePageInView(scroller, sheet);
  const change = (by: number): void =>
    setZoom((before) => Math.max(smallest, Math.min(largest, Math.round((before + by) / 5) * 5)));

  return (
    <div className={styles['preview']}>
      <div
        className={styles['scroller']}
        ref={scroller}
        role="region"
        aria-label={message('paper.preview')}
        // A region that scrolls must be reachable by keyboard.
        tabIndex={0}
      >
        {sheet.pages.map((page) => (
          <PreviewPage
            key={`${sheet.sheetId} ${page.number}`}
            sheet={sheet}
            page={page}
            zoom={zoom}
          />
        ))}
      </div>
      <div className={styles['bar']}>
        <IconButton
          icon={ZoomOut}
          label={message('paper.zoomOut')}
          isDisabled={zoom <= smallest}
          onPress={() => change(-step)}
        />
        <span className={styles['zoom']}>{message('paper.zoom', { percent: zoom })}</span>
        <IconButton
          icon={ZoomIn}
          label={message('paper.zoomIn')}
          isDisabled={zoom >= largest}
          onPress={() => change(step)}
        />
        <span className={styles['divider']} />
        <span>{message('paper.page', { page: current, pages: sheet.pages.length })}</span>
      </div>
    </div>
  );
}

/** Number of the page that is mostly in view. */
function usePageInView(scroller: React.RefObject<HTMLDivElement | null>, sheet: Sheet): number {
  const [page, setPage] = useState(1);
  useEffect(() => {
    const root = scroller.current;
    if (root === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const most = entries.toSorted((a, b) => b.intersectionRatio - a.intersectionRatio)[0];
        const number = Number((most?.target as HTMLElement | undefined)?.dataset['page']);
        if (most !== undefined && most.isIntersecting && number > 0) setPage(number);
      },
      { root, threshold: [0.25, 0.5, 0.75] },
    );
    for (const element of root.querySelectorAll('[data-page]')) observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, sheet]);
  return Math.min(page, sheet.pages.length);
}
