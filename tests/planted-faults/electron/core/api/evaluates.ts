// fault: no-eval
export function planted(text: string): unknown {
  return eval(text);
}
