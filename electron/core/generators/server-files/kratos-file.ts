import { jsonText } from './json-text.ts';
import type { PersonCodes, RenderServerFile } from './server-file.ts';

/** Body of `POST /admin/identities` for one identity, of `PATCH /admin/identities` for several. */
export const renderKratos: RenderServerFile = ({ people, several }) => {
  const identities = people.map(identityOf);
  return jsonText(
    several ? { identities: identities.map((create) => ({ create })) } : identities[0],
  );
};

function identityOf({ account, codes }: PersonCodes): object {
  const trait = account.includes('@') ? 'email' : 'username';
  return {
    schema_id: 'default',
    traits: { [trait]: account },
    credentials: { lookup_secret: { config: { codes: codes.map((code) => ({ code })) } } },
  };
}
