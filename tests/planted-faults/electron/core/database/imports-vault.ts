// fault: no-restricted-imports
import * as wrong from '../vault/vault-session.ts';

export const planted = wrong;
