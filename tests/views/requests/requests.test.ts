import { describe, expect, test } from 'vitest';
import { breakText } from '../../../src/lib/messages/breaks.ts';
import { domainText } from '../../../src/lib/messages/domain.ts';
import { requestsText } from '../../../src/lib/messages/requests.ts';
import type { RequestsCoverage } from '../../../src/lib/queries/requests/coverage.ts';
import { GROUND_ROWS } from '../../../src/lib/catalogue/outcome-groups.ts';
import type { SelectedReport } from '../../../src/lib/queries/selected-reports.ts';
import { outcomeFrames } from '../../../src/lib/views/requests/outcome-frames.ts';
import { groundsFrame } from '../../../src/lib/views/requests/outcome-grounds.ts';
import { askersFrame } from '../../../src/lib/views/requests/askers.ts';
import { contestedFrames } from '../../../src/lib/views/requests/contested.ts';
import { outcomesElsewhere } from '../../../src/lib/views/requests/coverage.ts';
import { flowFrame } from '../../../src/lib/views/requests/flow.ts';
import type { Frame } from '../../../src/lib/views/figures/frame.ts';
import { unitReports, type UnitReport } from '../../../src/lib/views/figures/unit-reports.ts';
import { stateOf } from '../../queries/states.ts';
import {
  cells,
  columnTexts,
  openings,
  report,
  stackedValues,
  tableTexts,
} from '../selection-rows.ts';

const zh = requestsText.zh;
const { missing } = domainText.zh;
const state = stateOf({ indicator: 'requests.stated' });

type Printed = Parameters<typeof cells>[1];

/** Reports with their cells: name, what is printed, and what differs from a county's report of 2024. */
function selected(...rows: [string, Printed, Partial<SelectedReport>?][]): {
  reports: SelectedReport[];
  units: UnitReport[];
} {
  const reports = rows.map(([name, , changes]) => report(name, changes));
  const printed = rows.flatMap(([, figures], index) => {
    const of = reports[index];
    return of ? cells(of, figures) : [];
  });
  return { reports, units: unitReports(reports, printed, state) };
}

const flow = (received: number, carriedIn: number, completed: number, over: number): Printed => ({
  'requests.received': received,
  'requests.carried_in': carriedIn,
  'outcome.total': completed,
  'requests.carried_over': over,
});

describe('the flow', () => {
  const { reports, units } = selected(
    ['甲县', flow(100, 5, 95, 10)],
    ['乙县', flow(10, 0, 9, 0)],
    ['丙县', { 'requests.received': 50, 'outcome.total': 50 }],
    ['丁县', {}],
  );
  const frame = flowFrame(units, reports, [], state, openings);

  test('sums only reports that state all four, and says so', () => {
    expect(stackedValues(frame)).toEqual({
      [zh.flow.incoming]: [110, 5, null, null],
      [zh.flow.outgoing]: [null, null, 104, 10],
    });
    expect(frame.title).toBe(zh.flow.title(2, '115', '104', '10'));
    expect(frame.footing).toContain(zh.flow.complete(2, 4));
    expect(frame.footing).toContain(zh.flow.definition);
  });

  test('shows where the two sides differ', () => {
    expect(frame.footing).toContain(zh.flow.unequal(1));
    expect(columnTexts(frame, 'difference')).toEqual(['+1', '0', '+1']);
  });

  test('is not summed over levels', () => {
    const mixed = selected(
      ['甲县', flow(1, 0, 1, 0)],
      ['乙市', flow(9, 0, 9, 0), { level: 'prefecture' }],
    );
    const refused = flowFrame(mixed.units, mixed.reports, [], state, openings);
    expect(refused.chart).toBeNull();
    expect(refused.empty?.links).toHaveLength(2);
  });

  test('with none it names the years that have some', () => {
    const coverage: RequestsCoverage[] = [
      { year: 2022, scope: 'aggregate', kind: 'government', level: 'county', outcomes: 0, flow: 3 },
      { year: 2021, scope: 'own', kind: 'office', level: 'county', outcomes: 0, flow: 9 },
    ];
    const none = flowFrame([], reports, coverage, state, openings);
    expect(none.empty?.links.map(({ label }) => label)).toEqual([zh.flow.tryYear(2022, 3)]);
  });

  test('speaks of one kind of applicant when one is chosen', () => {
    const natural = stateOf({ applicant: 'natural' });
    const own = selected([
      '甲县',
      Object.fromEntries(
        Object.entries(flow(4, 0, 4, 0)).map(([code, value]) => [`${code} natural`, value]),
      ),
    ]);
    const only = flowFrame(own.units, own.reports, [], natural, openings);
    expect(only.footing).toContain(zh.applicantOnly('自然人'));
    expect(only.title).toBe(zh.flow.titleOne('甲县', '4', '4', '0'));
  });
});

const outcomes = (...values: (number | null)[]): Printed => {
  const codes = [
    'outcome.granted',
    'outcome.partly_granted',
    'outcome.unavailable',
    'outcome.refused',
    'outcome.declined',
    'outcome.other',
    'outcome.total',
  ];
  return Object.fromEntries(
    codes.flatMap((code, index) => {
      const value = values[index] ?? null;
      return value === null ? [] : [[code, value]];
    }),
  );
};

describe('outcomes', () => {
  const { reports, units } = selected(
    ['齐全县', outcomes(50, 10, 20, 10, 5, 5, 100)],
    ['可推县', outcomes(30, null, 10, null, null, null, 40)],
    ['部分县', outcomes(20, null, null, null, null, null, 80)],
    ['总计县', outcomes(null, null, null, null, null, null, 7)],
    ['无总县', outcomes(3, null, 2, null, null, null, null)],
    ['超出县', outcomes(9, 9, null, null, null, null, 10)],
    ['零件县', outcomes(0, 0, 0, 0, 0, 0, 0)],
    ['未收县', {}],
  );
  const { shares, counts } = outcomeFrames(units, reports, state, openings);

  test('what the total leaves unexplained is a part of its own, never dropped', () => {
    expect(stackedValues(shares)).toEqual({
      [zh.sumRow(2)]: [80, 10, 30, 10, 5, 5, null],
      齐全县: [50, 10, 20, 10, 5, 5, null],
      部分县: [20, null, null, null, null, null, 60],
      可推县: [30, null, 10, null, null, null, null],
    });
    expect(shares.chart).toMatchObject({ normalised: true });
    expect(columnTexts(shares, 'rest')).toEqual(['', '0.0%', '75.0%', '0.0%']);
  });

  test('the sum is made of complete reports only, and their number is said', () => {
    expect(shares.title).toBe(zh.outcomes.sharesTitle(2, '57.1%', '21.4%'));
    expect(shares.footing).toContain(zh.outcomes.complete(2, 3));
    expect(shares.footing).toContain(zh.given(3, 8));
  });

  test('who has no shares is named with the reason', () => {
    expect(
      shares.leftOut.map(({ reason, units }) => [reason, units.map((unit) => unit.label)]),
    ).toEqual([
      [zh.outcomes.onlyTotal, ['总计县']],
      [zh.outcomes.noTotal, ['无总县']],
      [zh.outcomes.exceeds, ['超出县']],
      [zh.outcomes.zeroTotal, ['零件县']],
    ]);
  });

  test('counts show every report with a part; zeros stand in the table', () => {
    expect(Object.keys(stackedValues(counts))).toEqual([
      '齐全县',
      '部分县',
      '可推县',
      '超出县',
      '无总县',
    ]);
    expect(columnTexts(counts, 'unit')).toContain('零件县');
    expect(counts.title).toBe(zh.outcomes.countsTitle('齐全县', '100', '50'));
    expect(stackedValues(counts)['超出县']).toEqual([9, 9, null, null, null, null, null]);
  });

  test('a group of which only some rows are known says so, not “not collected”', () => {
    const own = selected([
      '甲县',
      { ...outcomes(5, null, null, null, null, null, 9), 'outcome.refused.state_secret': 1 },
    ]);
    const { counts } = outcomeFrames(own.units, own.reports, state, openings);
    expect(columnTexts(counts, 'outcome.refused')).toEqual([zh.outcomes.partsUnknown]);
    expect(columnTexts(counts, 'outcome.declined')).toEqual([missing.not_seen]);
  });

  test('no sum over several levels', () => {
    const mixed = selected(
      ['甲县', outcomes(1, 1, 1, 1, 1, 5, 10)],
      ['乙市', outcomes(1, 1, 1, 1, 1, 5, 10), { level: 'prefecture' }],
    );
    const { shares } = outcomeFrames(mixed.units, mixed.reports, state, openings);
    expect(Object.keys(stackedValues(shares))).toEqual(['甲县', '乙市']);
  });

  test('few of the year are joined by other years, outside title and sum', () => {
    const thin = selected(
      ['甲县', outcomes(5, 0, 0, 0, 0, 5, 10)],
      ['甲县', outcomes(90, 0, 0, 0, 0, 10, 100), { year: 2023 }],
    );
    const { shares } = outcomeFrames(thin.units, thin.reports, state, openings);
    expect(Object.keys(stackedValues(shares))).toEqual(['甲县', '甲县 2023']);
    expect(shares.title).toBe(zh.outcomes.sharesTitleOne('甲县', '50.0%', '0.0%'));
    expect(shares.footing).toContain(zh.otherYears(1));
  });

  test('an empty choice says what is missing', () => {
    const { shares, counts } = outcomeFrames([], reports, stateOf({ lang: 'en' }), openings);
    expect(shares.empty?.text).toBe(requestsText.en.outcomes.none);
    expect(counts.title).toBe(requestsText.en.outcomes.countsNone(2024));
  });
});

describe('grounds', () => {
  const { reports, units } = selected(
    [
      '甲县',
      {
        'outcome.refused.third_party': 12,
        'outcome.refused.state_secret': 0,
        'outcome.refused.process_info': { status: 'blank' },
        'outcome.refused.internal_affairs': { status: 'mark', mark: '1件未答复，属于内部事务' },
      },
    ],
    ['乙县', { 'outcome.refused.third_party': 3, 'outcome.unavailable.not_held': 9 }],
  );
  const frame = groundsFrame(units, reports, state, openings);

  test('lay out sixteen grounds in their three groups', () => {
    const groups = frame.table.columns.flatMap(({ group, drawn }) => (drawn ? [group] : []));
    expect(groups).toHaveLength(16);
    expect([...new Set(groups)]).toEqual(['不予公开', '无法提供', '不予处理']);
    expect(GROUND_ROWS).toHaveLength(16);
  });

  test('zero, blank, mark and not collected are four things', () => {
    const row = frame.table.rows[1];
    const cell = (code: string) => row?.cells[1 + GROUND_ROWS.indexOf(code)];
    expect(cell('outcome.refused.state_secret')).toMatchObject({ text: '0', value: 0 });
    expect(cell('outcome.refused.process_info')).toMatchObject({
      text: missing.blank,
      missing: 'blank',
    });
    expect(cell('outcome.refused.internal_affairs')).toMatchObject({
      text: '“1件未答…”',
      missing: 'mark',
      hint: '“1件未答复，属于内部事务”',
    });
    expect(cell('outcome.declined.repeat')).toMatchObject({
      text: '',
      missing: 'not_seen',
      hint: missing.not_seen,
    });
  });

  test('the sums say of how many, and the title names the most frequent', () => {
    expect(frame.title).toBe(zh.grounds.title('保护第三方权益', '不予公开', 2, '15'));
    const sums = frame.table.rows[0];
    expect(sums).toMatchObject({ total: true });
    expect(sums?.cells[1 + GROUND_ROWS.indexOf('outcome.unavailable.not_held')]).toMatchObject({
      value: 9,
      hint: zh.grounds.sumHint(1, 2),
    });
    expect(sums?.cells[1 + GROUND_ROWS.indexOf('outcome.declined.repeat')]?.value).toBeNull();
  });

  test('all zero is said as such', () => {
    const zeros = selected(['甲县', { 'outcome.refused.third_party': 0 }]);
    expect(groundsFrame(zeros.units, zeros.reports, state, openings).title).toBe(
      zh.grounds.allZero(2024, 1),
    );
  });
});

describe('who asked', () => {
  const { reports, units } = selected(
    [
      '甲县',
      {
        'requests.received natural': 80,
        'requests.received business': 10,
        'requests.received': 100,
      },
    ],
    ['乙县', { 'requests.received natural': 20, 'requests.received': 20 }],
    ['丙县', { 'requests.received': 50 }],
    ['丁县', { 'requests.received natural': 0, 'requests.received': 0 }],
  );
  const frame = askersFrame(units, reports, state, openings);

  test('shares are of those that state them, the rest is shown as not split', () => {
    expect(stackedValues(frame)).toEqual({
      甲县: [80, 10, null, null, null, null, 10],
      乙县: [20, null, null, null, null, null, null],
    });
    expect(frame.title).toBe(zh.askers.title(2, '83.3%', '自然人'));
    expect(frame.footing).toContain(zh.given(2, 4));
  });

  test('the sum row counts each kind over its own reports', () => {
    expect(tableTexts(frame)[0]).toEqual([zh.sumRow(2), '100', '10', '', '', '', '', '120', '']);
  });
});

describe('contested', () => {
  const { reports, units } = selected(
    [
      '甲县',
      {
        'reconsideration.upheld': 140,
        'reconsideration.rectified': 8,
        'reconsideration.other': 16,
        'litigation.direct.total': 2,
        'litigation.after_reconsideration.total': 3,
      },
    ],
    [
      '乙县',
      {
        'reconsideration.rectified': 1,
        'reconsideration.pending': 2,
        'reconsideration.total': 6,
        'rate.reconsideration_rectified': { value: 0.25, numerator: 1, denominator: 4 },
        'litigation.direct.upheld': 1,
        'litigation.direct.total': 1,
      },
    ],
  );
  const { reconsideration, litigation } = contestedFrames(units, reports, state, openings);

  test('closed and rectified are those of the rate, of reports that let it be computed', () => {
    expect(reconsideration.title).toBe(zh.contested.reconsiderationTitle(1, '4', '1'));
    expect(stackedValues(reconsideration)).toEqual({
      甲县: [140, 8, 16, null, null],
      乙县: [null, 1, null, 2, 3],
    });
  });

  test('the two kinds of litigation stand apart and the break is named', () => {
    expect(stackedValues(litigation)).toEqual({
      '甲县 直接起诉': [null, null, null, null, 2],
      '甲县 复议后起诉': [null, null, null, null, 3],
      '乙县 直接起诉': [1, null, null, null, null],
    });
    expect(litigation.title).toBe(zh.contested.litigationTitle(1, '2', '3'));
    expect(litigation.footing).toContain(zh.contested.twoNote);
    expect(litigation.footing).toContain(breakText.zh.reason.review);
  });

  test.each([
    ['zh', '行政复议', '直接起诉'],
    ['en', 'Reconsideration', 'direct'],
  ] as const)(
    'in %s each bar tells its group, not the name of its total',
    (lang, first, second) => {
      const asked = stateOf({ indicator: 'requests.stated', lang });
      const frames = contestedFrames(units, reports, asked, openings);
      const hintOf = ({ chart }: Frame) =>
        chart?.kind === 'stacked'
          ? chart.rows[0]?.values.find(({ hint }) => hint !== '')?.hint.split('\n')[0]
          : null;
      expect(hintOf(frames.reconsideration)).toMatch(new RegExp(` ${first}$`));
      expect(hintOf(frames.litigation)).toMatch(new RegExp(` ${second}$`));
    },
  );
});

describe('where there is more', () => {
  const row = (changes: Partial<RequestsCoverage>): RequestsCoverage => ({
    year: 2024,
    scope: 'aggregate',
    kind: 'government',
    level: 'county',
    outcomes: 5,
    flow: 0,
    ...changes,
  });

  test('is said when few reports give outcomes, the fullest choices first', () => {
    const note = outcomesElsewhere(
      [
        row({}),
        row({ year: 2023, outcomes: 6 }),
        row({ scope: 'own', kind: 'department', outcomes: 10 }),
        row({ scope: 'own', kind: 'office', outcomes: 4 }),
      ],
      state,
      openings,
    );
    expect(note?.text).toBe(zh.coverage.few(5));
    expect(note?.links.map(({ label }) => Number(/(\d+)份$/.exec(label)?.[1]))).toEqual([
      14, 10, 6,
    ]);
    expect(note?.links[0]?.href).toContain('scope=own');
    expect(note?.links[2]?.href).toContain('year=2023');
  });

  test('is not said when there is enough, or nowhere more', () => {
    expect(outcomesElsewhere([row({ outcomes: 8 })], state, openings)).toBeNull();
    expect(outcomesElsewhere([row({ outcomes: 3 })], state, openings)).toBeNull();
  });
});
