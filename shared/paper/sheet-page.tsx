import { useMemo, type ReactNode } from 'react';
import { CardPageView } from './card-page.tsx';
import { FullPageView } from './full-page.tsx';
import { LargePageView } from './large-page.tsx';
import { languageTags } from './sheet-language.ts';
import { sheetWords, SheetWordsProvider } from './sheet-words.ts';
import type { Sheet, SheetPage } from './sheet-types.ts';

/**
 * One page of a sheet in its true size, for the preview on screen and for the printer alike; needs the style sheets of
 * this folder but the recovery sheet's.
 */
export function SheetPageView(props: {
  readonly sheet: Sheet;
  readonly page: SheetPage;
}): ReactNode {
  const { sheet, page } = props;
  const { layout, paper, language } = sheet;
  const words = useMemo(() => sheetWords(language), [language]);
  const [block] = page.blocks;
  const isCards = page.faces.length > 0;
  const isLarge = layout === 'large' && block !== undefined;
  const kind = isCards ? ' card-page' : isLarge ? ' large-page' : '';
  return (
    <SheetWordsProvider value={words}>
      <article
        className={`sheet-page${kind}${paper === 'Letter' ? ' letter' : ''}`}
        lang={languageTags[language]}
        dir="ltr"
      >
        {isCards && <CardPageView sheet={sheet} page={page} />}
        {!isCards && isLarge && <LargePageView sheet={sheet} page={page} block={block} />}
        {!isCards && !isLarge && <FullPageView sheet={sheet} page={page} />}
      </article>
    </SheetWordsProvider>
  );
}
