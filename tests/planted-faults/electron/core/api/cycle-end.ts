// fault: no-cycle
import { start } from './cycle-start.ts';

export const end = (): string => start();
