import type { ReactNode } from 'react';
import { codeLines } from './code-lines.ts';
import { QrView } from './qr-view.tsx';
import { longDate } from './sheet-dates.ts';
import { cardCells, isSmallCard } from './card-text-size.ts';
import { cardGeometry } from './sheet-geometry.ts';
import { TickBox } from './sheet-marks.tsx';
import { accountLine, sheetText, spentText } from './sheet-text.ts';
import type { CardFace, Sheet, SheetBlock, SheetCode, SheetPage } from './sheet-types.ts';

interface CardPageProps {
  readonly sheet: Sheet;
  readonly page: SheetPage;
}

/** Eight sides of cards with marks to cut along, and the line to fold along between the two of a card; needs `cards.css`. */
export function CardPageView({ sheet, page }: CardPageProps): ReactNode {
  return (
    <article className={`sheet-page card-page${sheet.paper === 'Letter' ? ' letter' : ''}`}>
      <p className="cut-note">{sheetText.cutNote(sheet.folds)}</p>
      <div className={sheet.folds ? 'cards folded' : 'cards'}>
        <CutMarks />
        {page.faces.map((face, at) => (
          <div className="card" key={at}>
            {face.side === 'codes' && <CodesFace face={face} />}
            {face.side === 'data' && <DataFace face={face} sheet={sheet} />}
          </div>
        ))}
      </div>
      <footer className="page-foot">
        <span className="foot-vault">
          <bdi>{sheetText.vault(sheet.vaultName)}</bdi>
        </span>
        <span>{sheetText.printedOn(sheet.printedAt)}</span>
        <span>{sheetText.footerPage(page.number, sheet.pages.length)}</span>
      </footer>
    </article>
  );
}

/** Lines outside the cards, in millimetres from 6 mm beyond their corner. */
function CutMarks(): ReactNode {
  const { width, height, columns, rows } = cardGeometry;
  const right = columns * width + 8;
  const bottom = rows * height + 8;
  const across = Array.from({ length: rows + 1 }, (_, row) => 6 + row * height);
  const down = Array.from({ length: columns + 1 }, (_, column) => 6 + column * width);
  const marks = [
    ...across.map((y) => `M0 ${y}h4M${right} ${y}h4`),
    ...down.map((x) => `M${x} 0v4M${x} ${bottom}v4`),
  ];
  return (
    <svg className="cut-marks" viewBox="0 0 182 228" aria-hidden="true">
      <path d={marks.join('')} stroke="#000" strokeWidth="0.25" />
    </svg>
  );
}

function CodesFace({ face }: { readonly face: Extract<CardFace, { side: 'codes' }> }): ReactNode {
  const { block } = face;
  const split = block.columns === 1 ? block.codes.length : Math.ceil(block.codes.length / 2);
  const columns = [block.codes.slice(0, split), block.codes.slice(split)].slice(0, block.columns);
  return (
    <>
      <CardHead block={block} sheetId={face.sheetId} />
      <div className={isSmallCard(block) ? 'card-codes small' : 'card-codes'}>
        {columns.map((codes, at) => (
          <div className="code-column" key={at}>
            {codes.map((code) => (
              <CardCode block={block} code={code} key={code.position} />
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

function CardHead(props: { readonly block: SheetBlock; readonly sheetId: string }): ReactNode {
  const { block } = props;
  const remark = block.ordered ? sheetText.order : null;
  return (
    <header className="card-head">
      <div className="card-names">
        <h3>
          <bdi>{block.issuer}</bdi>
        </h3>
        <p>
          <bdi>{accountLine(block)}</bdi>
        </p>
      </div>
      <div className="card-facts">
        <p className="mono">{props.sheetId}</p>
        <p>{remark ?? (block.continued ? sheetText.continued : sheetText.setOf(block))}</p>
      </div>
    </header>
  );
}

function CardCode(props: { readonly block: SheetBlock; readonly code: SheetCode }): ReactNode {
  const { block, code } = props;
  const spent = spentText(code);
  return (
    <div className={spent === null ? 'code-row' : 'code-row spent'}>
      <TickBox mark={spent === null ? 'empty' : 'tick'} />
      <span className="code-number">{code.position}</span>
      {code.value === null ? (
        <span className="spent-text">{spent}</span>
      ) : (
        <span className="code-text">
          {codeLines(code.value, cardCells(block)).map((line, at) => (
            <span className="code-line" key={at}>
              {line}
            </span>
          ))}
        </span>
      )}
    </div>
  );
}

function DataFace(props: {
  readonly face: Extract<CardFace, { side: 'data' }>;
  readonly sheet: Sheet;
}): ReactNode {
  const { face, sheet } = props;
  return (
    <div className="card-data">
      <QrView qr={face.qr} label={sheetText.qrPart(face.qr.part)} />
      <div className="card-words">
        <p className="mono">{face.sheetId}</p>
        <p>{longDate(sheet.printedAt)}</p>
        <p className="card-hint">{face.block === null ? sheetText.spareCard : sheetText.cardHow}</p>
        {face.keptAt !== null && (
          <p className="card-kept">
            {sheetText.kept} <bdi>{face.keptAt}</bdi>
          </p>
        )}
      </div>
    </div>
  );
}
