// fault: no-restricted-imports
import * as wrong from '../vault/vault-file.ts';

export const planted = wrong;
