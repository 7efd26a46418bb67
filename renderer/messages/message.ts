import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en.ts';

export type MessageKey = keyof typeof en;
export type MessageValues = Readonly<Record<string, string | number | Date>>;

export const locale = 'en-GB';

const formats = new Map<MessageKey, IntlMessageFormat>();

function formatOf(key: MessageKey): IntlMessageFormat {
  const known = formats.get(key);
  if (known) return known;
  // Without tags `<` is an ordinary character, so that an account name can never be read as markup.
  const format = new IntlMessageFormat(en[key], locale, undefined, { ignoreTag: true });
  formats.set(key, format);
  return format;
}

/** The sentence of a key with its values put in. A key that is not in the catalogue does not compile. */
export function message(key: MessageKey, values?: MessageValues): string {
  const text = formatOf(key).format(values);
  return typeof text === 'string' ? text : String(text);
}
