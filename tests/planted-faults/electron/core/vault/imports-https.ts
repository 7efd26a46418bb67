// fault: no-restricted-imports
import * as wrong from 'node:https';

export const planted = wrong;
