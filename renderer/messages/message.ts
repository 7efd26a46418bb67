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

const cuts = new Map<MessageKey, readonly string[] | null>();

/**
 * Sentences with nothing but names in braces, cut at them: text, name, text and so on. Long lists say many of them at every
 * letter of a search. Null for those that need the whole syntax.
 */
function cutsOf(key: MessageKey): readonly string[] | null {
  const known = cuts.get(key);
  if (known !== undefined) return known;
  const pieces = en[key].split(/\{(\w+)\}/u);
  const isSimple = pieces.every((piece, at) => at % 2 === 1 || !/['{}]/u.test(piece));
  const cut = isSimple ? pieces : null;
  cuts.set(key, cut);
  return cut;
}

function joined(cut: readonly string[], values: MessageValues): string | null {
  let text = '';
  for (const [at, piece] of cut.entries()) {
    const value = at % 2 === 0 ? piece : values[piece];
    if (typeof value !== 'string' && typeof value !== 'number') return null;
    text += value;
  }
  return text;
}

/** The sentence of a key with its values put in. A key that is not in the catalogue does not compile. */
export function message(key: MessageKey, values?: MessageValues): string {
  const cut = cutsOf(key);
  const simple = cut && joined(cut, values ?? {});
  if (typeof simple === 'string') return simple;
  const text = formatOf(key).format(values);
  return typeof text === 'string' ? text : String(text);
}
