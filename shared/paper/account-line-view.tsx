import type { ReactNode } from 'react';
import { siteName } from './account-line.ts';
import { useSheetWords } from './sheet-words.ts';
import type { SheetBlock } from './sheet-types.ts';

/** "alexdoe at github.com", each half with the direction of its own script. */
export function AccountLine(account: Pick<SheetBlock, 'name' | 'url'>): ReactNode {
  const { at } = useSheetWords();
  const site = siteName(account.url);
  const name = account.name.trim();
  return (
    <>
      {name !== '' && <bdi>{name}</bdi>}
      {name !== '' && site !== null && at}
      {site !== null && <bdi>{site}</bdi>}
    </>
  );
}
