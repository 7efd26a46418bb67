import type { ReactNode } from 'react';
import type { QrSymbol } from './sheet-types.ts';

/** A QR code as dark squares in its true size; the quiet zone is the white around it. */
export function QrView({
  qr,
  label,
}: {
  readonly qr: QrSymbol;
  readonly label: string;
}): ReactNode {
  const side = `${qr.millimetres}mm`;
  return (
    <svg
      className="qr"
      width={side}
      height={side}
      viewBox={`0 0 ${qr.modules} ${qr.modules}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <path d={outline(qr)} fill="#000" />
    </svg>
  );
}

/** One rectangle for each run of dark modules in a row. */
function outline({ modules, bits }: QrSymbol): string {
  const digits = Math.ceil(modules / 4);
  const runs: string[] = [];
  for (let y = 0; y < modules; y += 1) {
    const row = Array.from(bits.slice(y * digits, (y + 1) * digits), (digit) =>
      Number.parseInt(digit, 16).toString(2).padStart(4, '0'),
    ).join('');
    for (const run of row.matchAll(/1+/g)) {
      runs.push(`M${run.index} ${y}h${run[0].length}v1h-${run[0].length}z`);
    }
  }
  return runs.join('');
}
