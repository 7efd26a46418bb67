import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { startPdfEngine } from '../../../electron/cli/pdf-engine.ts';
import { layOutSheet } from '../../../electron/core/paper/sheet-layout.ts';
import { renderSheetHtml } from '../../../electron/core/paper/sheet-html.ts';
import type { SheetLayout } from '../../../shared/paper/sheet-types.ts';
import { account, input, numbered, options, withData } from './sheet-samples.ts';

const accounts = [
  account('a', numbered(10, 11), { issuer: 'Contoso Bank', name: 'alexandra' }),
  account('b', numbered(10, 11), { issuer: 'Zażółć Ωmega Банк', name: 'Łukasz' }),
];

/** Names of the tags in a page's structure tree, depth first. */
const tagsOf = (node: unknown): readonly string[] => {
  const { role, children = [] } = node as { role?: string; children?: readonly unknown[] };
  return [...(role === undefined ? [] : [role]), ...children.flatMap(tagsOf)];
};

describe.each<SheetLayout>(['sheet', 'cards', 'large'])('the PDF of the layout %s', (layout) => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    const sheet = layOutSheet(
      input(
        accounts.map((one) => withData(one)),
        { options: options({ layout }) },
      ),
    );
    const engine = startPdfEngine();
    bytes = Uint8Array.from(await engine.print(renderSheetHtml(sheet).html));
    await engine.close();
  });
  const open = () => getDocument({ data: bytes.slice(), verbosity: 0 });

  it('is tagged, with headings, in the language of the sheet', async () => {
    const loading = open();
    const pdf = await loading.promise;
    const marks: unknown = await pdf.getMarkInfo();
    expect(marks).toEqual(expect.any(Map));
    if (marks instanceof Map) expect(marks.get('Marked')).toBe(true);
    const tags = tagsOf(await (await pdf.getPage(1)).getStructTree());
    expect(tags.some((tag) => /^H[23]$/.test(tag))).toBe(true);
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/Lang\s*\(en\)/);
    await loading.destroy();
  });

  it('names neither issuer nor account beside its pages', async () => {
    const loading = open();
    const pdf = await loading.promise;
    const { info, metadata } = await pdf.getMetadata();
    const beside = JSON.stringify([
      info,
      metadata,
      await pdf.getOutline(),
      await pdf.getPageLabels(),
    ]);
    expect(beside).toContain('Sparekey sheet SK-7F3Q-2M');
    expect(beside).not.toMatch(/contoso|alexandra|mega|ukasz/i);
    expect(await pdf.getOutline()).toBeNull();
    expect(await pdf.getAttachments()).toBeNull();
    await loading.destroy();
  });

  it('carries every font that it uses, and none of the machine where ours has the characters', () => {
    const text = Buffer.from(bytes).toString('latin1');
    const fonts = [...text.matchAll(/\/Type\s*\/Font\b[\s\S]*?>>/g)].map(([font]) => font);
    expect(fonts.length).toBeGreaterThan(0);
    const names = [...text.matchAll(/\/BaseFont\s*\/([^\s/]+)/g)].map(([, name]) => name ?? '');
    for (const name of names) {
      expect(name).toMatch(
        /^[A-Z]{6}\+(Inter-(Regular|Medium|SemiBold|Bold)|JetBrainsMono-Medium)$/,
      );
    }
    // A font without a file of its own would be one whose characters are drawings: nothing could search or scale them well.
    expect(text).not.toMatch(/\/Subtype\s*\/Type3\b/);
    const descriptors = [...text.matchAll(/\/Type\s*\/FontDescriptor[\s\S]*?>>/g)];
    expect(descriptors).toHaveLength(new Set(names).size);
    for (const [descriptor] of descriptors) expect(descriptor).toMatch(/\/FontFile[23]?\b/);
  });
});
