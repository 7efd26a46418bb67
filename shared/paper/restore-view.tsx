import type { ReactNode } from 'react';
import { QrView } from './qr-view.tsx';
import { useSheetWords } from './sheet-words.ts';
import type { RestoreSection } from './sheet-types.ts';

/** What a reader of the sheet scans or types to get everything back; needs `sheet-data.css`. */
export function RestoreView({ section }: { readonly section: RestoreSection }): ReactNode {
  const text = useSheetWords();
  const { first, qrs, lines } = section;
  const half = Math.ceil(lines.length / 2);
  return (
    <section className="restore">
      {first && (
        <header className="restore-head">
          <h3>{text.restoreTitle}</h3>
          <p>{lines.length > 0 ? text.restoreLines : text.restoreCodes}</p>
        </header>
      )}
      <div className={lines.length > 0 ? 'restore-body' : 'restore-body only-codes'}>
        {qrs.length > 0 && (
          <div className="restore-qrs">
            {qrs.map((qr) => (
              <figure key={qr.part}>
                <QrView qr={qr} label={text.qrPart(qr.part)} />
                <figcaption>{text.qrPart(qr.part)}</figcaption>
              </figure>
            ))}
          </div>
        )}
        {lines.length > 0 &&
          [lines.slice(0, half), lines.slice(half)].map((column, at) => (
            <ol className="restore-lines mono" key={at}>
              {column.map(({ label, groups, check }) => (
                <li key={label}>
                  <span className="line-label">{label}</span>
                  <span>{groups.join(' ')}</span>
                  <span className="line-check">{check}</span>
                </li>
              ))}
            </ol>
          ))}
      </div>
    </section>
  );
}
