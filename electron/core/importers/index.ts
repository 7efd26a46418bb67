import type { Importer } from './importer.ts';
import { delimitedTable } from './delimited-table.ts';
import { jsonCodes } from './json-codes.ts';
import { mailMessage } from './mail-message.ts';
import { pamScratchCodes } from './pam-scratch-codes.ts';
import { plainList } from './plain-list.ts';
import { serviceImporter } from './service-importer.ts';
import { serviceProfiles } from './service-profiles.ts';

/** Every format. Adding one is a file, a line here, and a folder of samples. */
export const importers: readonly Importer[] = [
  mailMessage,
  jsonCodes,
  delimitedTable,
  pamScratchCodes,
  ...serviceProfiles.map(serviceImporter),
  plainList,
];
