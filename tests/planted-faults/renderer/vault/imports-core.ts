// fault: no-restricted-imports
import * as wrong from '../../electron/core/create-core.ts';

export const planted = wrong;
