/** The little of the Trusted Types interface that is used here. */
interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(input: string): string }): unknown;
}

/** Admits the empty string, with which the widget library clears its announcements, and nothing else. */
export function admitEmptyHtmlOnly(input: string): string {
  if (input !== '') throw new TypeError('HTML from strings is not admitted');
  return input;
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };

// Must run before any other module of the page: the policy is looked up at the first assignment.
trustedTypes?.createPolicy('default', { createHTML: admitEmptyHtmlOnly });
