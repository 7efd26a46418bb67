import type { ServiceProfile } from '../service-profile.ts';

/** One code of 25 characters, replaced by the next one after it was used. */
export const microsoft: ServiceProfile = {
  name: 'microsoft',
  issuer: 'Microsoft',
  code: /^[A-Z0-9]{5}(?:[- ][A-Z0-9]{5}){4}$/,
  kind: 'single',
  spacedGroups: 5,
};
