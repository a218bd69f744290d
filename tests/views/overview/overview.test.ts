import { describe, expect, test } from 'vitest';
import { overviewText } from '../../../src/lib/messages/overview/overview.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import { overviewView } from '../../../src/lib/views/overview/overview.ts';
import { coverageCell, keyYear, opening, openings, overviewRows } from './overview-rows.ts';

const { zh, en } = overviewText;
const with_ = (changes: Partial<ViewState>): ViewState => ({ ...opening, ...changes });

describe('the page’s sentence', () => {
  const title = (rows: Parameters<typeof overviewRows>[0], state = opening) =>
    overviewView(overviewRows(rows), state, openings).title;

  test('is the change over the same units', () => {
    expect(title({})).toBe(
      zh.titleChange(2024, '6个县级单位', '网站发布', '2.8万条', zh.less(2023, '25.2%')),
    );
    expect(title({}, with_({ lang: 'en' }))).toBe(
      en.titleChange(2024, '6 county units', 'Website', '28.2k items', en.less(2023, '25.2 %')),
    );
  });

  test('says about how much where a figure of the sum is rounded', () => {
    const keyFigures = overviewRows({}).keyFigures.map((row) => ({ ...row, same_rounded: 1 }));
    expect(title({ keyFigures })).toBe(
      zh.titleChange(2024, '6个县级单位', '网站发布', '2.8万条', zh.about(2023, '约降三成')),
    );
  });

  test('on a thin set of units says how much is known instead', () => {
    const rows = [
      keyYear({ year: 2023, same: 4, same_value: 100 }),
      keyYear({ same: 4, same_value: 900 }),
    ];
    expect(title({ keyFigures: rows })).toBe(zh.titleThin(2024, 29, 45, '网站发布', '27万条'));
  });

  test('concludes nothing from fewer than five of many, and says what the few of few state', () => {
    const of = (known: number, reports: number) =>
      title({ keyFigures: [keyYear({ known, reports, value: 9, same: 0, same_value: null })] });
    expect(of(4, 45)).toBe(zh.titleFew(2024, 4, 45, '网站发布'));
    expect(of(5, 45)).toBe(zh.titleThin(2024, 5, 45, '网站发布', '9条'));
    expect(of(2, 2)).toBe(zh.titleThin(2024, 2, 2, '网站发布', '9条'));
  });

  test('when no report states it, when there is no report', () => {
    const silent = keyYear({ known: 0, value: null, same: 0, same_value: null });
    expect(title({ keyFigures: [silent] })).toBe(zh.titleUnstated(2024, 45, '网站发布'));
    expect(title({ keyFigures: [] })).toBe(zh.titleNone(2024, '汇总报告'));
  });

  test('a year without reports proposes where there are some', () => {
    const view = overviewView(
      overviewRows({
        keyFigures: [],
        path: [
          { code: '000000', name: '全国' },
          { code: '540000', name: '西藏自治区' },
        ],
        coverage: [coverageCell({ year: 2022, reports: 3 }), coverageCell({ reports: 0 })],
      }),
      with_({ division: '540000' }),
      openings,
    );
    expect(view.empty?.links.map(({ label }) => label)).toEqual([
      zh.tryYear(2022, 3),
      zh.tryScope('本机关报告', 1066),
      zh.tryDivision('全国'),
    ]);
  });

  test('calls the whole country by an English name in English', () => {
    const view = overviewView(overviewRows({}), with_({ lang: 'en' }), openings);
    expect([view.divisionName, view.path[0]?.name, view.footing[0]]).toEqual([
      'China',
      'China',
      'China',
    ]);
    expect(view.coverage.frame.title).not.toContain('全国');
  });
});
