/** How texts and addresses call an issuer. The first name is the one that is stored. */
export interface IssuerName {
  readonly names: readonly [string, ...string[]];
  readonly hosts?: readonly string[];
  /** An ordinary word too: counts only with the capitals given here. */
  readonly isWord?: true;
}

export const issuerNames: readonly IssuerName[] = [
  { names: ['GitHub'], hosts: ['github.com'] },
  { names: ['GitLab'], hosts: ['gitlab.com'] },
  {
    names: ['Google', 'Gmail', 'YouTube'],
    hosts: ['google.com', 'gmail.com', 'g.co', 'youtube.com'],
  },
  {
    names: ['Microsoft', 'Outlook.com', 'Hotmail'],
    hosts: ['microsoft.com', 'live.com', 'microsoftonline.com', 'outlook.com'],
  },
  { names: ['Discord'], hosts: ['discord.com', 'discordapp.com'] },
  { names: ['Keycloak'] },
  { names: ['Apple', 'iCloud', 'Apple ID'], hosts: ['apple.com', 'icloud.com'], isWord: true },
  { names: ['Amazon'], hosts: ['amazon.com'] },
  { names: ['AWS', 'Amazon Web Services'], hosts: ['aws.amazon.com'] },
  { names: ['npm'], hosts: ['npmjs.com'] },
  { names: ['TestPyPI'], hosts: ['test.pypi.org'] },
  { names: ['PyPI'], hosts: ['pypi.org'] },
  { names: ['RubyGems.org', 'RubyGems'], hosts: ['rubygems.org'] },
  { names: ['Mastodon'], hosts: ['mastodon.social'] },
  { names: ['Nextcloud'], hosts: ['nextcloud.com'] },
  { names: ['ownCloud'], hosts: ['owncloud.com'] },
  { names: ['Discourse'], isWord: true },
  { names: ['Gitea'], hosts: ['gitea.com'] },
  { names: ['Forgejo'] },
  { names: ['Codeberg'], hosts: ['codeberg.org'] },
  { names: ['authentik'] },
  { names: ['Authelia'] },
  { names: ['WordPress.com'], hosts: ['wordpress.com'] },
  { names: ['WordPress'], hosts: ['wordpress.org'] },
  {
    names: [
      'Mozilla account (Firefox)',
      'Mozilla account',
      'Firefox account',
      'Firefox',
      'Mozilla',
    ],
    hosts: ['firefox.com', 'mozilla.org'],
  },
  { names: ['Login.gov'], hosts: ['login.gov'] },
  { names: ['ID.me'], hosts: ['id.me'] },
  { names: ['Sentry'], hosts: ['sentry.io'], isWord: true },
  { names: ['Rocket.Chat'], hosts: ['rocket.chat'] },
  { names: ['Plausible'], hosts: ['plausible.io'], isWord: true },
  { names: ['Bitwarden'], hosts: ['bitwarden.com', 'bitwarden.eu'] },
  { names: ['Vaultwarden'] },
  { names: ['Ente'], hosts: ['ente.io'], isWord: true },
  { names: ['Tuta', 'Tutanota'], hosts: ['tuta.com', 'tutanota.com'] },
  {
    names: ['Proton', 'ProtonMail', 'Proton Mail'],
    hosts: ['proton.me', 'protonmail.com'],
    isWord: true,
  },
  { names: ['MEGA'], hosts: ['mega.nz', 'mega.io'], isWord: true },
  { names: ['Element', 'Matrix'], hosts: ['element.io', 'matrix.org'], isWord: true },
  { names: ['Wikipedia'], hosts: ['wikipedia.org'] },
  { names: ['MediaWiki'], hosts: ['mediawiki.org'] },
  { names: ['Ory'], hosts: ['ory.sh'], isWord: true },
  { names: ['WSO2'], hosts: ['wso2.com'] },
  { names: ['Home Assistant'], hosts: ['home-assistant.io'] },
  { names: ['1Password'], hosts: ['1password.com', '1password.eu'] },
  { names: ['Auth0'], hosts: ['auth0.com'] },
  { names: ['Okta'], hosts: ['okta.com'] },
  { names: ['Sage'], hosts: ['sage.com'], isWord: true },
  { names: ['Dropbox'], hosts: ['dropbox.com'] },
  { names: ['Zoho'], hosts: ['zoho.com', 'zoho.eu'] },
  { names: ['JetBrains'], hosts: ['jetbrains.com'] },
  { names: ['HubSpot'], hosts: ['hubspot.com'] },
  { names: ['Reddit'], hosts: ['reddit.com'] },
  { names: ['Roblox'], hosts: ['roblox.com'] },
  { names: ['Instagram'], hosts: ['instagram.com'] },
  { names: ['Facebook'], hosts: ['facebook.com'] },
  { names: ['WhatsApp'], hosts: ['whatsapp.com'] },
  { names: ['Telegram'], hosts: ['telegram.org'], isWord: true },
  { names: ['Signal'], hosts: ['signal.org'], isWord: true },
  { names: ['Steam'], hosts: ['steampowered.com', 'steamcommunity.com'], isWord: true },
  { names: ['Epic Games'], hosts: ['epicgames.com'] },
  { names: ['Nintendo'], hosts: ['nintendo.com', 'nintendo.net'] },
  { names: ['PlayStation Network'] },
  { names: ['PlayStation'], hosts: ['playstation.com'] },
  { names: ['Ubisoft'], hosts: ['ubisoft.com', 'ubi.com'] },
  { names: ['Electronic Arts', 'EA'], hosts: ['ea.com'], isWord: true },
  { names: ['Battle.net', 'Blizzard'], hosts: ['battle.net', 'blizzard.com'] },
  { names: ['Rockstar Games', 'Rockstar'], hosts: ['rockstargames.com'] },
  { names: ['Unity'], hosts: ['unity.com'], isWord: true },
  { names: ['Twitch'], hosts: ['twitch.tv'], isWord: true },
  { names: ['Stripe'], hosts: ['stripe.com'], isWord: true },
  { names: ['Atlassian', 'Bitbucket', 'Trello'], hosts: ['atlassian.com', 'bitbucket.org'] },
  { names: ['Cloudflare'], hosts: ['cloudflare.com'] },
  { names: ['LastPass'], hosts: ['lastpass.com'] },
  { names: ['Dashlane'], hosts: ['dashlane.com'] },
  { names: ['Keeper'], hosts: ['keepersecurity.com'], isWord: true },
  { names: ['NordPass'], hosts: ['nordpass.com'] },
  { names: ['NordVPN', 'Nord Account'], hosts: ['nordvpn.com', 'nordaccount.com'] },
  { names: ['Evernote'], hosts: ['evernote.com'] },
  { names: ['Slack'], hosts: ['slack.com'], isWord: true },
  { names: ['X', 'Twitter'], hosts: ['twitter.com', 'x.com'], isWord: true },
  { names: ['Snapchat'], hosts: ['snapchat.com'] },
  { names: ['Zoom'], hosts: ['zoom.us'], isWord: true },
  { names: ['Samsung'], hosts: ['samsung.com'] },
  { names: ['Docker Hub', 'Docker'], hosts: ['docker.com'] },
  { names: ['Heroku'], hosts: ['heroku.com'] },
  { names: ['Namecheap'], hosts: ['namecheap.com'] },
  { names: ['Name.com'], hosts: ['name.com'] },
  { names: ['GoDaddy'], hosts: ['godaddy.com'] },
  { names: ['Kraken'], hosts: ['kraken.com'], isWord: true },
  { names: ['Binance'], hosts: ['binance.com'] },
  { names: ['Coinbase'], hosts: ['coinbase.com'] },
  { names: ['Fastmail'], hosts: ['fastmail.com'] },
  { names: ['Shopify'], hosts: ['shopify.com'] },
  { names: ['LinkedIn'], hosts: ['linkedin.com'] },
  { names: ['TikTok'], hosts: ['tiktok.com'] },
  { names: ['Mailchimp'], hosts: ['mailchimp.com'] },
  { names: ['Notion'], hosts: ['notion.so'], isWord: true },
  { names: ['Figma'], hosts: ['figma.com'] },
  { names: ['Vercel'], hosts: ['vercel.com'] },
  { names: ['Netlify'], hosts: ['netlify.com'] },
  { names: ['DigitalOcean'], hosts: ['digitalocean.com'] },
  { names: ['Linode'], hosts: ['linode.com'] },
  { names: ['Porkbun'], hosts: ['porkbun.com'] },
  { names: ['Gandi'], hosts: ['gandi.net'] },
  { names: ['Hetzner'], hosts: ['hetzner.com'] },
  { names: ['OVHcloud', 'OVH'], hosts: ['ovh.com', 'ovhcloud.com'] },
  { names: ['Adobe'], hosts: ['adobe.com'] },
  { names: ['Xero'], hosts: ['xero.com'] },
  { names: ['Robinhood'], hosts: ['robinhood.com'] },
  { names: ['Backblaze'], hosts: ['backblaze.com'] },
  { names: ['Synology'], hosts: ['synology.com'] },
  { names: ['GOV.UK'], hosts: ['gov.uk'] },
  { names: ['crates.io'], hosts: ['crates.io'] },
  { names: ['Zulip'], hosts: ['zulip.com'] },
  { names: ['PayPal'], hosts: ['paypal.com'] },
  { names: ['Yahoo'], hosts: ['yahoo.com'] },
  { names: ['ngrok'], hosts: ['ngrok.com'] },
  { names: ['AngelList'], hosts: ['angel.co', 'wellfound.com'] },
  { names: ['Spotify'], hosts: ['spotify.com'] },
  { names: ['Patreon'], hosts: ['patreon.com'] },
  { names: ['Salesforce'], hosts: ['salesforce.com'] },
  { names: ['Intercom'], hosts: ['intercom.com'], isWord: true },
  { names: ['Airtable'], hosts: ['airtable.com'] },
  { names: ['Asana'], hosts: ['asana.com'] },
  { names: ['Appwrite'], hosts: ['appwrite.io'] },
  { names: ['OpenAI', 'ChatGPT'], hosts: ['openai.com'] },
  { names: ['Posteo'], hosts: ['posteo.de'] },
  { names: ['mailbox.org'], hosts: ['mailbox.org'] },
  { names: ['privacyIDEA'] },
];

interface FoundName {
  readonly issuer: string;
  readonly start: number;
  readonly end: number;
}

const byName = new Map<string, IssuerName>();
for (const entry of issuerNames) {
  for (const name of entry.names) byName.set(name.toLowerCase(), entry);
}

/** Longest names first, so that "PlayStation Network" is not taken for "PlayStation". */
const byFirstWord = Map.groupBy(
  [...byName.keys()].toSorted((left, right) => right.length - left.length),
  (name) => name.split(' ', 1)[0] ?? name,
);
const nameWord = /[\p{L}\d]+(?:\.[\p{L}\d]+)*/gu;

/** The first issuer of the table that a text calls by name, with its place; ordinary words need their capitals. */
export function findIssuerName(text: string): FoundName | null {
  for (const word of text.matchAll(nameWord)) {
    const names = byFirstWord.get(word[0].toLowerCase());
    if (names === undefined) continue;
    const found = names.flatMap((name) => nameAt(text, word.index, name) ?? [])[0];
    if (found !== undefined) return found;
  }
  return null;
}

/** Part of an address or of a longer word is not a name. */
function nameAt(text: string, start: number, name: string): FoundName | null {
  const end = start + name.length;
  const written = text.slice(start, end);
  const entry = byName.get(name);
  if (entry === undefined || written.toLowerCase() !== name) return null;
  if (/[@./-]/.test(text.charAt(start - 1)) || /[\p{L}\d@/]/u.test(text.charAt(end))) return null;
  if (entry.isWord && !entry.names.includes(written)) return null;
  return { issuer: entry.names[0], start, end };
}

/** The stored spelling of a name of the table, whatever its capitals; null for other names. */
export function knownIssuer(name: string): string | null {
  return byName.get(name.trim().toLowerCase())?.names[0] ?? null;
}

/** The issuer whose address this host is or belongs to; null for other hosts. */
export function issuerOfHost(host: string): string | null {
  const lower = host.toLowerCase();
  const found = issuerNames
    .flatMap(({ names, hosts = [] }) => hosts.map((known) => ({ issuer: names[0], known })))
    .filter(({ known }) => lower === known || lower.endsWith(`.${known}`))
    .toSorted((left, right) => right.known.length - left.known.length);
  return found[0]?.issuer ?? null;
}
