import type { ServiceProfile } from '../service-profile.ts';

/** Two numbered columns read downwards, the address in brackets below them. */
export const google: ServiceProfile = {
  name: 'google',
  issuer: 'Google',
  code: /^\d{4} ?\d{4}$/,
  kind: 'any-order',
  spacedGroups: 2,
  phrases: [/https:\/\/g\.co\/2sv/, /^SAVE YOUR BACKUP CODES$/],
};
