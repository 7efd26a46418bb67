import type { ReactNode } from 'react';
import { ClosingNotes } from './closing-notes.tsx';
import { codeLines } from './code-lines.ts';
import { InstructionsView } from './instructions-view.tsx';
import { PageFact } from './page-fact.tsx';
import { RestoreView } from './restore-view.tsx';
import { SheetBlockView } from './sheet-block.tsx';
import { cellsOfLine } from './sheet-geometry.ts';
import { KeyMark } from './sheet-marks.tsx';
import { useSheetWords } from './sheet-words.ts';
import type { Sheet, SheetPage } from './sheet-types.ts';

interface PageProps {
  readonly sheet: Sheet;
  readonly page: SheetPage;
}

/** A page with boxes of accounts, the section for restoring, and on the first one what a stranger must know. */
export function FullPageView({ sheet, page }: PageProps): ReactNode {
  const text = useSheetWords();
  const opens = page.number === 1;
  return (
    <>
      {opens ? (
        <FirstHeader sheet={sheet} page={page} />
      ) : (
        <LaterHeader sheet={sheet} page={page} />
      )}
      {opens && (
        <InstructionsView
          whatTitle={text.whatTitle}
          instructions={sheet.sealed === null ? text.plain : text.sealed(sheet.sealed)}
        />
      )}
      {page.blocks.map((block) => (
        <SheetBlockView block={block} key={block.accountId} />
      ))}
      {page.blocks.length > 0 && <MixUpKey page={page} />}
      {page.restore !== null && <RestoreView section={page.restore} />}
      {opens && <SheetNotes sheet={sheet} />}
      <Footer sheet={sheet} page={page} />
    </>
  );
}

function FirstHeader({ sheet, page }: PageProps): ReactNode {
  const text = useSheetWords();
  return (
    <header className="page-head">
      <KeyMark />
      <div className="page-title">
        <h2>{text.title}</h2>
        <p>
          <bdi>{text.subtitle(sheet.vaultName)}</bdi>
        </p>
      </div>
      <dl className="page-facts">
        <PageFact name={text.sheetId} value={sheet.sheetId} mono />
        <PageFact name={text.printed} value={text.longDate(sheet.printedAt)} />
        <PageFact name={text.page} value={text.pageOf(page.number, sheet.pages.length)} />
      </dl>
    </header>
  );
}

function LaterHeader({ sheet, page }: PageProps): ReactNode {
  return (
    <header className="page-head later">
      <h2>{useSheetWords().continuedTitle(page.number)}</h2>
      <span className="mono">{sheet.sheetId}</span>
    </header>
  );
}

const easyToMixUp = ['0', 'O', '1', 'l', 'I'] as const;

function MixUpKey({ page }: { readonly page: SheetPage }): ReactNode {
  const text = useSheetWords();
  const wrapped = page.blocks.some((block) => {
    const cells = cellsOfLine(block);
    return block.codes.some(({ value }) => value !== null && codeLines(value, cells).length > 1);
  });
  return (
    <section className="mix-up">
      <h3>{text.mixUpTitle}</h3>
      <p className="mix-up-characters">
        {easyToMixUp.map((char, at) => (
          <span key={char}>
            <span className="mono">{char}</span> {text.mixUp[at]}
          </span>
        ))}
      </p>
      <p>{wrapped ? text.wrappedNote : text.mixUpNote}</p>
    </section>
  );
}

function SheetNotes({ sheet: { keptAt } }: { readonly sheet: Sheet }): ReactNode {
  const text = useSheetWords();
  const kept = (
    <>
      {text.kept} <bdi>{keptAt}</bdi>
    </>
  );
  const blanks = [...(keptAt === null ? [] : [kept]), text.helper, text.checked];
  return <ClosingNotes blanks={blanks} notes={text.notes} />;
}

function Footer({ sheet, page }: PageProps): ReactNode {
  const text = useSheetWords();
  return (
    <footer className="page-foot">
      <span className="mono">{sheet.sheetId}</span>
      <span className="foot-vault">
        <bdi>{text.vault(sheet.vaultName)}</bdi>
      </span>
      <span>{text.printedOn(text.longDate(sheet.printedAt))}</span>
      <span>{text.footerPage(page.number, sheet.pages.length)}</span>
    </footer>
  );
}
