// fault: no-restricted-imports
import * as wrong from '../../shell/clipboard.ts';

export const planted = wrong;
