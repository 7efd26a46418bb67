// fault: no-restricted-imports
import * as wrong from '../core/create-core.ts';

export const planted = wrong;
