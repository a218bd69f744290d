import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indicatorOf } from '../../../src/lib/catalogue/catalogue.ts';
import type { Database } from '../../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../../src/lib/db/node-database.ts';
import { builderText } from '../../../src/lib/messages/data/builder.ts';
import { LANGUAGES } from '../../../src/lib/messages/language.ts';
import type { Openings } from '../../../src/lib/url/href.ts';
import { ROUTES, type ViewState } from '../../../src/lib/url/view-state.ts';
import { builderView, EXAMPLE_CHOICES } from '../../../src/lib/views/data/builder.ts';
import { cellsFrame } from '../../../src/lib/views/data/cells.ts';
import { stateOf } from '../../queries/states.ts';

const opening = stateOf({ kind: 'all', level: 'all', groups: ['status'] });
const openings = Object.fromEntries(ROUTES.map((route) => [route, opening])) as Openings;
const facets = {
  divisions: [],
  indicatorReports: new Map<string, number>(),
  years: [2023, 2024].map((year) => ({ year })),
  counts: null,
  divisionName: '全国',
};
const text = builderText.zh;
const nameOf = (code: string) => indicatorOf(code).short.zh;

const builder = (changes: Partial<ViewState>) =>
  builderView({ ...opening, ...changes }, opening, facets);

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase('static/dataset/nianbao.duckdb');
});
afterAll(() => database.close());

/** What the page shows for a choice. */
async function frameOf(changes: Partial<ViewState>) {
  const state = { ...opening, ...changes };
  const { sql } = builder(changes);
  if (sql === null) throw new Error('nothing is asked');
  const frame = cellsFrame({ table: await database.table(sql), joined: false }, state, openings, '');
  if (!frame) throw new Error('no frame');
  return frame;
}

describe('the controls', () => {
  it('tick and untick a group and a status, and keep one indicator at least', () => {
    const [status] = builder({}).groups.filter(({ key }) => key === 'status');
    expect(status).toMatchObject({ isChosen: true, change: { groups: [] } });
    const [zero] = builder({ statuses: ['blank'] }).statuses.filter(({ key }) => key === 'zero');
    expect(zero).toMatchObject({ isChosen: false, change: { statuses: ['blank', 'zero'] } });
    expect(builder({}).asked).toMatchObject([{ code: 'published.website', without: null }]);
    expect(
      builder({ columns: ['outcome.total', 'outcome.granted'] }).asked.map(({ without }) => without),
    ).toMatchObject([{ columns: ['outcome.granted'] }, { columns: ['outcome.total'] }]);
  });

  it('offer a kind of applicant where any indicator has columns for it', () => {
    const fields = (columns: string[]) => builder({ columns }).range.map(({ field }) => field);
    expect(fields(['published.website', 'outcome.total'])).toContain('applicant');
    expect(fields(['published.website'])).not.toContain('applicant');
  });

  it('say in a sentence what was set apart, and ask nothing that has no sum', () => {
    expect(builder({ tally: 'sum', scope: 'aggregate' }).notes).toEqual([
      '已按层级、机构类别分列，不相加：上级政府的汇总已含下级；政府的汇总已含其部门。',
    ]);
    expect(builder({ tally: 'count' }).notes).toEqual([]);
    const refused = builder({ tally: 'sum', columns: ['procurement.amount'] });
    expect(refused).toMatchObject({ sql: null, notes: [text.nothing] });
  });
});

describe('the result', () => {
  it.each(Object.entries(EXAMPLE_CHOICES))('of the example %s has rows and a chart', async (_key, change) => {
    for (const lang of LANGUAGES) {
      const frame = await frameOf({ ...change, lang });
      expect(frame.table.rows.length).toBeGreaterThan(1);
      expect(frame.chart).not.toBeNull();
      expect(`${frame.title} ${frame.footing.join(' ')}`).not.toMatch(/undefined|NaN|null/);
    }
  });

  it('counts who reported zero, wrote none and left it blank, each by its word', async () => {
    const { title, table } = await frameOf({
      ...EXAMPLE_CHOICES.zeroBlank,
      columns: ['requests.stated'],
      groups: ['status'],
    });
    const counted = new Map(table.rows.map(({ cells }) => [cells[0]?.text, cells[1]?.text]));
    expect(counted.size).toBeGreaterThan(1);
    const parts = ['填报为零', '文字称无', '空白'].map((word) => word + (counted.get(word) ?? '0'));
    expect(title).toBe(`2023年 ${nameOf('requests.stated')}：${parts.join('，')}`);
  });

  it('says none of an indicator that has no such cell', async () => {
    const { title } = await frameOf({
      ...EXAMPLE_CHOICES.zeroBlank,
      columns: ['requests.stated', 'procurement.amount'],
      statuses: ['blank'],
      from: 2019,
      to: 2025,
    });
    expect(title).toContain(`${nameOf('requests.stated')} 空白0`);
    expect(title).toMatch(new RegExp(`；${nameOf('procurement.amount')} 空白[1-9]\\d*$`));
  });

  it('draws statuses as parts of a bar, the years of a unit as a line, all else as bars', async () => {
    const kindOf = async (changes: Partial<ViewState>) => (await frameOf(changes)).chart?.kind;
    expect(await kindOf({ groups: ['year', 'status'] })).toBe('stacked');
    expect(await kindOf({ groups: ['unit', 'year'], tally: 'sum' })).toBe('lines');
    expect(await kindOf({ groups: ['level', 'year'] })).toBe('bars');
    expect(await kindOf({ groups: ['status'] })).toBe('bars');
    expect(await kindOf({ groups: [] })).toBeUndefined();
  });

  it('shares no axis between rates and counts, nor between units', async () => {
    const frame = await frameOf({
      tally: 'sum',
      columns: ['outcome.total', 'rate.granted'],
      kind: 'government',
      level: 'county',
      from: 2024,
      to: 2024,
      groups: [],
    });
    expect(frame.chart).toBeNull();
    expect(frame.footing).toContain(text.noChart);
    expect(frame.table.rows.map(({ cells }) => cells[1]?.text)).toEqual([
      expect.stringMatching(/件$/),
      expect.stringMatching(/%$/),
    ]);
  });

  it('calls none the largest of few, of several sorts or of unlike years', async () => {
    const counties = { level: 'county', kind: 'government', tally: 'sum' } as const;
    const titleOf = async (changes: Partial<ViewState>) =>
      (await frameOf({ ...counties, ...changes })).title;
    const oneYear = { from: 2024, to: 2024, groups: ['unit'] } as const;
    expect(await titleOf(oneYear)).toContain('最大');
    expect(await titleOf({ ...oneYear, level: 'all' })).toMatch(/从.+到/);
    expect(await titleOf({ ...oneYear, from: 2023 })).toMatch(/从.+到/);
    expect(await titleOf({ from: 2022, to: 2024, groups: ['year'] })).toMatch(/从.+到/);
  });

  it('shows no number for what has none, and names it among those left out', async () => {
    const frame = await frameOf({ tally: 'median', groups: ['division'], from: 2024, to: 2024 });
    const none = frame.table.rows.filter(({ cells }) => cells.some(({ missing }) => missing));
    expect(none.length).toBeGreaterThan(0);
    expect(frame.leftOut[0]?.units).toHaveLength(none.length);
    const valueAt = frame.table.columns.findIndex(({ key }) => key === 'value');
    expect(none.map(({ cells }) => cells[valueAt]?.value)).toEqual(none.map(() => null));
  });

  it('finds nothing where there is nothing, in words', async () => {
    const frame = await frameOf({ from: 2001, to: 2002, groups: ['year'] });
    expect(frame.empty?.text).toContain('没有符合条件的格');
  });
});
