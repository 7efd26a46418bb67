import { text, codes } from './hostile-bytes.ts';
import type { HostileFile } from './hostile-file.ts';

const mailHead = 'From: a@example.com\nTo: b@example.com\nSubject: x\nMIME-Version: 1.0\n';

export const hostileStructures: readonly HostileFile[] = [
  {
    name: 'JSON of depth 10^5 in lists',
    bytes: () => text('['.repeat(100_000) + ']'.repeat(100_000)),
    expected: 'refused',
  },
  {
    name: 'JSON of depth 10^5 in objects',
    bytes: () => text('{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)),
    expected: 'refused',
  },
  {
    name: 'JSON that never closes',
    bytes: () => text(`{"items":[${'{"name":"x",'.repeat(50_000)}`),
    expected: 'refused',
  },
  {
    name: 'JSON with prototype keys',
    bytes: () => text('{"__proto__":{"x":1},"items":[{"__proto__":{},"name":"x"}]}'),
    expected: 0,
  },
  {
    name: 'XML of depth 10^5',
    bytes: () => text('<a>'.repeat(100_000) + '</a>'.repeat(100_000)),
    expected: 0,
  },
  {
    name: 'XML with a billion laughs',
    bytes: () =>
      text(
        `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'abcdefghij'[at + 1] ?? ''} "${`&${'abcdefghij'[at] ?? ''};`.repeat(10)}">`).join('')}]><KeePassFile>&j;</KeePassFile>`,
      ),
    expected: 'refused',
  },
  {
    name: 'XML with an external entity',
    bytes: () =>
      text(
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><KeePassFile><Root>&e;</Root></KeePassFile>',
      ),
    expected: 'refused',
  },
  {
    name: 'a table of 10^5 columns',
    bytes: () => text(`code,${'x,'.repeat(30_000)}\nab1d-1234,${'y,'.repeat(30_000)}\n`),
    expected: 0,
  },
  {
    name: 'a table with an open quote',
    bytes: () => text(`code,used\n"${'ab1d-1234\n'.repeat(50_000)}`),
    expected: 0,
  },
  {
    name: 'HTML of depth 10^5',
    bytes: () => text(`<html>${'<div>'.repeat(100_000)}ab1d-1234`),
    expected: 0,
  },
  {
    name: 'HTML whose ends match nothing',
    bytes: () => text(`<html>${'<b>'.repeat(60_000)}${'</i>'.repeat(60_000)}`),
    expected: 0,
  },
  {
    name: 'HTML with a comment that never ends',
    bytes: () => text(`<html><p>${codes}</p><!--${'-'.repeat(1_000_000)}`),
    expected: 'either',
  },
  {
    name: 'HTML with scripts',
    bytes: () =>
      text('<html><script>while(true){}</script><img src=x onerror="while(true){}"><p>hello</p>'),
    expected: 0,
  },
  {
    name: 'RTF of depth 10^6',
    bytes: () => text(`{\\rtf1 ${'{'.repeat(1_000_000)}`),
    expected: 'refused',
  },
  {
    name: 'RTF with binary of 2 GB',
    bytes: () => text(`{\\rtf1 \\bin2147483647 ${codes}}`),
    expected: 0,
  },
  {
    name: 'a message of 10^4 nested parts',
    bytes: () =>
      text(
        `${mailHead}${Array.from({ length: 10_000 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${String(at)}\n\n--b${String(at)}\n`).join('')}`,
      ),
    expected: 'refused',
  },
  {
    name: 'a message of 10^5 empty parts',
    bytes: () =>
      text(
        `${mailHead}Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\n'.repeat(100_000)}--b--\n`,
      ),
    expected: 'refused',
  },
  {
    name: 'a message with 1 MB of headers',
    bytes: () =>
      text(`${mailHead}Content-Type: text/html\n${'X-Y: z\n'.repeat(150_000)}\n<p>x</p>`),
    expected: 'either',
  },
  {
    name: 'a message with broken base64',
    bytes: () =>
      text(
        `${mailHead}Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n${'=*!'.repeat(100_000)}`,
      ),
    expected: 'either',
  },
  {
    name: 'a message with soft breaks only',
    bytes: () =>
      text(
        `${mailHead}Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n${'=\n'.repeat(300_000)}`,
      ),
    expected: 'refused',
  },
];
