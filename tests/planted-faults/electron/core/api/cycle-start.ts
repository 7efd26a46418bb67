// fault: no-cycle
import { end } from './cycle-end.ts';

export interface Planted {
  readonly name: string;
}

export const start = (): string => end();
