import { isAccountLabel } from './account-labels.ts';
import { findEmail, findUrlHost, isHost, isServiceAddress } from './addresses.ts';
import { accountOfHeading } from './heading-account.ts';
import { issuerAlone, issuerBesideTopic, issuerOfHeading } from './heading-issuer.ts';
import { issuerOfHost, knownIssuer } from './issuer-names.ts';
import { mentionsCodes, splitLabel } from './line-labels.ts';

/** Who a text says the codes belong to. */
export interface Naming {
  readonly issuer: string | null;
  readonly account: string | null;
  /** The account is a word beside the issuer's name: what a label says is better. */
  readonly isGuess?: true;
}

export const nobody: Naming = { issuer: null, account: null };

const longestHeading = 400;
const shortTopic = /^\S+(?: \S+)?[ :-]{1,3}(?:backups?|back-up|recovery)\W{0,3}$/i;
const topic = /\b(?:codes?|keys?|2fa|mfa|two-factor|two-step|2-step|authenticator|kit|phrase)\b/i;
const issuerLabel =
  /^(?:service|issuer|site|website|web ?site|app|application|provider|company|platform|dienst|anbieter|webseite|plattform|site web|servicio|sitio(?: web)?|plataforma|servizio|sito(?: web)?|serviço|serwis|usługa|strona|služba|tjänst|tjeneste|palvelu|hizmet|szolgáltatás|serviciu|сервис|сайт|служба|сервіс|サービス名?|サイト|服务|网站|平台|應用程式|服務|網站|서비스|사이트|الخدمة|الموقع|שירות|dịch vụ|layanan|υπηρεσία|ιστότοπος|услуга|сајт|usluga|storitev|teenus|सेवा|वेबसाइट|บริการ|เว็บไซต์|سرویس|سایت|אתר|trang web|situs|laman|webbplats|hjemmeside|nettside|nettsted|sivusto|verkkosivu|strana|stránka|web|weboldal|oldal|webové stránky|site-ul)$/i;
const recipientLabel = /^(?:to|an|à|para|aan|till|til|do)$/i;

/** Reads one line of text; `mentions` says whether it speaks of backup or recovery codes. */
export function readNaming(line: string, mentions = mentionsCodes(line)): Naming {
  if (line.length > longestHeading) return nobody;
  const labelled = splitLabel(line) ?? splitAtTab(line);
  if (labelled !== null && labelled.value !== '') {
    const byLabel = namingOfLabel(labelled.label.trim(), withoutQuotes(labelled.value));
    if (byLabel !== null) return byLabel;
  }
  const section = sectionOwner(line);
  if (section !== null) return section;
  const isAboutCodes = mentions || topic.test(line.replace(/_/g, ' ')) || shortTopic.test(line);
  const alone = issuerAlone(line) ?? issuerBesideTopic(line);
  const issuer = isAboutCodes ? (issuerOfHeading(line) ?? alone) : alone;
  const account = accountOfHeading(line, { isAboutCodes, issuer });
  const isGuess = account !== null && !account.includes('@');
  return { issuer, account, ...(isGuess ? { isGuess } : {}) };
}

/** "[GitHub] alexdoe": the head of a part of a file of settings, or a title of notes. */
function sectionOwner(line: string): Naming | null {
  const [, name = '', account = ''] = /^\[([^\][]{2,60})\] ?([\w.@#+-]{3,64})?$/.exec(line) ?? [];
  const [left = '', right = ''] = name.split(/ ?[/:|,] ?| - /, 2);
  const inner = account === '' && /^[\w.@#+-]{3,64}$/.test(right) ? right : account;
  const issuer = left === '' ? null : knownIssuer(left);
  return issuer === null || inner === '' ? null : { issuer, account: inner };
}

function splitAtTab(line: string): { label: string; value: string } | null {
  const at = line.indexOf('\t');
  return at === -1 ? null : { label: line.slice(0, at), value: line.slice(at + 1).trim() };
}

function withoutQuotes(value: string): string {
  return value.replace(/^["'`]/, '').replace(/["'`]?[,;]?$/, '');
}

function namingOfLabel(label: string, value: string): Naming | null {
  if (issuerLabel.test(label)) {
    const host = isHost(value) ? value : findUrlHost(value);
    const named = knownIssuer(value) ?? (host === null ? value : (issuerOfHost(host) ?? host));
    return value.length <= 80 && /[\p{L}\d]/u.test(value) ? { issuer: named, account: null } : null;
  }
  const email = findEmail(value);
  if (recipientLabel.test(label)) {
    return email === null || isServiceAddress(email) ? null : { issuer: null, account: email };
  }
  const owner = accountLabelOwner(label);
  if (owner === null || value.length > 120) return null;
  const account = email ?? (/^\S+$/.test(value) && /[\p{L}\d]/u.test(value) ? value : null);
  return account === null ? null : { issuer: owner.issuer, account };
}

/** "Username", or "DISCORD_EMAIL" and "GitHub login", which name the issuer too. */
function accountLabelOwner(label: string): { issuer: string | null } | null {
  if (isAccountLabel(label)) return { issuer: null };
  const parts = label.split(/[ _.-]+/);
  const issuer = parts.length < 2 ? null : knownIssuer(parts.slice(0, -1).join(' '));
  return issuer !== null && isAccountLabel(parts.at(-1) ?? '') ? { issuer } : null;
}

/** True for "Service" and the like. */
export function isIssuerLabel(text: string): boolean {
  return text.length <= 40 && issuerLabel.test(text);
}
