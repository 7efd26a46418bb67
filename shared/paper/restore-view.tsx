import type { ReactNode } from 'react';
import { QrView } from './qr-view.tsx';
import { useSheetWords } from './sheet-words.ts';
import type { RestoreSection, TypedLine } from './sheet-types.ts';

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
            <div className="restore-lines mono" key={at}>
              <p>
                {columnLines(column).map((line) => (
                  <span key={line}>{line}</span>
                ))}
              </p>
            </div>
          ))}
      </div>
    </section>
  );
}

/**
 * Label, letters and check of each line as one text, all of one length: with an element for each of the three, the lines
 * of a thousand accounts would be most of the work of printing.
 */
function columnLines(lines: readonly TypedLine[]): readonly string[] {
  const label = Math.max(5, ...lines.map((line) => line.label.length));
  const texts = lines.map(({ groups }) => groups.join(' '));
  const width = Math.max(...texts.map(({ length }) => length));
  return lines.map(
    (line, at) => `${line.label.padStart(label)} ${(texts[at] ?? '').padEnd(width)}  ${line.check}`,
  );
}
