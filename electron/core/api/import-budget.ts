import type {
  ImportProblem,
  ParsedAccount,
  ParsedFile,
  ParsedPicture,
} from '../../../shared/import-types.ts';
import { limits } from '../../../shared/limits.ts';

/** What may still be kept of the files of one import. */
export interface ImportBudget {
  /** The file with everything beyond the bounds left out, and problems that say how much. */
  fit(parsed: ParsedFile): ParsedFile;
}

/**
 * Bounds what one import holds in memory and shows: codes of a set, accounts, codes, skipped lines and pictures of all
 * files together. A file of a million codes is no mistake of the person who chose it, but nothing that they can look
 * through.
 */
export function createImportBudget(): ImportBudget {
  const left: Record<'accounts' | 'codes' | 'problems' | 'pictureBytes', number> = {
    accounts: limits.accountsInRequest,
    codes: limits.importCodes,
    problems: limits.importProblems,
    pictureBytes: limits.importPictureBytes,
  };

  const fitAccount = (account: ParsedAccount): ParsedAccount | null => {
    if (left.accounts === 0 || left.codes === 0) return null;
    const codes = account.codes.slice(0, Math.min(limits.codesInSet, left.codes));
    left.accounts -= 1;
    left.codes -= codes.length;
    return codes.length === account.codes.length ? account : { ...account, codes };
  };

  const fitPicture = (picture: ParsedPicture): boolean => {
    const fits = picture.png.length <= left.pictureBytes;
    if (fits) left.pictureBytes -= picture.png.length;
    return fits;
  };

  return {
    fit(parsed) {
      const accounts = parsed.accounts.map(fitAccount).filter((account) => account !== null);
      const missing = parsed.accounts.flatMap(({ codes }, at) =>
        codes.slice(accounts[at]?.codes.length ?? 0),
      );
      const problems = parsed.problems.slice(0, left.problems);
      left.problems -= problems.length;
      const pictures = parsed.pictures?.filter(fitPicture);
      return {
        ...parsed,
        accounts,
        problems: [
          ...leftOut(missing[0]?.line, missing.length),
          ...problems,
          ...leftOut(
            parsed.problems[problems.length]?.line,
            parsed.problems.length - problems.length,
          ),
        ],
        ...(pictures === undefined ? {} : { pictures }),
      };
    },
  };
}

function leftOut(line: number | undefined, count: number): readonly ImportProblem[] {
  return line === undefined ? [] : [{ line, text: `+ ${String(count)}`, reason: 'tooMany' }];
}
