import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { type BundleFiles, findBundleFile } from './bundle-files.ts';
import { applicationPolicy, paperPolicy, securityHeaders } from './security-headers.ts';

export const applicationOrigin = 'app://sparekey';
export const applicationPage = `${applicationOrigin}/index.html`;

/** Before the application is ready: `app:` gets origins and counts as secure, and nothing more. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true } },
  ]);
}

/** Answers `app://sparekey/…` in one session from the listed files. */
export function serveApplication(session: Session, files: BundleFiles): void {
  session.protocol.handle('app', async ({ url, method }) => {
    const file = method === 'GET' ? findBundleFile(files, url) : null;
    if (file === null) return notFound();
    const content = await readFile(file.path);
    return new Response(new Uint8Array(content), {
      headers: securityHeaders(applicationPolicy, file.contentType),
    });
  });
}

/**
 * Answers `app://paper/<token>` with a page to print, which thereby never touches the disk: each address that is served,
 * once.
 */
export function createPaperServer(session: Session): (address: string, html: string) => void {
  const pages = new Map<string, string>();
  session.protocol.handle('app', ({ url, method }) => {
    const body = pages.get(url);
    if (method !== 'GET' || body === undefined) return notFound();
    pages.delete(url);
    return new Response(body, {
      headers: securityHeaders(paperPolicy, 'text/html; charset=utf-8'),
    });
  });
  return (address, html) => void pages.set(address, html);
}

function notFound(): Response {
  return new Response(null, {
    status: 404,
    headers: securityHeaders(applicationPolicy, 'text/plain; charset=utf-8'),
  });
}
