import type { ReactNode } from 'react';
import { AccountLine } from './account-line-view.tsx';
import { codeLines } from './code-lines.ts';
import { RichLine } from './rich-line.tsx';
import { QrView } from './qr-view.tsx';
import { cellsOfLine } from './sheet-geometry.ts';
import { TickBox, type BoxMark } from './sheet-marks.tsx';
import { useSheetWords } from './sheet-words.ts';
import type { SheetBlock, SheetCode } from './sheet-types.ts';

/** The box of one account: who it is for, then its codes, 1–5 down and 6–10 beside them. */
export function SheetBlockView({ block }: { readonly block: SheetBlock }): ReactNode {
  const split = block.columns === 1 ? block.codes.length : Math.ceil(block.codes.length / 2);
  const columns = [block.codes.slice(0, split), block.codes.slice(split)].slice(0, block.columns);
  return (
    <section className={block.continued ? 'block continued' : 'block'}>
      <BlockHead block={block} />
      <div className="block-codes">
        {columns.map((codes, at) => (
          <div className="code-column" key={at}>
            {codes.map((code) => (
              <CodeRow block={block} code={code} key={code.position} />
            ))}
          </div>
        ))}
        {block.hasPanel && <QrPanel block={block} />}
      </div>
    </section>
  );
}

function QrPanel({ block }: { readonly block: SheetBlock }): ReactNode {
  const text = useSheetWords();
  return (
    <div className="qr-panel">
      {block.qrs.map((qr, at) => (
        <figure key={qr.part}>
          <QrView qr={qr} label={text.qrPart(qr.part)} />
          <figcaption>{at === 0 ? text.scan(qr.part) : text.qrPart(qr.part)}</figcaption>
        </figure>
      ))}
    </div>
  );
}

function BlockHead({ block }: { readonly block: SheetBlock }): ReactNode {
  const text = useSheetWords();
  const remark = block.ordered ? text.order : block.hint === null ? null : text.hint[block.hint];
  return (
    <header className="block-head">
      <div className="block-names">
        <h3 className="block-issuer">
          <bdi>{block.issuer}</bdi>
        </h3>
        <p className="block-account">
          <AccountLine name={block.name} url={block.url} />
        </p>
      </div>
      <div className="block-count">
        {block.continued && <p>{text.continued}</p>}
        {!block.continued && remark === null && block.setNumber !== null && (
          <p>{text.set(block.setNumber)}</p>
        )}
        {!block.continued && remark !== null && <p className="block-remark">{remark}</p>}
        {!block.continued && block.hint !== 'keepsWorking' && (
          <p>
            <RichLine text={text.left(block.remaining, block.total)} />
          </p>
        )}
        {block.continued && remark !== null && <p className="block-remark">{remark}</p>}
      </div>
    </header>
  );
}

function CodeRow(props: { readonly block: SheetBlock; readonly code: SheetCode }): ReactNode {
  const { block, code } = props;
  const spent = useSheetWords().spentText(code);
  return (
    <div className={spent === null ? 'code-row' : 'code-row spent'}>
      <TickBox mark={markFor(block, code)} />
      <span className="code-number">{code.position}</span>{' '}
      {code.value === null ? (
        <span className="spent-text">{spent}</span>
      ) : (
        <span className="code-text">
          {codeLines(code.value, cellsOfLine(block)).map((line, at) => (
            <span className="code-line" key={at}>
              {line}
            </span>
          ))}
        </span>
      )}
    </div>
  );
}

function markFor(block: SheetBlock, code: SheetCode): BoxMark {
  // Nothing to tick where the code goes on working.
  if (block.hint === 'keepsWorking') return 'noBox';
  if (code.state === 'worked') return 'tick';
  return code.state === 'rejected' ? 'cross' : 'empty';
}
