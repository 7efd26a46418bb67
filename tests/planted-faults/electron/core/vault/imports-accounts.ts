// fault: no-restricted-imports
import * as wrong from '../accounts/snapshot.ts';

export const planted = wrong;
