// fault: none
import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { VaultError } from '../../shared/errors.ts';
import type { Core } from '../core/create-core.ts';

export const planted: unknown = [app, readFileSync, VaultError, {} as Core];
