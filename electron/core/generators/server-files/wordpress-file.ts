import { wordpressHash } from '../server-hashes/wordpress-hash.ts';
import { jsonLists } from './json-text.ts';
import { hashAll, type RenderServerFile } from './server-file.ts';
import { shellWord } from './shell-word.ts';

/**
 * The Two-Factor plugin's user meta. For one person the list that
 * `wp user meta update LOGIN _two_factor_backup_codes --format=json` reads; for several that command for each.
 */
export const renderWordpress: RenderServerFile = ({ people, several, bcryptCost }, tools) => {
  const hashed = hashAll(people, tools, (code) =>
    wordpressHash(code, bcryptCost, tools.randomBytes),
  );
  if (!several) return jsonLists(hashed, false);
  const lines = hashed.map(
    ({ account, codes }) =>
      `wp user meta update ${shellWord(account)} _two_factor_backup_codes ${shellWord(JSON.stringify(codes))} --format=json`,
  );
  return `${['set -e', ...lines].join('\n')}\n`;
};
