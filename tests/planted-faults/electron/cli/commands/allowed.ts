// fault: none
import * as core from '../../core/create-core.ts';
import { limits } from '../../../shared/limits.ts';

export const planted: unknown = [core, limits];
