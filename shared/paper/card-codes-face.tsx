import type { ReactNode } from 'react';
import { AccountLine } from './account-line-view.tsx';
import { cardCells, cardTypeOf, hasLongNames } from './card-text-size.ts';
import { codeLines } from './code-lines.ts';
import { TickBox } from './sheet-marks.tsx';
import { useSheetWords } from './sheet-words.ts';
import type { CardFace, Sheet, SheetBlock, SheetCode } from './sheet-types.ts';

/** The side of a card that is used: whose codes they are, the codes, and where they come from. */
export function CardCodesFace(props: {
  readonly face: Extract<CardFace, { side: 'codes' }>;
  readonly sheet: Sheet;
}): ReactNode {
  const { face, sheet } = props;
  const { block } = face;
  const text = useSheetWords();
  const split = block.columns === 1 ? block.codes.length : Math.ceil(block.codes.length / 2);
  const columns = [block.codes.slice(0, split), block.codes.slice(split)].slice(0, block.columns);
  return (
    <>
      <CardHead block={block} />
      <div className={`card-codes ${cardTypeOf(block)}`}>
        {columns.map((codes, at) => (
          <div className="code-column" key={at}>
            {codes.map((code) => (
              <CardCode block={block} code={code} key={code.position} />
            ))}
          </div>
        ))}
      </div>
      <footer className="card-foot">
        <span className="mono">{face.sheetId}</span>
        <span className="foot-vault">
          <bdi>{text.vault(sheet.vaultName)}</bdi>
        </span>
        <span>{text.longDate(sheet.printedAt)}</span>
      </footer>
    </>
  );
}

function CardHead({ block }: { readonly block: SheetBlock }): ReactNode {
  const text = useSheetWords();
  const remark = block.ordered ? text.order : block.hint === null ? null : text.hint[block.hint];
  const isLong = hasLongNames(block);
  return (
    <header className="card-head">
      <div className={isLong ? 'card-names long' : 'card-names'}>
        <h3>
          <bdi>{block.issuer}</bdi>
        </h3>{' '}
        <p>
          <AccountLine name={block.name} url={block.url} />
        </p>
      </div>
      <div className="card-facts">
        {remark !== null && <p className="card-remark">{remark}</p>}
        {block.continued && <p className="card-remark">{text.continued}</p>}
        {!block.continued && block.setNumber !== null && <p>{text.set(block.setNumber)}</p>}
      </div>
    </header>
  );
}

function CardCode(props: { readonly block: SheetBlock; readonly code: SheetCode }): ReactNode {
  const { block, code } = props;
  const text = useSheetWords();
  // A card has no room for when it was used.
  const spent = text.spentText({ ...code, usedAt: null });
  const mark = block.hint === 'keepsWorking' ? 'noBox' : spent === null ? 'empty' : 'tick';
  return (
    <div className={spent === null ? 'code-row' : 'code-row spent'}>
      <TickBox mark={mark} />
      <span className="code-number">{code.position}</span>{' '}
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
