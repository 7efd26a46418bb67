import type { ReactNode } from 'react';
import type { DraftAccount, ImportDraft } from '../../../shared/import-types.ts';
import type { RestoredSheetSummary } from '../../../shared/paper-requests.ts';
import { Notice } from '../../components/notice.tsx';
import { fullDate } from '../../messages/dates.ts';
import { message } from '../../messages/message.ts';
import { textOfPositions } from '../../vault/position-text.ts';

interface RestoredNoticeProps {
  readonly sheets: readonly RestoredSheetSummary[];
  readonly draft: ImportDraft;
}

/** Whether the sheets came back whole, whose they are, and which codes are somewhere else. */
export function RestoredNotice({ sheets, draft }: RestoredNoticeProps): ReactNode {
  const split = draft.files
    .flatMap(({ accounts }) => accounts)
    .filter(({ printed, codes }) => printed !== undefined && codes.length < printed.total);
  return (
    <>
      {sheets.map((sheet) => (
        <SheetNotice key={sheet.sheetId} sheet={sheet} />
      ))}
      {split.length > 0 && (
        <Notice kind="low" title={message('restore.fewTitle')}>
          {split.map((account, at) => (
            <p key={at}>{splitText(account)}</p>
          ))}
        </Notice>
      )}
    </>
  );
}

function SheetNotice({ sheet }: { readonly sheet: RestoredSheetSummary }): ReactNode {
  const { sheetId, missing, count, rebuilt, vaultName, printedAt } = sheet;
  const printed = message('restore.printed', { vaultName, date: fullDate(printedAt) });
  const [first] = missing;
  if (first !== undefined) {
    const values = { missing: textOfPositions(missing), missed: missing.length, first, count };
    return (
      <Notice kind="low" title={message('restore.partTitle', { sheetId })}>
        {message('restore.partText', values)} {printed}
      </Notice>
    );
  }
  const parts = { parts: textOfPositions(rebuilt), count: rebuilt.length };
  return (
    <Notice kind="info" title={message('restore.wholeTitle', { sheetId })}>
      {rebuilt.length > 0 ? message('restore.rebuiltText', parts) : message('restore.wholeText')}{' '}
      {printed}
    </Notice>
  );
}

function splitText({ issuer, account, codes, printed }: DraftAccount): string {
  const text = message('restore.fewText', {
    found: codes.length,
    total: printed?.total ?? codes.length,
    issuer: issuer ?? '',
    name: account ?? '',
  });
  const positions = textOfPositions(codes.map(({ position }) => position));
  return `${text} ${message('restore.fewPositions', { positions })}`;
}
