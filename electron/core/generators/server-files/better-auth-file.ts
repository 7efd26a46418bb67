import { jsonByAccount } from './json-text.ts';
import type { RenderServerFile } from './server-file.ts';

/** The column `backupCodes` where better-auth is told to store codes plainly: a JSON list as text. */
export const renderBetterAuth: RenderServerFile = ({ people, several }) =>
  several ? jsonByAccount(people) : `${JSON.stringify(people[0]?.codes ?? [])}\n`;

/** A module that encrypts the codes with the server's own secret, which is how better-auth stores them by default. */
export const renderBetterAuthEncrypted: RenderServerFile = ({ people }) => {
  const entries = people.map(
    ({ account, codes }) => `  [${JSON.stringify(account)}, ${JSON.stringify(codes)}],`,
  );
  return `// On the server, beside the module that exports \`auth\`: node recovery-codes.mjs
// better-auth encrypts the codes with its own secret. Delete this file afterwards.
import { symmetricEncrypt } from 'better-auth/crypto';
import { auth } from './auth.js';

const codes = [
${entries.join('\n')}
];

const { adapter, secret } = await auth.$context;
for (const [email, list] of codes) {
  const user = await adapter.findOne({
    model: 'user',
    where: [{ field: 'email', value: email }],
  });
  if (!user) throw new Error(\`There is no user \${email}\`);
  await adapter.update({
    model: 'twoFactor',
    where: [{ field: 'userId', value: user.id }],
    update: {
      backupCodes: await symmetricEncrypt({ key: secret, data: JSON.stringify(list) }),
    },
  });
}
`;
};
