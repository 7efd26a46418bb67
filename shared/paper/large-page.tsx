import type { ReactNode } from 'react';
import { codeLines } from './code-lines.ts';
import { largeGeometry } from './sheet-geometry.ts';
import { TickBox } from './sheet-marks.tsx';
import { accountLine, sheetText, spentText } from './sheet-text.ts';
import type { Sheet, SheetBlock, SheetCode, SheetPage } from './sheet-types.ts';

interface LargePageProps {
  readonly sheet: Sheet;
  readonly page: SheetPage;
  readonly block: SheetBlock;
}

/** One account, or a part of it, with codes of 28 pt; needs `large.css`. */
export function LargePageView({ sheet, page, block }: LargePageProps): ReactNode {
  const remark = block.ordered
    ? sheetText.order
    : block.hint === null
      ? sheetText.leftOf(block)
      : sheetText.hint[block.hint];
  return (
    <article className={`sheet-page large-page${sheet.paper === 'Letter' ? ' letter' : ''}`}>
      <header className="large-head">
        <span>{sheetText.title}</span>
        <span className="mono">{sheet.sheetId}</span>
      </header>
      <h2 className="large-issuer">
        <bdi>{block.issuer}</bdi>
      </h2>
      <p className="large-name">
        <bdi>{accountLine(block)}</bdi>
      </p>
      <p className="large-remark">
        {block.continued ? `${sheetText.continued}. ${remark}` : remark}
      </p>
      <div className="large-codes">
        {block.codes.map((code) => (
          <LargeCode code={code} keepsWorking={block.hint === 'keepsWorking'} key={code.position} />
        ))}
      </div>
      <footer className="large-foot">
        <p>{sheetText.largeHow}</p>
        <p>
          <span>{sheetText.printedOn(sheet.printedAt)}</span>
          <span>{sheetText.footerPage(page.number, sheet.pages.length)}</span>
        </p>
      </footer>
    </article>
  );
}

function LargeCode(props: { readonly code: SheetCode; readonly keepsWorking: boolean }): ReactNode {
  const { code, keepsWorking } = props;
  const spent = spentText(code);
  return (
    <div className={spent === null ? 'code-row' : 'code-row spent'}>
      <TickBox mark={keepsWorking ? 'noBox' : spent === null ? 'empty' : 'tick'} />
      <span className="code-number">{code.position}</span>
      {code.value === null ? (
        <span className="spent-text">{spent}</span>
      ) : (
        <span className="code-text">
          {codeLines(code.value, largeGeometry.cells).map((line, at) => (
            <span className="code-line" key={at}>
              {line}
            </span>
          ))}
        </span>
      )}
    </div>
  );
}
