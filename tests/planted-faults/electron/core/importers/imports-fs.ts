// fault: no-restricted-imports
import * as wrong from 'node:fs/promises';

export const planted = wrong;
