import { createContext, useContext, useMemo, useRef, useState, type ReactNode } from 'react';

export interface SearchControl {
  setSearch(text: string): void;
  /** The text at this moment, for what happens and is not drawn. */
  getSearch(): string;
}

const SearchTextContext = createContext<string | null>(null);
const SearchControlContext = createContext<SearchControl | null>(null);

/** Apart from the rest of the navigation, so that a letter typed draws the accounts anew and nothing else. */
export function SearchTextProvider({ children }: { readonly children: ReactNode }) {
  const [search, setSearch] = useState('');
  const newest = useRef('');
  const control = useMemo<SearchControl>(
    () => ({
      setSearch(text) {
        newest.current = text;
        setSearch(text);
      },
      getSearch: () => newest.current,
    }),
    [],
  );
  return (
    <SearchControlContext value={control}>
      <SearchTextContext value={search}>{children}</SearchTextContext>
    </SearchControlContext>
  );
}

/** Text of the search field, which filters the accounts. */
export function useSearchText(): string {
  const text = useContext(SearchTextContext);
  if (text === null) throw new Error('No search text above this component');
  return text;
}

/** Stays the same, so that what only changes the text is not drawn anew by it. */
export function useSearchControl(): SearchControl {
  const control = useContext(SearchControlContext);
  if (!control) throw new Error('No search text above this component');
  return control;
}
