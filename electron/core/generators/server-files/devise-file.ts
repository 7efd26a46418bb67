import { bcryptHash } from '../server-hashes/bcrypt-hash.ts';
import { pbkdf2Hash } from '../server-hashes/pbkdf2-hash.ts';
import { jsonLists } from './json-text.ts';
import { hashAll, type RenderServerFile } from './server-file.ts';

/** What devise-two-factor keeps in `otp_backup_codes`: bcrypt of the code with the pepper behind it. */
export const renderDevise: RenderServerFile = ({ people, several, bcryptCost, pepper }, tools) =>
  jsonLists(
    hashAll(people, tools, (code) =>
      bcryptHash(code + pepper, bcryptCost, '2a', tools.randomBytes),
    ),
    several,
  );

/** GitLab's `Devise.pbkdf2` stretches. */
const fipsIterations = 20_000;

export const renderGitlabFips: RenderServerFile = ({ people, several }, tools) =>
  jsonLists(
    hashAll(people, tools, (code) => pbkdf2Hash(code, fipsIterations, tools.randomBytes)),
    several,
  );
