import type { SheetLanguage } from './sheet-language.ts';
import type { SheetText } from './sheet-text.ts';
import { chinese } from './texts/chinese.ts';
import { dutch } from './texts/dutch.ts';
import { english } from './texts/english.ts';
import { french } from './texts/french.ts';
import { german } from './texts/german.ts';
import { italian } from './texts/italian.ts';
import { japanese } from './texts/japanese.ts';
import { polish } from './texts/polish.ts';
import { portuguese } from './texts/portuguese.ts';
import { spanish } from './texts/spanish.ts';

/** What a sheet says, in each of its languages. */
export const sheetTexts: Readonly<Record<SheetLanguage, SheetText>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  pt: portuguese,
  nl: dutch,
  pl: polish,
  ja: japanese,
  zh: chinese,
};
