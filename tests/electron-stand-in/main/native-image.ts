import type { NativeImage } from 'electron';
import { strict } from './strict.ts';

/** Pictures for the task bar of Windows. The stand-in has none, so nothing can be asked of them. */
export const nativeImage = strict('nativeImage', {
  createFromBuffer: (): NativeImage => strict('NativeImage', {}) as NativeImage,
});
