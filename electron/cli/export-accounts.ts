import type { Core } from '../core/create-core.ts';
import type { ExportAccount } from '../core/exporters/export-account.ts';
import { request } from './core-requests.ts';

/** Everything that an export shows, replaced sets included: issuer, name, sets, codes and what became of them. */
export async function exportAccounts(core: Core): Promise<readonly ExportAccount[]> {
  const { accounts } = await request(core, 'vault.snapshot', {});
  const exported: ExportAccount[] = [];
  for (const { id, issuer, name } of accounts) {
    const { sets } = await request(core, 'account.detail', { accountId: id });
    const exportedSets: ExportAccount['sets'][number][] = [];
    for (const { id: codeSetId, kind, createdAt, replacedAt, codes } of sets) {
      const revealed = await request(core, 'code.reveal', { codeSetId });
      const states = new Map(codes.map((code) => [code.id, code.state]));
      exportedSets.push({
        kind,
        createdAt,
        replacedAt,
        codes: revealed.map(({ codeId, position, value }) => ({
          position,
          value,
          state: states.get(codeId) ?? 'live',
        })),
      });
    }
    exported.push({ issuer, name, sets: exportedSets });
  }
  return exported;
}
