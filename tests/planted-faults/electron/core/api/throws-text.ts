// fault: only-throw-error
export function planted(): never {
  throw 'failed';
}
