// fault: no-restricted-imports
import * as wrong from 'http';

export const planted = wrong;
