import type { ReactNode } from 'react';
import type { RestoredSheetSummary } from '../../../shared/paper-requests.ts';
import { Notice } from '../../components/notice.tsx';
import { message } from '../../messages/message.ts';

/** Whether the sheets came back whole. */
export function RestoredNotice(props: {
  readonly sheets: readonly RestoredSheetSummary[];
}): ReactNode {
  return props.sheets.map(({ sheetId, missing, count, rebuilt }) => {
    if (missing.length > 0) {
      return (
        <Notice key={sheetId} kind="low" title={message('restore.partTitle', { sheetId })}>
          {message('restore.partText', { missing: missing.join(', '), count })}
        </Notice>
      );
    }
    return (
      <Notice key={sheetId} kind="info" title={message('restore.wholeTitle', { sheetId })}>
        {rebuilt.length > 0
          ? message('restore.rebuiltText', { parts: rebuilt.join(', ') })
          : message('restore.wholeText')}
      </Notice>
    );
  });
}
