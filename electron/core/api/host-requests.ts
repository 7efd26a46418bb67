import * as v from 'valibot';
import type { HostRequestName, HostRequests } from '../../../shared/host-contract.ts';
import { limits } from '../../../shared/limits.ts';

/** No system takes a longer path. */
const longestPath = 32_767;

const path = v.pipe(v.string(), v.minLength(1), v.maxLength(longestPath), v.excludes('\0'));
const id = v.pipe(v.string(), v.uuid());
const nothing = v.strictObject({});
const pageNumbers = v.pipe(
  v.array(v.pipe(v.number(), v.integer(), v.minValue(1))),
  v.minLength(1),
  v.maxLength(limits.accountsInRequest),
);

/** What main sends is checked like what a page sends. */
export const hostRequests: {
  readonly [Name in HostRequestName]: v.GenericSchema<HostRequests[Name]['params']>;
} = {
  'host.chooseVault': v.strictObject({ path }),
  'host.codeValue': v.strictObject({ codeId: id }),
  'host.importFiles': v.strictObject({
    paths: v.pipe(v.array(path), v.minLength(1), v.maxLength(limits.importFiles)),
  }),
  'host.importedFiles': v.strictObject({ draftId: id }),
  'host.sheetHtml': v.strictObject({
    previewId: id,
    pages: v.optional(pageNumbers),
  }),
  'host.sheetTest': v.strictObject({ previewId: id }),
  'host.verifySheet': v.strictObject({
    previewId: id,
    drawn: v.pipe(
      v.array(v.strictObject({ pages: pageNumbers, picture: v.instance(Uint8Array<ArrayBuffer>) })),
      v.maxLength(limits.accountsInRequest),
    ),
  }),
  'host.sheetBraille': v.strictObject({ previewId: id }),
  'host.recoverySheetHtml': nothing,
  'host.reminderCalendar': v.strictObject({ withNames: v.boolean() }),
  'host.serverFile': v.strictObject({ fileId: id }),
  'host.generatedSheetsHtml': v.strictObject({ previewId: id }),
  'host.noteExport': v.strictObject({ format: v.picklist(['sealed', 'text', 'csv']) }),
  'host.settle': nothing,
};
