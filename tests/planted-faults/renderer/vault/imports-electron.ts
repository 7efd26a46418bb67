// fault: no-restricted-imports
import * as wrong from 'electron';

export const planted = wrong;
