import { jsonText } from './json-text.ts';
import type { RenderServerFile } from './server-file.ts';
import { shellWord } from './shell-word.ts';

/** One `addstatictoken` command of django-otp for each code; django-two-factor-auth uses the same tokens. */
export const renderDjangoOtp: RenderServerFile = ({ people }) => {
  const lines = people.flatMap(({ account, codes }) =>
    codes.map((code) => {
      const user = account.startsWith('-') ? `-- ${shellWord(account)}` : shellWord(account);
      return `python manage.py addstatictoken -t ${shellWord(code)} ${user}`;
    }),
  );
  return `${['set -e', ...lines].join('\n')}\n`;
};

/** A fixture for `manage.py loaddata`: django-allauth takes codes that were made elsewhere as `migrated_codes`. */
export const renderDjangoAllauth: RenderServerFile = ({ people }) =>
  jsonText(
    people.map(({ account, codes }) => ({
      model: 'mfa.authenticator',
      fields: { user: [account], type: 'recovery_codes', data: { migrated_codes: codes } },
    })),
  );
