// fault: switch-exhaustiveness-check
export function planted(state: 'live' | 'used'): string {
  switch (state) {
    case 'live':
      return 'unused';
  }
  return '';
}
