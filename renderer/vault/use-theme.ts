import { useEffect } from 'react';
import type { Theme } from '../../shared/app-types.ts';

/** Puts the chosen theme on the root element, where the tokens look for it. */
export function useTheme(theme: Theme): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset['theme'];
    else dataset['theme'] = theme;
  }, [theme]);
}
