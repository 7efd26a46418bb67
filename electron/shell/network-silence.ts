import { app, type Session, type WebContents } from 'electron';
import { staysInside } from './inside-address.ts';

/** Chromium's own background traffic; each switch stands for one service that would speak without being asked. */
const switches: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['no-pings'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
];

/** Nothing listens on the discard port, so a request that got past the filter ends on this machine. */
const deadProxy = '127.0.0.1:9';

/** Before the application is ready. */
export function silenceCommandLine(): void {
  for (const [name, value] of switches) {
    if (value === undefined) app.commandLine.appendSwitch(name);
    else app.commandLine.appendSwitch(name, value);
  }
}

/** Once the application is ready. */
export function silenceResolver(): void {
  app.configureHostResolver({
    enableBuiltInResolver: false,
    enableAdditionalDnsQueryTypes: false,
    secureDnsMode: 'off',
  });
}

/** Cancels every request of the session except to the application itself, and turns off what downloads on its own. */
export async function silenceSession(session: Session): Promise<void> {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !staysInside(url) }));
  // The spell checker fetches a dictionary for every language that is set.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  await session.setProxy({ mode: 'fixed_servers', proxyRules: deadProxy, proxyBypassRules: '' });
}

export function silenceContents(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
