// fault: no-restricted-imports
import * as wrong from '../../../electron/core/database/open-database.ts';

export const planted = wrong;
