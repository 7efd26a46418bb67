// fault: no-restricted-imports
import * as wrong from '../database/open-database.ts';

export const planted = wrong;
