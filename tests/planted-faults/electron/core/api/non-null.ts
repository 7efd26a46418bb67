// fault: no-non-null-assertion
export function planted(value: string | null): string {
  return value!;
}
