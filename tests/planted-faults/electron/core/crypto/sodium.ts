// fault: none
import * as sodium from 'libsodium-wrappers-sumo';

export const planted: unknown = sodium;
