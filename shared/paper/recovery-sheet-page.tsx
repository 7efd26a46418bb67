import type { ReactNode } from 'react';
import { recoverySheetText as text } from './recovery-sheet-text.ts';
import { RichLine } from './rich-line.tsx';
import { longDate } from './sheet-dates.ts';
import { KeyMark } from './sheet-marks.tsx';
import { QrView } from './qr-view.tsx';
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

/** The page that holds a vault's recovery key, in its true size; needs `sheet.css` and `recovery-sheet.css`. */
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
          <div>
            <dt>{text.made}</dt>
            <dd>{longDate(sheet.createdAt)}</dd>
          </div>
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
      <Explanation />
      <Notes />
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

function Explanation(): ReactNode {
  return (
    <section className="instructions">
      <div>
        <h3>{text.whatTitle}</h3>
        <p>{text.what}</p>
      </div>
      <div>
        <h3>{text.howTitle}</h3>
        <ol>
          {text.how.map((step, at) => (
            <li key={at}>
              <span className="step">{at + 1}</span>
              <span>
                <RichLine text={step} />
              </span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function Notes(): ReactNode {
  return (
    <section className="closing">
      <div className="blanks">
        <p>{text.kept}</p>
        <p>{text.helper}</p>
      </div>
      <div className="notes">
        {text.notes.map((note, at) => (
          <p key={at}>
            <RichLine text={note} />
          </p>
        ))}
      </div>
    </section>
  );
}
