// fault: no-restricted-imports
import * as wrong from 'node:dns/promises';

export const planted = wrong;
