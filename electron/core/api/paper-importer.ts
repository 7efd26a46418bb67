/** What a draft names as the importer of a sheet that was read back from paper. */
export const paperImporter = 'paper-sheet';
