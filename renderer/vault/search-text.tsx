import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';

export interface SearchText {
  /** Text of the search field, which filters the accounts. */
  readonly search: string;
  setSearch(text: string): void;
}

const SearchTextContext = createContext<SearchText | null>(null);

/** Apart from the rest of the navigation, so that a letter typed draws the accounts anew and nothing else. */
export function SearchTextProvider({ children }: { readonly children: ReactNode }) {
  const [search, setSearch] = useState('');
  const value = useMemo(() => ({ search, setSearch }), [search]);
  return <SearchTextContext value={value}>{children}</SearchTextContext>;
}

export function useSearchText(): SearchText {
  const value = useContext(SearchTextContext);
  if (!value) throw new Error('No search text above this component');
  return value;
}
