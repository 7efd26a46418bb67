// fault: none
import * as database from '../database/open-database.ts';
import type { VaultSession } from '../vault/vault-session.ts';

export const planted: unknown = [database, {} as VaultSession];
