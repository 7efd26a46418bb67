import type { ReactNode } from 'react';
import { CardCodesFace } from './card-codes-face.tsx';
import { QrView } from './qr-view.tsx';
import { cardGeometry } from './sheet-geometry.ts';
import { useSheetWords } from './sheet-words.ts';
import type { CardFace, Sheet, SheetPage } from './sheet-types.ts';

interface CardPageProps {
  readonly sheet: Sheet;
  readonly page: SheetPage;
}

/** Eight sides of cards with marks to cut along, and the line to fold along between the two of a card; needs `cards.css`. */
export function CardPageView({ sheet, page }: CardPageProps): ReactNode {
  const text = useSheetWords();
  return (
    <>
      <p className="cut-note">{sheet.folds ? text.foldNote : text.cutNote}</p>
      <div className={sheet.folds ? 'cards folded' : 'cards'}>
        <CutMarks />
        {page.faces.map((face, at) => (
          <div className="card" key={at}>
            {face.side === 'codes' && <CardCodesFace face={face} sheet={sheet} />}
            {face.side === 'data' && <DataFace face={face} sheet={sheet} />}
          </div>
        ))}
      </div>
      <footer className="page-foot">
        <span className="foot-vault">
          <bdi>{text.vault(sheet.vaultName)}</bdi>
        </span>
        <span>{text.printedOn(text.longDate(sheet.printedAt))}</span>
        <span>{text.footerPage(page.number, sheet.pages.length)}</span>
      </footer>
    </>
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
    <svg className="cut-marks" viewBox={`0 0 ${right + 4} ${bottom + 4}`} aria-hidden="true">
      <path d={marks.join('')} stroke="#000" strokeWidth="0.25" />
    </svg>
  );
}

function DataFace(props: {
  readonly face: Extract<CardFace, { side: 'data' }>;
  readonly sheet: Sheet;
}): ReactNode {
  const { face, sheet } = props;
  const text = useSheetWords();
  return (
    <div className="card-data">
      <QrView qr={face.qr} label={text.qrPart(face.qr.part)} />
      <div className="card-words">
        <p className="mono">{face.sheetId}</p>
        <p>{text.longDate(sheet.printedAt)}</p>
        <p className="card-hint">{face.block === null ? text.spareCard : text.cardHow}</p>
        {face.keptAt !== null && (
          <p className="card-kept">
            {text.kept} <bdi>{face.keptAt}</bdi>
          </p>
        )}
      </div>
    </div>
  );
}
