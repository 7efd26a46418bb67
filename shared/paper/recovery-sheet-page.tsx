import type { ReactNode } from 'react';
import { ClosingNotes } from './closing-notes.tsx';
import { recoverySheetText as text } from './recovery-sheet-text.ts';
import { longDate } from './sheet-dates.ts';
import { KeyMark } from './sheet-marks.tsx';
import { QrView } from './qr-view.tsx';
import { InstructionsView } from './instructions-view.tsx';
import { PageFact } from './page-fact.tsx';
import type { PaperSize, QrSymbol } from './sheet-types.ts';

export interface RecoverySheet {
  readonly vaultName: string;
  /** Where the file lay when the key was made, for whoever has to look for it. */
  readonly vaultPath: string;
  /** Printed form: groups separated by spaces. */
  readonly recoveryKey: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly paper: PaperSize;
  /** Of the printed form. */
  readonly qr: QrSymbol;
}

/** The page that holds a vault's recovery key, in its true size; needs the style sheets of a page and `recovery-sheet.css`. */
export function RecoverySheetView({ sheet }: { readonly sheet: RecoverySheet }): ReactNode {
  return (
    <article className={`sheet-page recovery-sheet${sheet.paper === 'Letter' ? ' letter' : ''}`}>
      <header className="page-head">
        <KeyMark />
        <div className="page-title">
          <h2>{text.title}</h2>
          <p>{text.subtitle}</p>
        </div>
        <dl className="page-facts">
          <PageFact name={text.made} value={longDate(sheet.createdAt)} />
        </dl>
      </header>
      <Whereabouts sheet={sheet} />
      <section className="recovery-key">
        <h3>{text.keyTitle}</h3>
        <div className="key-and-code">
          <ol>
            {sheet.recoveryKey.split(/\s+/).map((group, at) => (
              <li key={at}>
                <span className="mono">{group}</span>
                <span className="group-number">{at + 1}</span>
              </li>
            ))}
          </ol>
          <QrView qr={sheet.qr} label={text.qr} />
        </div>
        <p>{text.keyNote}</p>
      </section>
      <InstructionsView whatTitle={text.whatTitle} instructions={text} />
      <ClosingNotes blanks={[text.kept, text.helper]} notes={text.notes} />
    </article>
  );
}

function Whereabouts({ sheet }: { readonly sheet: RecoverySheet }): ReactNode {
  return (
    <dl className="whereabouts">
      <dt>{text.vault}</dt>
      <dd className="vault-name">
        <bdi>{sheet.vaultName}</bdi>
      </dd>
      <dt>{text.file}</dt>
      <dd className="vault-path">
        <bdi>{sheet.vaultPath}</bdi>
      </dd>
    </dl>
  );
}
