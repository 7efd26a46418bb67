import type { ServiceProfile } from '../service-profile.ts';

/** Numbered lines between two sentences. The server asks for the codes in this order. */
export const keycloak: ServiceProfile = {
  name: 'keycloak',
  issuer: 'Keycloak',
  code: /^[A-Z0-9]{4}(?:-[A-Z0-9]{4}){2}$/,
  kind: 'ordered',
  phrases: [/^Recovery codes are single-use passcodes that allow you to sign in to your account/],
};
