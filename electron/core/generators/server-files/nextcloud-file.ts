import { argon2idHash, phpArgon2idCost } from '../server-hashes/argon2id-hash.ts';
import { hashAll, type RenderServerFile } from './server-file.ts';

/** Rows of Nextcloud's `twofactor_backupcodes`, with the usual table prefix; 3 is its mark for Argon2id. */
export const renderNextcloud: RenderServerFile = ({ people }, tools) => {
  const hashed = hashAll(
    people,
    tools,
    (code) => `3|${argon2idHash(code, phpArgon2idCost, tools.argon2id, tools.randomBytes)}`,
  );
  const statements = hashed.flatMap(({ account, codes }) => [
    `DELETE FROM oc_twofactor_backupcodes WHERE user_id = ${sqlText(account)};`,
    ...codes.map(
      (code) =>
        `INSERT INTO oc_twofactor_backupcodes (user_id, code, used) VALUES (${sqlText(account)}, ${sqlText(code)}, 0);`,
    ),
  ]);
  return `${['BEGIN;', ...statements, 'COMMIT;'].join('\n')}\n`;
};

/** Backslashes mean something to MySQL alone, so they are refused beforehand. */
function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
