import type { ServiceProfile } from '../service-profile.ts';

/** `github-recovery-codes.txt`: sixteen lines and nothing else; only the name says whose they are. */
export const github: ServiceProfile = {
  name: 'github',
  issuer: 'GitHub',
  code: /^[0-9a-f]{5}-[0-9a-f]{5}$/,
  kind: 'any-order',
};
