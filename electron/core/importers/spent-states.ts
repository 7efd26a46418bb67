import { markOfRemark } from './used-marks.ts';

const spentStates =
  /^(?:yes|true|1|y|ja|oui|sí|sì|si|sim|tak|áno|jah|jā|taip|có|ya|vâng|نعم|כן|ναι|ano|igen|kyllä|evet|да|так|はい|是|예|worked|reserved|rejected)$/i;

/** What a cell of a used column says; in a column of days any day means used. */
export function saysSpent(value: string, isDay: boolean): boolean {
  if (isDay) return value !== '' && !/^(?:-|no|never|null|false|0)$/i.test(value);
  return markOfRemark(value) === 'used' || spentStates.test(value);
}
