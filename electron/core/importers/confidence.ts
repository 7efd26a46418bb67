import type { Confidence, ParsedCode } from '../../../shared/import-types.ts';
import type { ServiceProfile } from './service-profile.ts';

const fittingShare = 0.8;

/** Name and shape speak for the issuer (`high`), or the name alone (`medium`), or nothing does. */
export function confidenceOf(
  issuer: string | null,
  profile: ServiceProfile | null,
  codes: readonly ParsedCode[],
): Confidence {
  if (issuer === null) return 'none';
  const fitting = codes.filter(({ value }) => profile?.code.test(value)).length;
  return fitting >= codes.length * fittingShare ? 'high' : 'medium';
}
