import { accountMessages } from './en/account.ts';
import { accountsMessages } from './en/accounts.ts';
import { activityMessages } from './en/activity.ts';
import { commonMessages } from './en/common.ts';
import { createMessages } from './en/create.ts';
import { editAccountMessages } from './en/edit-account.ts';
import { generateMessages } from './en/generate.ts';
import { importMessages } from './en/import.ts';
import { paperMessages } from './en/paper.ts';
import { paletteMessages } from './en/palette.ts';
import { reminderMessages } from './en/reminders.ts';
import { settingsMessages } from './en/settings.ts';
import { trashMessages } from './en/trash.ts';
import { typeCodesMessages } from './en/type-codes.ts';
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
  ...activityMessages,
  ...editAccountMessages,
  ...paletteMessages,
  ...reminderMessages,
  ...trashMessages,
  ...typeCodesMessages,
} as const;
