/** What was searched before is replaced by what is typed now. */
export function focusSearch(input: HTMLInputElement | null): void {
  input?.focus();
  input?.select();
}
