import type { ServerFileName } from '../../../../shared/server-files.ts';
import { renderBetterAuth, renderBetterAuthEncrypted } from './better-auth-file.ts';
import { renderAspNet, renderCodeList } from './code-list-file.ts';
import { renderDevise, renderGitlabFips } from './devise-file.ts';
import { renderDjangoAllauth, renderDjangoOtp } from './django-file.ts';
import { renderFortify } from './fortify-file.ts';
import { renderKeycloak, renderKeycloakRs512 } from './keycloak-file.ts';
import { renderKratos } from './kratos-file.ts';
import { renderNextcloud } from './nextcloud-file.ts';
import { renderPrivacyidea } from './privacyidea-file.ts';
import type { RenderServerFile } from './server-file.ts';
import { renderWordpress } from './wordpress-file.ts';

export const serverFileRenderers: Readonly<Record<ServerFileName, RenderServerFile>> = {
  'django-otp': renderDjangoOtp,
  'django-allauth': renderDjangoAllauth,
  fortify: renderFortify,
  devise: renderDevise,
  gitlab: renderDevise,
  'gitlab-fips': renderGitlabFips,
  keycloak: renderKeycloak,
  'keycloak-rs512': renderKeycloakRs512,
  'better-auth': renderBetterAuth,
  'better-auth-encrypted': renderBetterAuthEncrypted,
  nextcloud: renderNextcloud,
  authentik: renderCodeList,
  privacyidea: renderPrivacyidea,
  wordpress: renderWordpress,
  aspnet: renderAspNet,
  kratos: renderKratos,
  rodauth: renderCodeList,
  'google-pam': renderCodeList,
};
