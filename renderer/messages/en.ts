import { accountMessages } from './en/account.ts';
import { accountsMessages } from './en/accounts.ts';
import { commonMessages } from './en/common.ts';
import { createMessages } from './en/create.ts';
import { generateMessages } from './en/generate.ts';
import { importMessages } from './en/import.ts';
import { paperMessages } from './en/paper.ts';
import { settingsMessages } from './en/settings.ts';
import { unlockMessages } from './en/unlock.ts';
import { useCodeMessages } from './en/use-code.ts';

/** Every visible sentence in English, ICU message syntax, by `screen.purpose`. */
export const en = {
  ...commonMessages,
  ...unlockMessages,
  ...createMessages,
  ...accountsMessages,
  ...accountMessages,
  ...useCodeMessages,
  ...importMessages,
  ...paperMessages,
  ...generateMessages,
  ...settingsMessages,
} as const;
