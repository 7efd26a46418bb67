import { hostileArchives } from './hostile-archives.ts';
import type { HostileFile } from './hostile-file.ts';
import { hostilePdfs } from './hostile-pdfs.ts';
import { hostilePictures } from './hostile-pictures.ts';
import { hostileStructures } from './hostile-structures.ts';
import { hostileTexts } from './hostile-texts.ts';

/** Files that try what a parser can be made to do. None is on disk: each is made when its turn comes. */
export const hostileFiles: readonly HostileFile[] = [
  ...hostileTexts,
  ...hostileStructures,
  ...hostileArchives,
  ...hostilePictures,
  ...hostilePdfs,
];
