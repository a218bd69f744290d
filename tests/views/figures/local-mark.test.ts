import { describe, expect, it, test } from 'vitest';
import { tableToCsv } from '../../../src/lib/exports/table-csv.ts';
import { CARRIED } from '../../exports/carried.ts';
import { agencyHref } from '../../../src/lib/url/href.ts';
import {
  localReports,
  nameCell,
  namedText,
  sourceLink,
  withLocalNote,
} from '../../../src/lib/views/figures/local-mark.ts';
import { sourceCell } from '../../../src/lib/views/figures/source-cell.ts';
import { shortLabels } from '../../../src/lib/views/figures/short-labels.ts';
import { turnedView } from '../../../src/lib/views/compare/turned.ts';
import { workbenchView } from '../../../src/lib/views/workbench/workbench.ts';
import { stateOf } from '../../queries/states.ts';
import { columnTexts, openings } from '../selection-rows.ts';
import { peerCell } from '../workbench/peer-rows.ts';

const FILE = 'local:演示.pdf';

describe('the name of a unit with local figures', () => {
  it.each([
    ['of a local report', { source: FILE, local: 1 }, '（本机）', ' (local)'],
    ['of a sum with local reports', { local: 2 }, '（含本机）', ' (some local)'],
    [
      'of a built-in report over a local one',
      { source: 'https://a.cn', local: 1 },
      '（含本机）',
      ' (some local)',
    ],
    ['of a published report', { source: 'https://www.example.gov.cn/', local: 0 }, '', ''],
    ['of a report without a source', { source: null }, '', ''],
  ])('%s', (_what, row, zh, en) => {
    expect(namedText('甲县', row, 'zh')).toBe(`甲县${zh}`);
    expect(namedText('甲县', row, 'en')).toBe(`甲县${en}`);
  });

  it('stays the clean name in a cell, which sorting reads, with the mark beside it', () => {
    expect(nameCell('甲县', { source: FILE }, 'zh')).toEqual({
      text: '甲县',
      value: '甲县',
      local: { word: '本机', hint: '本机文件 演示.pdf', behind: '（本机）' },
    });
    expect(nameCell('乙县', { source: null }, 'zh').local).toBeUndefined();
  });

  it('a chart label loses the word that all share and keeps what the name itself says', () => {
    const labels = shortLabels(['甲县人民政府', '乙县人民政府（本级）']);
    expect([...labels.values()]).toEqual(['甲县', '乙县（本级）']);
  });
});

describe('a source', () => {
  it.each([
    ['https://a.gov.cn/1', { href: 'https://a.gov.cn/1', external: true }],
    [FILE, { local: { word: '本机', hint: '本机文件 演示.pdf', behind: '（本机）' } }],
    ['local:', { local: { word: '本机', hint: '本机文件', behind: '（本机）' } }],
    [null, {}],
  ])('%s', (source, link) => {
    expect(sourceLink(source, 'zh')).toEqual(link);
  });

  it('that is a local file stands by its name and leads nowhere', () => {
    expect(sourceCell(FILE, 'en')).toMatchObject({ text: 'local file 演示.pdf' });
    expect(sourceCell(FILE, 'en').href).toBeUndefined();
  });

  it('an agency known on this machine only has a page all the same', () => {
    expect(agencyHref('140423-local-001', {}, openings)).toBe(
      '/agencies/local/?marked=140423-local-001',
    );
    expect(agencyHref('140423-001', {}, openings)).toBe('/agencies/140423-001/');
  });
});

describe('how many local reports stand behind a page', () => {
  it.each([
    ['none', { a: [{ report_id: 'x', source: null }] }, 0],
    [
      'one in two lists',
      { a: [{ report_id: 'x', source: FILE }], b: [{ report_id: 'x', source: FILE }] },
      1,
    ],
    [
      'two',
      {
        a: [
          { report_id: 'x', source: FILE },
          { report_id: 'y', source: FILE },
        ],
      },
      2,
    ],
    ['of sums the most', { a: [{ local: 2 }, { local: 3 }] }, 3],
  ])('%s', (_what, lists, count) => {
    expect(localReports(lists)).toBe(count);
  });
});

describe('views', () => {
  const asked = stateOf({ figure: 'trend', from: 2023, to: 2024 });
  const rows = [
    ...[2023, 2024].map((year) => peerCell('甲县', year === 2024 ? 9 : 5, { year })),
    ...[1, 2, 3, 4, 5].map((value) => peerCell(`乙${value}`, value)),
  ].map((row) =>
    row.unit === '甲县' && row.year === 2024 ? { ...row, source: FILE, local: 1 } : row,
  );
  const viewOf = (figure: 'ranking' | 'trend') =>
    workbenchView({ peers: rows, division: [] }, { ...asked, figure }, '/requests', openings);
  const ranking = withLocalNote(viewOf('ranking').frame, 'zh');

  test('a ranking marks bar, unit, figure and source, and counts them', () => {
    expect(ranking.chart?.kind === 'bars' && ranking.chart.rows[0]?.label).toBe('甲县（本机）');
    expect(columnTexts(ranking, 'source')[0]).toBe('本机文件 演示.pdf');
    const [name, value] = ranking.table.rows[0]?.cells ?? [];
    expect([name?.local?.word, value?.local?.word]).toEqual(['本机', '本机']);
    expect(ranking.footing).toContain('表中 1 行含本机数据');
  });

  test('its file keeps the mark', () => {
    const csv = tableToCsv(ranking, CARRIED);
    expect(csv).toContain('甲县（本机）');
    expect(csv).toContain('本机文件 演示.pdf');
    expect(csv).toContain('表中 1 行含本机数据');
  });

  test('a trend marks the line and the year in the table of the file', () => {
    const { chart, table } = viewOf('trend').frame;
    if (chart?.kind !== 'lines') throw new Error('no lines');
    expect(chart.series.map(({ label }) => label)).toContain('甲县（本机）');
    const years = table.columns.flatMap(({ key }, at) => (/^20/.test(key) ? [at] : []));
    expect(years.map((at) => table.rows[0]?.cells[at]?.local?.word)).toEqual([undefined, '本机']);
  });

  test('a column of the turned table names the file instead of a link', () => {
    const { columns } = turnedView(
      rows.slice(0, 2),
      stateOf({ year: 2024, versus: 2023 }),
      openings,
    );
    expect(columns[0]?.sources).toEqual([
      { text: '2024年：本机文件 演示.pdf' },
      { text: '2023年来源', href: 'https://www.example.gov.cn/甲县' },
    ]);
    expect(columns[0]?.mark?.word).toBe('本机');
  });
});
