import { createContext, useContext } from 'react';
import { longDate, shortDate } from './sheet-dates.ts';
import type { SheetLanguage } from './sheet-language.ts';
import type { SheetText } from './sheet-text.ts';
import { sheetTexts } from './sheet-texts.ts';
import type { SheetCode } from './sheet-types.ts';

/** The sentences of a sheet with what depends on its language beside them: dates, and what became of a code. */
export interface SheetWords extends SheetText {
  readonly longDate: (at: number) => string;
  /** What stands in the place of a code that is no longer live; null for one that is. */
  readonly spentText: (code: SheetCode) => string | null;
  /** The caption of a QR code: "P1" is the first spare part. */
  readonly qrPart: (part: string) => string;
}

export function sheetWords(language: SheetLanguage): SheetWords {
  const text = sheetTexts[language];
  return {
    ...text,
    longDate: (at) => longDate(at, language),
    spentText({ state, usedAt }) {
      if (state === 'live') return null;
      const what = text.spent[state];
      return usedAt === null ? what : `${what} ${shortDate(usedAt, language)}`;
    },
    qrPart: (part) => (part.startsWith('P') ? text.sparePart(part.slice(1)) : text.part(part)),
  };
}

const SheetWordsContext = createContext(sheetWords('en'));

export const SheetWordsProvider = SheetWordsContext.Provider;

/** The words of the sheet that is being drawn. */
export function useSheetWords(): SheetWords {
  return useContext(SheetWordsContext);
}
