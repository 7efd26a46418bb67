const localCharacter = /[\p{L}\p{N}._%+'-]/u;
const hostCharacter = /[A-Za-z0-9.-]/;
const serviceMailbox =
  /^(?:support|help|info|contact|no-?reply|do-?not-?reply|service|security|team|admin|git|hg)$/i;

/** The first e-mail address in a text. Looks left and right of each @, so the cost stays linear. */
export function findEmail(text: string): string | null {
  let from = 0;
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > from && localCharacter.test(text.charAt(start - 1))) start -= 1;
    let end = at + 1;
    while (end < text.length && hostCharacter.test(text.charAt(end))) end += 1;
    const host = text.slice(at + 1, end).replace(/[.-]{1,3}$/, '');
    const local = text.slice(start, at).replace(/^['.]{1,3}/, '');
    from = at + 1;
    if (local !== '' && isHost(host)) return `${local}@${host}`;
  }
  return null;
}

/** True for addresses that belong to the service, such as support@example.com. */
export function isServiceAddress(email: string): boolean {
  return serviceMailbox.test(email.slice(0, email.indexOf('@')));
}

/** The host of the first web address in a text, in lower case, without `www.`; null when there is none. */
export function findUrlHost(text: string): string | null {
  const match = /\bhttps?:\/\/([A-Za-z0-9.-]{3,253})/.exec(text);
  const host = match?.[1]
    ?.toLowerCase()
    .replace(/^www\./, '')
    .replace(/[.-]{1,3}$/, '');
  return host !== undefined && isHost(host) ? host : null;
}

export function isHost(text: string): boolean {
  return text.length <= 253 && /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/.test(text);
}
