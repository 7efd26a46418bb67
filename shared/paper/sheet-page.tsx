import type { ReactNode } from 'react';
import { codeLines } from './code-lines.ts';
import { RichLine } from './rich-line.tsx';
import { SheetBlockView } from './sheet-block.tsx';
import { longDate } from './sheet-dates.ts';
import { cellsPerLine } from './sheet-geometry.ts';
import { KeyMark } from './sheet-marks.tsx';
import { sheetText } from './sheet-text.ts';
import type { Sheet, SheetPage } from './sheet-types.ts';

interface PageProps {
  readonly sheet: Sheet;
  readonly page: SheetPage;
}

/** One page of a sheet in its true size, for the preview on screen and for the printer alike; needs `sheet.css`. */
export function SheetPageView({ sheet, page }: PageProps): ReactNode {
  const first = page.number === 1;
  return (
    <article className={sheet.paper === 'A4' ? 'sheet-page' : 'sheet-page letter'}>
      {first ? (
        <FirstHeader sheet={sheet} page={page} />
      ) : (
        <LaterHeader sheet={sheet} page={page} />
      )}
      {first && <Instructions />}
      {page.blocks.map((block) => (
        <SheetBlockView block={block} key={block.accountId} />
      ))}
      <MixUpKey page={page} />
      {first && <ClosingNotes />}
      <Footer sheet={sheet} page={page} />
    </article>
  );
}

function FirstHeader({ sheet, page }: PageProps): ReactNode {
  return (
    <header className="page-head">
      <KeyMark />
      <div className="page-title">
        <h2>{sheetText.title}</h2>
        <p>
          <bdi>{sheetText.subtitle(sheet.vaultName)}</bdi>
        </p>
      </div>
      <dl className="page-facts">
        <Fact name={sheetText.sheetId} value={sheet.sheetId} mono />
        <Fact name={sheetText.printed} value={longDate(sheet.printedAt)} />
        <Fact name={sheetText.page} value={sheetText.pageOf(page.number, sheet.pages.length)} />
      </dl>
    </header>
  );
}

function Fact(props: {
  readonly name: string;
  readonly value: string;
  readonly mono?: boolean;
}): ReactNode {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd className={props.mono === true ? 'mono' : undefined}>{props.value}</dd>
    </div>
  );
}

function LaterHeader({ sheet, page }: PageProps): ReactNode {
  return (
    <header className="page-head later">
      <h2>{sheetText.continuedTitle(page.number)}</h2>
      <span className="mono">{sheet.sheetId}</span>
    </header>
  );
}

function Instructions(): ReactNode {
  return (
    <section className="instructions">
      <div>
        <h3>{sheetText.whatTitle}</h3>
        <p>{sheetText.what}</p>
      </div>
      <div>
        <h3>{sheetText.howTitle}</h3>
        <ol>
          {sheetText.how.map((step, at) => (
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

function MixUpKey({ page }: { readonly page: SheetPage }): ReactNode {
  const wrapped = page.blocks.some(({ columns, codes }) =>
    codes.some(({ value }) => value !== null && codeLines(value, cellsPerLine[columns]).length > 1),
  );
  return (
    <section className="mix-up">
      <h3>{sheetText.mixUpTitle}</h3>
      <ul>
        {sheetText.mixUp.map(([char, name]) => (
          <li key={char}>
            <span className="mono">{char}</span> {name}
          </li>
        ))}
      </ul>
      <p>{wrapped ? sheetText.wrappedNote : sheetText.mixUpNote}</p>
    </section>
  );
}

function ClosingNotes(): ReactNode {
  return (
    <section className="closing">
      <div className="blanks">
        <p>{sheetText.helper}</p>
        <p>{sheetText.checked}</p>
      </div>
      <div className="notes">
        {sheetText.notes.map((note, at) => (
          <p key={at}>
            <RichLine text={note} />
          </p>
        ))}
      </div>
    </section>
  );
}

function Footer({ sheet, page }: PageProps): ReactNode {
  return (
    <footer className="page-foot">
      <span className="mono">{sheet.sheetId}</span>
      <span className="foot-vault">
        <bdi>{sheetText.vault(sheet.vaultName)}</bdi>
      </span>
      <span>{sheetText.printedOn(sheet.printedAt)}</span>
      <span>{sheetText.footerPage(page.number, sheet.pages.length)}</span>
    </footer>
  );
}
