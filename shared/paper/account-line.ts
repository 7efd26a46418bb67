import type { SheetBlock } from './sheet-types.ts';

/** The site's name as people know it: "github.com" for "https://www.github.com/login". */
export function siteName(url: string | null): string | null {
  if (url === null || url.trim() === '') return null;
  const host = URL.canParse(url) ? new URL(url).hostname : url.trim();
  return host === '' ? url.trim() : host.replace(/^www\./, '');
}

/** "alexdoe at github.com", or the half that is known; `at` is the word between them with its spaces. */
export function accountLine(account: Pick<SheetBlock, 'name' | 'url'>, at: string): string {
  const site = siteName(account.url);
  return [account.name.trim(), site ?? ''].filter((part) => part !== '').join(at);
}

/** For measuring: no language has a longer word between a name and its site. */
export const longestAt = ' xxx ';
