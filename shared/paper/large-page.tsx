import type { ReactNode } from 'react';
import { AccountLine } from './account-line-view.tsx';
import { largeCode } from './large-code.ts';
import { TickBox } from './sheet-marks.tsx';
import { plainText } from './sheet-text.ts';
import { useSheetWords } from './sheet-words.ts';
import type { Sheet, SheetBlock, SheetCode, SheetPage } from './sheet-types.ts';

interface LargePageProps {
  readonly sheet: Sheet;
  readonly page: SheetPage;
  readonly block: SheetBlock;
}

/** One account, or a part of it, with codes of 28 pt; needs `large.css`. */
export function LargePageView({ sheet, page, block }: LargePageProps): ReactNode {
  const text = useSheetWords();
  const remark = block.ordered
    ? text.order
    : block.hint === null
      ? plainText(text.left(block.remaining, block.total))
      : text.hint[block.hint];
  return (
    <>
      <header className="large-head">
        <span>{text.title}</span>
        <span className="mono">{sheet.sheetId}</span>
      </header>
      <h2 className="large-issuer">
        <bdi>{block.issuer}</bdi>
      </h2>
      <p className="large-name">
        <AccountLine name={block.name} url={block.url} />
      </p>
      <p className="large-remark">{block.continued ? `${text.continued}. ${remark}` : remark}</p>
      <div className="large-codes">
        {block.codes.map((code) => (
          <LargeCode code={code} keepsWorking={block.hint === 'keepsWorking'} key={code.position} />
        ))}
      </div>
      <footer className="large-foot">
        <p>{text.largeHow}</p>
        <p>
          <span>{text.printedOn(text.longDate(sheet.printedAt))}</span>
          <span>{text.footerPage(page.number, sheet.pages.length)}</span>
        </p>
        <p className="large-origin">
          <span className="foot-vault">
            <bdi>{text.vault(sheet.vaultName)}</bdi>
          </span>
          {block.setNumber !== null && <span>{text.set(block.setNumber)}</span>}
        </p>
      </footer>
    </>
  );
}

function LargeCodeText({ value }: { readonly value: string }): ReactNode {
  const { type, lines } = largeCode(value);
  return (
    <span className={type === 'long' ? 'code-text long' : 'code-text'}>
      {lines.map((line, at) => (
        <span className="code-line" key={at}>
          {line}
        </span>
      ))}
    </span>
  );
}

function LargeCode(props: { readonly code: SheetCode; readonly keepsWorking: boolean }): ReactNode {
  const { code, keepsWorking } = props;
  const spent = useSheetWords().spentText(code);
  return (
    <div className={spent === null ? 'code-row' : 'code-row spent'}>
      <TickBox mark={keepsWorking ? 'noBox' : spent === null ? 'empty' : 'tick'} />
      <span className="code-number">{code.position}</span>{' '}
      {code.value === null ? (
        <span className="spent-text">{spent}</span>
      ) : (
        <LargeCodeText value={code.value} />
      )}
    </div>
  );
}
