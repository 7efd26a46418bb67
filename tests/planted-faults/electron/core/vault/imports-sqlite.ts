// fault: no-restricted-imports
import * as wrong from 'better-sqlite3';

export const planted = wrong;
