// fault: no-restricted-imports
import * as wrong from '../cli/output.ts';

export const planted = wrong;
