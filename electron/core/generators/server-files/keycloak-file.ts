import { createHash } from 'node:crypto';
import { jsonText } from './json-text.ts';
import type { PersonCodes, RenderServerFile, ServerFileTools } from './server-file.ts';

/** Users with a `recovery-authn-codes` credential, for Keycloak's partial import or a realm file; 26.2 and later. */
export const renderKeycloak: RenderServerFile = ({ people, at }, tools) =>
  jsonText({ users: people.map((person) => userOf(person, at, { algorithm: 'SHA-512' }, tools)) });

/** The same before 26.2, which names the hash after a signature and counts one iteration. */
export const renderKeycloakRs512: RenderServerFile = ({ people, at }, tools) =>
  jsonText({
    users: people.map((person) =>
      userOf(person, at, { hashIterations: 1, algorithm: 'RS512' }, tools),
    ),
  });

function userOf(
  { account, codes }: PersonCodes,
  at: number,
  hashing: object,
  tools: ServerFileTools,
): object {
  const hashed = codes.map((code, index) => {
    const value = createHash('sha512').update(code).digest('base64');
    tools.codeDone();
    return { number: index + 1, encodedHashedValue: value };
  });
  const counts = { remainingCodes: codes.length, totalCodes: codes.length };
  return {
    username: account,
    enabled: true,
    credentials: [
      {
        type: 'recovery-authn-codes',
        userLabel: 'Recovery codes',
        createdDate: at,
        secretData: JSON.stringify({ codes: hashed }),
        credentialData: JSON.stringify({ ...hashing, ...counts }),
      },
    ],
  };
}
