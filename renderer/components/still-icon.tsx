import type { LucideIcon } from 'lucide-react';
import { memo } from 'react';

export interface StillIconProps {
  readonly icon: LucideIcon;
  readonly className: string | undefined;
}

/** A decorative icon that stays as it is while its row is drawn for another account. */
export const StillIcon = memo(function StillIcon({ icon: Icon, className }: StillIconProps) {
  return <Icon aria-hidden className={className} />;
});
