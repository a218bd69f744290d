import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { tableToXlsx } from '../../src/lib/exports/table-xlsx.ts';
import type { Frame, TableCell } from '../../src/lib/views/figures/frame.ts';

const cell = (text: string, value: TableCell['value'] = text, more = {}): TableCell => ({
  text,
  value,
  ...more,
});

const LINK = { href: 'https://www.example.gov.cn/1.html', external: true };

const FRAME: Frame = {
  id: 'findings',
  title: '不符，共2条',
  footing: ['汇总报告与本机关报告分别核验'],
  chart: null,
  table: {
    caption: '',
    columns: [
      { key: 'agency', label: '单位', numeric: false },
      { key: 'found', label: '所印', numeric: true },
      { key: 'source', label: '原文', numeric: false },
    ],
    rows: [
      {
        id: 'a',
        cells: [
          cell('洪泽区 <人民政府> & 办公室'),
          cell('1,234', 1234, LINK),
          cell('原文', LINK.href, LINK),
        ],
      },
      {
        id: 'b',
        cells: [cell('=1+1'), cell('空白', null, { missing: 'blank' }), cell('', '')],
      },
    ],
  },
  leftOut: [],
  empty: null,
};

/** The sheet as rows of texts and numbers, read back from the file itself. */
async function rowsOf(blob: Blob): Promise<(string | number | null)[][]> {
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const strings = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, inner]) =>
    (inner ?? '')
      .replace(/<[^>]+>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&'),
  );
  return [...text('xl/worksheets/sheet1.xml').matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(
    ([, row]) =>
      [...(row ?? '').matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes, inner]) => {
        if (inner?.includes('<f>')) throw new Error(`a formula: ${inner}`);
        const value = /<v>(.*?)<\/v>/s.exec(inner ?? '')?.[1];
        if (value === undefined) return null;
        return attributes?.includes('t="s"') ? (strings[Number(value)] ?? null) : Number(value);
      }),
  );
}

describe('a table as a workbook', () => {
  it('has the head, exact numbers, words for what is missing, and what travels with them', async () => {
    const rows = await rowsOf(
      await tableToXlsx(FRAME, '核验结果', 'https://x.example/checks/', 'zh'),
    );
    expect(rows).toEqual([
      ['单位', '所印', '原文', '所印 原文'],
      ['洪泽区 <人民政府> & 办公室', 1234, LINK.href, LINK.href],
      ['=1+1', '空白'],
      [],
      ['不符，共2条'],
      ['汇总报告与本机关报告分别核验'],
      ['https://x.example/checks/'],
    ]);
  });

  it('is a zip that names its sheet', async () => {
    const blob = await tableToXlsx(FRAME, '核验结果', '', 'zh');
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    expect(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())).toContain('核验结果');
  });
});
