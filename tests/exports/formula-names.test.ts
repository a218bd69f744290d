/** Names that a sheet would run, in every format that leaves the site: none runs, and a negative number stays one. */
import { unzipSync, strFromU8 } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/lib/dataset/read/parse-csv.ts';
import { chartToSvg } from '../../src/lib/exports/chart-svg.ts';
import { citationOf, embedCode } from '../../src/lib/exports/citation.ts';
import { fileName } from '../../src/lib/exports/file-name.ts';
import { tableToCsv } from '../../src/lib/exports/table-csv.ts';
import { tableToParquet } from '../../src/lib/exports/table-parquet.ts';
import { tableToTsv } from '../../src/lib/exports/table-tsv.ts';
import { tableToXlsx } from '../../src/lib/exports/workbook/table-xlsx.ts';
import type { OfficialFrame } from '../../src/lib/views/sheet/official-frame.ts';
import { CARRIED } from './carried.ts';
import { readWorkbook } from './workbook/read-workbook.ts';

const STARTS = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

describe.each(STARTS)('a name that begins with %j', (start) => {
  const name = `${start}HYPERLINK("x")`;
  const frame: OfficialFrame = {
    id: 'table',
    title: name,
    footing: [name],
    chart: null,
    table: {
      caption: name,
      columns: [
        { key: 'unit', label: name, numeric: false },
        { key: 'value', label: `${name}数`, numeric: true },
      ],
      rows: [
        {
          id: name,
          cells: [
            { text: name, value: name },
            { text: '-5', value: -5 },
          ],
        },
        {
          id: 'b',
          cells: [
            { text: name, value: name },
            { text: name, value: null, missing: 'mark' },
          ],
        },
      ],
    },
    leftOut: [{ reason: name, units: [{ label: name }] }],
    empty: null,
    forms: [
      {
        id: 'rates',
        title: name,
        notes: [name],
        head: [[{ text: name, label: true }, { text: name }]],
        rows: [
          {
            kind: 'row',
            id: 'a',
            label: name,
            depth: 0,
            cells: [{ text: name, value: null, missing: 'mark', sub: name }],
            collected: true,
          },
        ],
      },
    ],
  };
  const carried = { ...CARRIED, selection: [{ label: name, value: name }], address: name };
  const runs = (field: string): boolean =>
    /^[=+\-@\t\r＝＋－＠]/.test(field) && !/^-\d+$/.test(field);

  it('is text in a workbook, on every sheet and in its names', async () => {
    const file = await tableToXlsx(frame, carried);
    const book = await readWorkbook(file);
    const cells = Object.values(book).flatMap(({ rows }) => rows.flat());
    expect(cells.filter(({ formula }) => formula)).toEqual([]);
    expect(book['数据']?.rows[0]?.[1]?.value).toBe(-5);
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
    for (const [part, bytes] of Object.entries(parts)) {
      if (!part.endsWith('.xml')) continue;
      expect(strFromU8(bytes), part).not.toMatch(/<f[ >]|ddeLink|externalLink/);
    }
  });

  it('is guarded in CSV and in what is copied', () => {
    const csv = parseCsv(tableToCsv(frame, carried)).flatMap(({ cells }) => cells);
    const tsv = tableToTsv(frame.table, 'zh').split(/[\t\n]/);
    expect(csv.filter(runs)).toEqual([]);
    expect(tsv.filter(runs)).toEqual([]);
    expect([csv.includes('-5'), tsv.includes('-5')], 'a negative number').toEqual([true, true]);
  });

  it('is kept in Parquet as it is: what is typed as text runs nowhere', async () => {
    const [row] = await parquetReadObjects({ file: tableToParquet(frame, carried) });
    expect(row?.[name]).toBe(name);
    expect(row?.[`${name}数`]).toBe(-5);
  });

  it('begins no name of a file', () => {
    const state = { lang: 'zh', year: 2023, from: 2019, to: 2023, indicator: '' } as const;
    expect(fileName(frame, state, '')).not.toMatch(/^[=+\-@\s＝＋－＠]/);
    expect(fileName(frame, state, name)).not.toMatch(/^[=+\-@\s＝＋－＠]/);
  });

  it('is text in a picture, a citation and the markup of a figure', () => {
    const { svg } = chartToSvg({
      drawing: '<svg></svg>',
      width: 100,
      height: 10,
      title: `${name}<script>`,
      footing: [name],
      colour: () => '#000',
    });
    expect(svg).not.toContain('<script');
    expect(embedCode('https://nianbao.example/', `${name}"><script>`, 10)).not.toContain('<script');
    const cited = citationOf(name, { hash: 'a', builtOn: 'b' }, 'c', 'https://x.example/', 'zh');
    expect(runs(cited)).toBe(false);
  });
});
