// fault: no-restricted-imports
import * as wrong from 'node:net';

export const planted = wrong;
