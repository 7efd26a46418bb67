// fault: no-restricted-imports
import * as wrong from 'node:tls';

export const planted = wrong;
