import { createHash } from 'node:crypto';

const issuers = ['GitHub', 'Google', 'Discord', 'Dropbox', 'GitLab', 'Proton', 'Reddit', 'Bank'];

/** Some accounts of the same well-known issuers, most of their own. */
export function issuerName(number: number): string {
  const issuer = issuers[number % (issuers.length * 4)];
  return issuer ?? `Service ${number}`;
}

/** A downloaded file with one code a line, the same for the same number, no code twice. */
export function codeFile(number: number, codes: number): Uint8Array<ArrayBuffer> {
  const lines = Array.from({ length: codes }, (_, at) => {
    const hex = createHash('sha256').update(`${number}/${at}`).digest('hex');
    return `${hex.slice(0, 5)}-${hex.slice(5, 10)}\n`;
  });
  return new TextEncoder().encode(lines.join(''));
}
