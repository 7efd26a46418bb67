import type { ServiceProfile } from './service-profile.ts';
import { discord } from './services/discord.ts';
import { github } from './services/github.ts';
import { gitlab } from './services/gitlab.ts';
import { google } from './services/google.ts';
import { keycloak } from './services/keycloak.ts';
import { knownServices } from './services/known-services.ts';
import { microsoft } from './services/microsoft.ts';

export const serviceProfiles: readonly ServiceProfile[] = [
  github,
  google,
  discord,
  microsoft,
  gitlab,
  keycloak,
  ...knownServices,
];

const byIssuer = new Map(serviceProfiles.map((profile) => [profile.issuer, profile]));

export function profileOf(issuer: string | null): ServiceProfile | null {
  return issuer === null ? null : (byIssuer.get(issuer) ?? null);
}
