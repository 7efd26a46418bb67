// fault: no-restricted-imports
import * as wrong from '../../shared/contract.ts';

export const planted = wrong;
