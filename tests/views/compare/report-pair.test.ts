import * as z from 'zod/mini';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../../src/lib/db/node-database.ts';
import { runQueries } from '../../../src/lib/db/query-set.ts';
import { fileTable } from '../../../src/lib/exports/file-table.ts';
import { reportPairText } from '../../../src/lib/messages/compare/report-pair.ts';
import { reportPairQueries } from '../../../src/lib/queries/compare/report-pair.ts';
import { decodeState } from '../../../src/lib/url/codec.ts';
import { pairHref, pairOpening } from '../../../src/lib/url/pair-href.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import { comparedCells } from '../../../src/lib/views/compare/compared-cells.ts';
import { differencesFrame } from '../../../src/lib/views/compare/differences-frame.ts';
import { reportPairView } from '../../../src/lib/views/compare/report-pair.ts';
import type { ReportSide } from '../../../src/lib/views/compare/report-sides.ts';
import type { TableCell } from '../../../src/lib/views/figures/frame.ts';
import type { FormCell, FormTable } from '../../../src/lib/views/sheet/form-sheet.ts';
import { openings } from '../selection-rows.ts';

const text = reportPairText.zh;

const table = (...cells: FormCell[]): FormTable => ({
  ...{ id: 't', title: '', notes: [], head: [] },
  rows: [{ kind: 'row', id: 'r', label: '', depth: 0, cells, collected: true }],
});

const number = (key: string, value: number): FormCell => ({ key, value, text: String(value) });
const word = (key: string, missing: NonNullable<FormCell['missing']>, said: string = missing) => ({
  ...{ key, missing, value: null, text: said },
});

describe('a cell in two reports', () => {
  test.each<[string, FormCell, FormCell, string | undefined]>([
    ['equal numbers', number('a', 0), number('a', 0), 'same'],
    ['other numbers', number('a', 1), number('a', 2), 'differs'],
    ['a blank and a zero', word('a', 'blank'), number('a', 0), 'differs'],
    ['a blank and "none" in words', word('a', 'blank'), word('a', 'none_in_words'), 'differs'],
    ['two blanks', word('a', 'blank'), word('a', 'blank'), 'same'],
    ['two marks', word('a', 'mark', '/'), word('a', 'mark', '—'), 'differs'],
    ['a number of one alone', number('a', 3), word('a', 'not_seen'), 'one'],
    ['a row of one form alone', word('a', 'not_on_form'), number('a', 0), 'one'],
    ['what neither has', word('a', 'not_seen'), word('a', 'not_on_form'), undefined],
  ])('%s', (_what, left, right, agreement) => {
    expect(comparedCells([table(left)], [table(right)]).get('a')?.agreement).toBe(agreement);
  });

  test('a rounded number is not the exact one of the same value', () => {
    const rounded: FormCell = { key: 'a', value: 3000, text: '3000余', printed: true };
    const exact: FormCell = { key: 'a', value: 3000, text: '3,000' };
    expect(comparedCells([table(rounded)], [table(exact)]).get('a')?.agreement).toBe('differs');
  });
});

describe('what the right report has beyond the left one', () => {
  const side = (year: number) => ({ title: String(year), report: { year } }) as ReportSide;
  const difference = (key: string, left: FormCell, right: FormCell) => {
    const cells = comparedCells([table(left)], [table(right)]);
    const frame = differencesFrame('', [], side(2023), side(2024), cells, 'zh');
    return frame?.table.rows[0]?.cells[3];
  };
  const rounded: FormCell = { key: 'requests.stated', value: 3000, text: '3000余', printed: true };

  test.each<[string, string, FormCell, FormCell, TableCell]>([
    [
      'a count',
      'requests.stated',
      number('requests.stated', 30),
      number('requests.stated', 12),
      { text: '−18', value: -18 },
    ],
    [
      'an amount, without decimals of its own',
      'fees.amount',
      number('fees.amount', 0.1),
      number('fees.amount', 0.3),
      { text: '+0.2', value: 0.2 },
    ],
    [
      'a rounded number, said to be about',
      'requests.stated',
      rounded,
      number('requests.stated', 3100),
      { text: '约+100', value: 100 },
    ],
    [
      'a blank, of which nothing is subtracted',
      'requests.stated',
      word('requests.stated', 'blank'),
      number('requests.stated', 5),
      { text: '', value: null },
    ],
  ])('%s', (_what, key, left, right, shown) => {
    expect(difference(key, left, right)).toEqual(shown);
  });
});

describe('two reports of the dataset', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openNodeDatabase('static/dataset/nianbao.duckdb');
  });
  afterAll(() => database.close());

  const opened = async (changes: Partial<ViewState>) => {
    const href = pairHref(changes, openings);
    const search = new URL(href, 'https://x.example').searchParams;
    const { state, problems } = decodeState(search, pairOpening(openings));
    expect(problems).toEqual([]);
    const rows = await runQueries(database, reportPairQueries(state));
    return { view: reportPairView(rows, state), state };
  };

  const marks = (section: readonly FormTable[] | undefined) =>
    (section ?? []).map(({ rows }) =>
      rows.flatMap((row) =>
        row.kind === 'row'
          ? row.cells.flatMap((cell) => (cell.differs === undefined ? [] : (cell.key ?? [])))
          : [],
      ),
    );

  test('two years of one agency: the earlier left, every differing cell marked on both', async () => {
    const { view } = await opened({ units: ['321300-001'], versus: 2023, year: 2024 });
    expect(view.sides.map(({ title }) => title)).toEqual([
      expect.stringContaining('2023年'),
      expect.stringContaining('2024年'),
    ]);
    const listed = view.frame?.table.rows.map(({ id }) => id) ?? [];
    expect(listed.length).toBeGreaterThan(20);
    const [left, right] = [0, 1].map((at) =>
      view.sections.flatMap((section) => marks(section)[at] ?? []),
    );
    expect(new Set(left)).toEqual(new Set(right));
    expect([...new Set(left)].sort()).toEqual([...listed].sort());
    const said = view.sections
      .flat()
      .flatMap(({ rows }) =>
        rows.flatMap((row) =>
          row.kind === 'row' ? row.cells.filter(({ key }) => key === 'requests.stated') : [],
        ),
      );
    expect(said.map(({ differs }) => differs)).toEqual([
      text.differs('3,646'),
      text.differs('3,607'),
    ]);
    const stated = view.frame?.table.rows.find(({ id }) => id === 'requests.stated');
    expect(stated?.cells.map(({ text }) => text)).toEqual([
      '收到申请（正文）',
      ...['3,607', '3,646', '+39'],
    ]);
  });

  test('figures across a break stand beside each other and are not subtracted', async () => {
    const { view } = await opened({ units: ['321300-001'], versus: 2023, year: 2024 });
    const row = view.frame?.table.rows.find(({ id }) => id === 'reconsideration.total');
    expect(row?.cells[3]).toMatchObject({ value: null, hint: text.broken });
  });

  test('two agencies in one year, and swapped', async () => {
    const units = ['320813-001', '321300-001'];
    const { view, state } = await opened({ units, year: 2023 });
    expect(view.sides.every(({ title }) => title.includes('2023年'))).toBe(true);
    const swapped = await opened({ ...state, ...view.swap });
    expect(swapped.view.sides.map(({ title }) => title)).toEqual(
      view.sides.map(({ title }) => title).reverse(),
    );
    expect(swapped.view.frame?.table.rows).toHaveLength(view.frame?.table.rows.length ?? 0);
  });

  test('the later year stands left where the address says so', async () => {
    const again = await opened({ units: ['321300-001'], year: 2023, versus: 2024 });
    expect(again.view.sides[0]?.title).toContain('2024年');
  });

  test('without a pair the page asks for one', async () => {
    const { view } = await opened({});
    expect(view).toMatchObject({ title: text.noPair, sections: [], frame: null });
  });

  test('a report is never set beside itself', async () => {
    const alone = await opened({ units: ['522631-001'], year: 2024 });
    expect(alone.view).toMatchObject({ sections: [], frame: null });
    expect(alone.view.title).toContain('只收录了这一份');
    for (const asked of [
      { year: 2001 },
      { year: 2098, versus: 2097 },
      { year: 2020, versus: 2023 },
    ]) {
      const { view } = await opened({ units: ['320813-001'], versus: null, ...asked });
      const [left, right] = view.sides.map(({ title }) => title);
      expect(left).not.toBe(right);
      expect(view.sections.length).toBeGreaterThan(0);
    }
  });

  test('a year that is not collected is named, with the one that stands for it', async () => {
    const { view } = await opened({ units: ['320813-001'], year: 2024, versus: 2020 });
    expect(view.notices).toEqual([expect.stringMatching(/没有收录2020年汇总报告，所列为2023年/)]);
    expect(view.frame?.footing).toContain(view.notices[0]);
    const asked = await opened({ units: ['320813-001'], year: 2024, versus: 2023 });
    expect(asked.view.notices).toEqual([]);
    // The year that is collected goes before the one that stands in.
    const turned = await opened({ units: ['320813-001'], year: 2020, versus: 2023 });
    expect(turned.view.sides[0]?.title).toContain('2023年');
    expect(turned.view.notices).toEqual([expect.stringContaining('2020年')]);
    const early = await opened({ units: ['320813-001'], year: 2023, versus: null });
    expect(early.view.notices).toEqual([text.noEarlier('淮安市洪泽区人民政府', 2023, 2024)]);
  });

  test('a number that contradicts others has its mark in the form, in the list and in files', async () => {
    const { view } = await opened({ units: ['320813-001'], year: 2024, versus: 2023 });
    const marked = view.sections.map((section) =>
      section.map(({ rows }) =>
        rows.flatMap((row) =>
          row.kind === 'row'
            ? row.cells.flatMap(({ key, finding }) => (finding ? [`${key} ${finding.word}`] : []))
            : [],
        ),
      ),
    );
    expect(marked.flatMap(([left]) => left)).toContain('reconsideration.total 不符');
    expect(marked.flatMap(([, right]) => right)).not.toContain('reconsideration.total 不符');
    const frame = view.frame;
    const at = frame?.table.rows.findIndex(({ id }) => id === 'reconsideration.total') ?? -1;
    expect(frame?.table.rows[at]?.cells[1]).toMatchObject({ value: 0, finding: { word: '不符' } });
    const file = frame && fileTable(frame.table, 'zh');
    const column = file?.columns.findIndex(({ from, holds }) => from === 1 && holds === 'finding');
    expect(file?.rows[at]?.[column ?? -1]).toBe('不符');
    expect(file?.rows[at]?.[1]).toBe(0);
  });

  test('of two scopes nothing is concluded or subtracted', async () => {
    const [row] = await database.query({
      name: 'of-own-alone',
      sql: `SELECT agency_id FROM report GROUP BY agency_id
        HAVING max(scope) = 'own' AND min(scope) = 'own' ORDER BY agency_id LIMIT 1`,
      params: [],
      row: z.object({ agency_id: z.string() }),
    });
    const units = ['320813-001', row?.agency_id ?? ''];
    const { view } = await opened({ units, year: 2024, scope: 'aggregate' });
    expect(view.title).toMatch(/口径不同/);
    expect(view.title).not.toMatch(/相同的?[0-9]|全部相同/);
    expect(view.notices.join()).toContain('没有收录汇总报告');
    const differences = view.frame?.table.rows.map(({ cells }) => cells[3]?.value) ?? [];
    expect(differences.length).toBeGreaterThan(0);
    expect(new Set(differences)).toEqual(new Set([null]));
  });

  test.each([
    ['an unknown agency', ['999999-001'], '“units=999999-001”无法识别'],
    ['a division', ['320813'], '“units=320813”无法识别'],
    ['one of two', ['320813-001', '999999-001'], '“units=999999-001”无法识别'],
    ['a third unit', ['320813-001', '321300-001', '522631-001'], '“522631-001”没有用上'],
  ])('%s of the address is named', async (_what, units, said) => {
    const { view } = await opened({ units, year: 2024 });
    expect(view.notices.join()).toContain(said);
  });
});
