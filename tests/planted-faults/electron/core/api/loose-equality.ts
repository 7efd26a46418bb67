// fault: eqeqeq
export function planted(text: string, wanted: string): boolean {
  return text == wanted;
}
