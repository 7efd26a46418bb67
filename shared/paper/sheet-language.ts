/** Languages in which a sheet can explain itself. */
export const sheetLanguages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ja', 'zh'] as const;

export type SheetLanguage = (typeof sheetLanguages)[number];

/** Each language by its own name, which is how somebody who needs it finds it. */
export const languageNames: Readonly<Record<SheetLanguage, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  it: 'Italiano',
  pt: 'Português',
  nl: 'Nederlands',
  pl: 'Polski',
  ja: '日本語',
  zh: '简体中文',
};

/** What a browser is told of the language of a page, so that it picks the right shapes of Han characters. */
export const languageTags: Readonly<Record<SheetLanguage, string>> = {
  en: 'en',
  de: 'de',
  fr: 'fr',
  es: 'es',
  it: 'it',
  pt: 'pt',
  nl: 'nl',
  pl: 'pl',
  ja: 'ja',
  zh: 'zh-Hans',
};

/** The first of these locales ("de-CH") whose language a sheet can have, else English. */
export function sheetLanguageOf(locales: readonly string[]): SheetLanguage {
  for (const locale of locales) {
    const [wanted] = locale.toLowerCase().split(/[-_.@]/);
    const known = sheetLanguages.find((language) => language === wanted);
    if (known !== undefined) return known;
  }
  return 'en';
}
