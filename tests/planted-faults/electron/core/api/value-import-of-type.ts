// fault: consistent-type-imports
import { Planted } from './cycle-start.ts';

export function planted(value: Planted): string {
  return value.name;
}
