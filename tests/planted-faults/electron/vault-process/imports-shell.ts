// fault: no-restricted-imports
import * as wrong from '../shell/within.ts';

export const planted = wrong;
