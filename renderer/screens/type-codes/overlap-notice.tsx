import type { ReactNode } from 'react';
import type { Overlap } from '../../../shared/code-check-types.ts';
import { Notice } from '../../components/notice.tsx';
import { mediumDate } from '../../messages/dates.ts';
import { message } from '../../messages/message.ts';

interface OverlapNoticeProps {
  readonly overlap: Overlap;
  readonly mode: 'replace' | 'add';
}

/** Codes that the account has already: a fresh set shares none with the old one. */
export function OverlapNotice({ overlap, mode }: OverlapNoticeProps): ReactNode {
  const { verdict, shared, replacedSet } = overlap;
  switch (verdict) {
    case 'none':
      return null;
    case 'same':
      return <Notice kind="info">{message('typeCodes.overlapSame')}</Notice>;
    case 'replaced':
      return replacedSet === null ? null : (
        <Notice kind="low">
          {message('typeCodes.overlapReplaced', {
            number: replacedSet.number,
            date: mediumDate(replacedSet.replacedAt),
          })}
        </Notice>
      );
    case 'subset':
    case 'superset':
    case 'partial':
      return mode === 'add' ? null : (
        <Notice kind="low">{message('typeCodes.overlapPartial', { shared })}</Notice>
      );
  }
}
