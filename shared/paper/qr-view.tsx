import type { ReactNode } from 'react';
import { qrOutline } from './qr-outline.ts';
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
      <path d={qrOutline(qr)} fill="#000" />
    </svg>
  );
}
