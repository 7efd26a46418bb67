// fault: none
import * as vault from '../vault/vault-session.ts';
import { limits } from '../../../shared/limits.ts';

export const planted: unknown = [vault, limits];
