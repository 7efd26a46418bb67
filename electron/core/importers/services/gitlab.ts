import type { ServiceProfile } from '../service-profile.ts';

/** Ten lines of sixteen hexadecimal digits, no heading. The shell command adds a few sentences. */
export const gitlab: ServiceProfile = {
  name: 'gitlab',
  issuer: 'GitLab',
  code: /^[0-9a-f]{16}$/,
  kind: 'any-order',
  phrases: [/visit your Profile Settings and add/],
};
