import { describe, expect, it, test } from 'vitest';
import { tableToCsv } from '../../../src/lib/exports/table-csv.ts';
import { agencyHref } from '../../../src/lib/url/href.ts';
import { compareView } from '../../../src/lib/views/compare/compare.ts';
import {
  localReports,
  nameCell,
  namedText,
  sourceLink,
  withLocalNote,
} from '../../../src/lib/views/figures/local-mark.ts';
import { divisionRankingFrame } from '../../../src/lib/views/ranking/division.ts';
import { sourceCell } from '../../../src/lib/views/figures/source-cell.ts';
import { rankingFrame } from '../../../src/lib/views/ranking/ranking.ts';
import { yearsFrame } from '../../../src/lib/views/ranking/years.ts';
import { trendLines } from '../../../src/lib/views/series/lines.ts';
import { unitsFrame } from '../../../src/lib/views/series/units.ts';
import { shortLabels } from '../../../src/lib/views/figures/short-labels.ts';
import { stateOf } from '../../queries/states.ts';
import { columnTexts, divisionFigure, openings, unitFigure, yearSum } from '../selection-rows.ts';
import { unitRows } from '../series/trends-rows.ts';

const FILE = 'local:演示.pdf';
const state = stateOf();
const none = { text: '', links: [] };

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
  const rows = [unitFigure('甲县', 9, { source: FILE }), unitFigure('乙县', 5)];
  const frame = withLocalNote(rankingFrame(rows, state, openings, '/publication'), 'zh');

  test('a ranking marks bar, title, unit, figure and source, and counts them', () => {
    expect(frame.title).toContain('甲县（本机）');
    expect(frame.chart?.kind === 'bars' && frame.chart.rows.map(({ label }) => label)).toEqual([
      '甲县（本机）',
      '乙县',
    ]);
    expect(columnTexts(frame, 'source')[0]).toBe('本机文件 演示.pdf');
    expect(frame.footing).toContain('表中 1 行含本机数据');
  });

  test('its file keeps the mark', () => {
    const csv = tableToCsv(frame, 'https://www.example.gov.cn/', 'zh');
    expect(csv).toContain('甲县（本机）');
    expect(csv).toContain('本机文件 演示.pdf');
    expect(csv).toContain('表中 1 行含本机数据');
  });

  test('those left out are marked too', () => {
    const unknown = [unitFigure('甲县', null, { source: FILE, status: 'blank' })];
    const [group] = rankingFrame(unknown, state, openings, '/publication').leftOut;
    expect(group?.units.map(({ label }) => label)).toEqual(['甲县（本机）']);
  });

  test('a division with local reports in its sum is marked, and its figure', () => {
    const divisions = [divisionFigure('甲市', 9, { local: 2 })];
    const sums = divisionRankingFrame(
      { rows: divisions, reports: [], division: [] },
      stateOf({ by: 'division', scope: 'own' }),
      openings,
      '/publication',
    );
    expect(sums.table.rows[0]?.cells[0]).toMatchObject({
      text: '甲市',
      local: { behind: '（含本机）' },
    });
    expect(sums.table.rows[0]?.cells[2]?.local?.hint).toBe('含本机数据 2 份');
  });

  test('so is a year of sums', () => {
    const years = yearsFrame(
      [yearSum(2024, { local: 3 })],
      [],
      stateOf({ scope: 'own' }),
      openings,
      '/publication',
    );
    expect(years.table.rows[0]?.cells[1]?.local?.hint).toBe('含本机数据 3 份');
  });

  const series = unitRows('140423-001', '甲县', 5, { value: 9, status: 'number', source: FILE });

  test('a trend marks the line, the year in the table and the point on hover', () => {
    const trend = stateOf({ units: ['140423-001'], from: 2019, to: 2020 });
    const lines = trendLines(series, trend);
    const drawn = unitsFrame(lines, [], [2019, 2020], none, trend, openings);
    expect(lines[0]?.name).toBe('甲县');
    expect(drawn.chart?.kind === 'lines' && drawn.chart.series[0]?.label).toBe('甲县（本机）');
    expect(drawn.table.rows[0]?.cells.map(({ local }) => local?.word)).toEqual([
      '本机',
      undefined,
      '本机',
      undefined,
      undefined,
    ]);
    const hints =
      drawn.chart?.kind === 'lines' ? drawn.chart.series[0]?.points.map(({ hint }) => hint) : [];
    expect(hints?.[0]).not.toContain('本机文件');
    expect(hints?.[1]).toContain('本机文件 演示.pdf');
  });

  test('a compared column names the file instead of a link', () => {
    const compared = stateOf({ units: ['140423-001'], year: 2020, versus: 2019 });
    const [column] = compareView(
      {
        units: [
          {
            unit: '140423-001',
            unit_type: 'agency',
            name: '甲县',
            place: '',
            kind: 'government',
            level: 'county',
            aggregate_years: null,
            own_years: '2019,2020',
          },
        ],
        figures: [],
        trend: series,
        place: [],
      },
      compared,
      openings,
    ).columns;
    expect(column?.sources).toEqual([
      { text: '2020年：本机文件 演示.pdf' },
      expect.objectContaining({ href: expect.stringContaining('example.gov.cn') }),
    ]);
  });
});
