import type { ReactNode } from 'react';
import { CardPageView } from './card-page.tsx';
import { codeLines } from './code-lines.ts';
import { LargePageView } from './large-page.tsx';
import { RestoreView } from './restore-view.tsx';
import { RichLine } from './rich-line.tsx';
import { SheetBlockView } from './sheet-block.tsx';
import { longDate } from './sheet-dates.ts';
import { cellsOfLine } from './sheet-geometry.ts';
import { KeyMark } from './sheet-marks.tsx';
import { sheetText } from './sheet-text.ts';
import type { Sheet, SheetPage } from './sheet-types.ts';

interface PageProps {
  readonly sheet: Sheet;
  readonly page: SheetPage;
}

/**
 * One page of a sheet in its true size, for the preview on screen and for the printer alike; needs the style sheets of
 * this folder but the recovery sheet's.
 */
export function SheetPageView({ sheet, page }: PageProps): ReactNode {
  if (page.faces.length > 0) return <CardPageView sheet={sheet} page={page} />;
  const [block] = page.blocks;
  if (sheet.layout === 'large' && block !== undefined) {
    return <LargePageView sheet={sheet} page={page} block={block} />;
  }
  const opens = page.number === 1;
  return (
    <article className={sheet.paper === 'A4' ? 'sheet-page' : 'sheet-page letter'}>
      {opens ? (
        <FirstHeader sheet={sheet} page={page} />
      ) : (
        <LaterHeader sheet={sheet} page={page} />
      )}
      {opens && <Instructions sheet={sheet} />}
      {page.blocks.map((block) => (
        <SheetBlockView block={block} key={block.accountId} />
      ))}
      {page.blocks.length > 0 && <MixUpKey page={page} />}
      {page.restore !== null && <RestoreView section={page.restore} />}
      {opens && <ClosingNotes sheet={sheet} />}
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

function Instructions({ sheet }: { readonly sheet: Sheet }): ReactNode {
  const words = sheet.sealed === null ? sheetText.plain : sheetText.sealed(sheet.sealed);
  return (
    <section className="instructions">
      <div>
        <h3>{sheetText.whatTitle}</h3>
        <p>{words.what}</p>
      </div>
      <div>
        <h3>{words.howTitle}</h3>
        <ol>
          {words.how.map((step, at) => (
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
  const wrapped = page.blocks.some((block) => {
    const cells = cellsOfLine(block);
    return block.codes.some(({ value }) => value !== null && codeLines(value, cells).length > 1);
  });
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

function ClosingNotes({ sheet }: { readonly sheet: Sheet }): ReactNode {
  return (
    <section className="closing">
      <div className={sheet.keptAt === null ? 'blanks' : 'blanks three'}>
        {sheet.keptAt !== null && (
          <p>
            {sheetText.kept} <bdi>{sheet.keptAt}</bdi>
          </p>
        )}
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
