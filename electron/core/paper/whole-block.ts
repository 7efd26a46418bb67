import type { SheetBlock, SheetCode, SheetOptions } from '../../../shared/paper/sheet-types.ts';
import type { CodeSetKind } from '../../../shared/vault-types.ts';
import type { SheetAccount } from './sheet-input.ts';

/**
 * An account as one box, before it is cut into pieces. What becomes of used codes is decided here: unless they are to be
 * struck through, their text is left out, so that nothing later can print it.
 */
export function wholeBlock(
  account: SheetAccount,
  { spent }: Pick<SheetOptions, 'spent'>,
  shape: Pick<SheetBlock, 'hasPanel'> & {
    columnsFor: (codes: readonly SheetCode[]) => SheetBlock['columns'];
  },
): SheetBlock {
  const codes = account.codes
    .filter(({ state }) => spent !== 'omitted' || state === 'live')
    .map((code) => withSpentText(code, account, spent === 'struck'));
  return {
    accountId: account.accountId,
    issuer: account.issuer,
    name: account.name,
    url: account.url,
    ordered: account.kind === 'ordered',
    hint: hintFor(account.kind),
    remaining: account.codes.filter(({ state }) => state === 'live').length,
    total: account.data?.total ?? account.codes.length,
    continued: false,
    columns: shape.columnsFor(codes),
    setNumber: account.data?.setNumber ?? null,
    hasPanel: shape.hasPanel,
    qrs: [],
    codes,
  };
}

function withSpentText(code: SheetCode, account: SheetAccount, struck: boolean): SheetCode {
  if (code.state === 'live') return code;
  const recorded = account.data?.codes.find(({ position }) => position === code.position);
  return { ...code, value: struck ? (recorded?.value ?? null) : null };
}

function hintFor(kind: CodeSetKind): SheetBlock['hint'] {
  if (kind === 'single') return 'replacedByUse';
  return kind === 'reusable' ? 'keepsWorking' : null;
}
