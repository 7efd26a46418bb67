import type { ServiceProfile } from '../service-profile.ts';

/** A sentence with the address, then starred lines; "(used)" comes in the language of the client. */
export const discord: ServiceProfile = {
  name: 'discord',
  issuer: 'Discord',
  code: /^[a-z0-9]{4}-[a-z0-9]{4}$/,
  kind: 'any-order',
  remarkMeansUsed: true,
};
