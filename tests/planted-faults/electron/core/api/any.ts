// fault: no-explicit-any
export function planted(value: any): unknown {
  return value;
}
