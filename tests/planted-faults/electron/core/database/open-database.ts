// fault: none
import * as sqlite from 'better-sqlite3';

export const planted: unknown = sqlite;
