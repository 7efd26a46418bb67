// fault: no-restricted-imports
import * as wrong from 'libsodium-wrappers-sumo';

export const planted = wrong;
