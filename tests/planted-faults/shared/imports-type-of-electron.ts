// fault: no-restricted-imports
import type * as wrong from 'electron';

export const planted = 0 as unknown as typeof wrong;
