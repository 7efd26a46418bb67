// fault: no-restricted-imports
import * as wrong from 'node:fs';

export const planted = wrong;
