import { describe, expect, test } from 'vitest';
import { domainText } from '../../../src/lib/messages/domain.ts';
import { publicationText } from '../../../src/lib/messages/publication.ts';
import { ratesText } from '../../../src/lib/messages/rates.ts';
import type { SelectedReport } from '../../../src/lib/queries/selected-reports.ts';
import { channelsFrame } from '../../../src/lib/views/publication/channels.ts';
import { decisionsFrame, documentsFrame } from '../../../src/lib/views/publication/tables.ts';
import { rateNote } from '../../../src/lib/views/figures/rate-notes.ts';
import { rateTable } from '../../../src/lib/views/figures/rate-table.ts';
import { unitReports } from '../../../src/lib/views/figures/unit-reports.ts';
import { PUBLICATION_RATES } from '../../../src/lib/queries/publication.ts';
import { stateOf } from '../../queries/states.ts';
import {
  cells,
  columnTexts,
  openings,
  report,
  stackedValues,
  tableTexts,
} from '../selection-rows.ts';

type Three = [SelectedReport, SelectedReport, SelectedReport];

const zh = publicationText.zh;
const { missing } = domainText.zh;

describe('channels', () => {
  const reports: [SelectedReport, SelectedReport, SelectedReport, SelectedReport] = [
    report('甲县人民政府'),
    report('乙县人民政府'),
    report('丙县人民政府'),
    report('丁县人民政府', { year: 2022 }),
  ];
  const [a, b, c, d] = reports;
  const units = unitReports(
    reports,
    [
      ...cells(a, {
        'published.total': 1000,
        'published.website': 900,
        'published.wechat': 300,
        'published.weibo': { status: 'mark', mark: '/' },
      }),
      ...cells(b, { 'published.website': 5000 }),
      ...cells(c, { 'published.wechat': 20, 'published.total': 15_000 }),
      ...cells(d, { 'published.weibo': 7 }),
    ],
    stateOf(),
  );
  const frame = channelsFrame(units, reports, stateOf(), openings);

  test('are counts beside the headline, which they may exceed; never scaled to it', () => {
    expect(frame.chart).toMatchObject({ normalised: false, outlineLabel: zh.channels.outline });
    expect(stackedValues(frame)).toEqual({
      甲县: [900, 300, null, null],
      丙县: [null, 20, null, null],
      '丁县 2022': [null, null, 7, null],
    });
    if (frame.chart?.kind !== 'stacked') throw new Error('no stack');
    expect(frame.chart.rows.map(({ outline, note }) => [outline, note])).toEqual([
      [1000, '总数1,000条'],
      [15_000, '总数1.5万条'],
      [null, undefined],
    ]);
    expect(frame.footing).toContain(zh.channels.exceeding(1));
  });

  test('a few reports of the year stand before those of other years, outside k of n', () => {
    expect(frame.footing).toContain(zh.channels.given(2, 3));
    expect(frame.footing).toContain(zh.otherYears(1));
  });

  test('who gives the website only is named as left out', () => {
    expect(frame.leftOut).toEqual([
      {
        reason: zh.channels.onlyWebsite,
        units: [expect.objectContaining({ label: '乙县人民政府' })],
      },
    ]);
  });

  test('the table keeps the mark and what was not collected apart', () => {
    expect(tableTexts(frame)[0]).toEqual([
      '甲县人民政府',
      '900',
      '300',
      '“/”',
      missing.not_seen,
      '1,000',
      '1,200',
      '原文',
    ]);
  });

  test('says so when no year has any', () => {
    const bare = channelsFrame([], reports, stateOf(), openings);
    expect(bare.empty?.text).toBe(zh.channels.none);
    expect(bare.title).toBe(zh.channels.noneInYear(2024));
  });
});

describe('documents, decisions and fees', () => {
  const reports: Three = [report('甲县'), report('乙县'), report('丙县', { form: '2019' })];
  const [a, b, c] = reports;
  const units = unitReports(
    reports,
    [
      ...cells(a, {
        'normative.issued': 3,
        'normative.repealed': 5,
        'normative.effective': 20,
        'permits.decisions': 10,
        'penalties.decisions': { status: 'blank' },
        'coercion.decisions': 0,
        'fees.amount': 7545.5,
        'normative.net_change': -2,
        'rules.issued': 0,
      }),
      ...cells(b, { 'normative.issued': 12 }),
      ...cells(c, { 'permits.decisions': 4 }),
    ],
    stateOf(),
  );

  test('net change is the derived figure, of normative documents alone', () => {
    const frame = documentsFrame('normative', units, reports, stateOf(), openings);
    expect(tableTexts(frame)).toEqual([
      ['乙县', '12', missing.not_seen, '', missing.not_seen, '原文'],
      ['甲县', '3', '5', '−2', '20', '原文'],
    ]);
    expect(frame.title).toBe(zh.documents.title(2024, '乙县', '12件'));
    const rules = documentsFrame('rules', units, reports, stateOf(), openings);
    expect(rules.title).toBe(zh.documents.rulesZeroTitle(2024, 1));
    expect(columnTexts(rules, 'issued')).toEqual(['0']);
    expect(rules.table.columns.map(({ key }) => key)).not.toContain('net');
  });

  test('zero, blank and not on this form differ', () => {
    const frame = decisionsFrame(units, reports, stateOf(), openings);
    expect(tableTexts(frame)).toEqual([
      ['甲县', '10', missing.blank, '0', '7,545.5', '原文'],
      ['丙县', '4', missing.not_seen, missing.not_seen, missing.not_on_form, '原文'],
    ]);
    expect(frame.table.columns.filter(({ drawn }) => drawn === 'bar')).toHaveLength(4);
    expect(frame.title).toBe('2024年行政许可决定，甲县最多，为10件');
    const inEnglish = decisionsFrame(units, reports, stateOf({ lang: 'en' }), openings);
    expect(inEnglish.title).toBe('2024, Permits: most by 甲县, 10 cases');
  });

  test('nothing at all is said, with what to try', () => {
    const frame = decisionsFrame([], [], stateOf({ lang: 'en' }), openings);
    expect(frame.empty?.text).toBe(publicationText.en.decisions.none);
  });
});

describe('rates', () => {
  const reports: Three = [report('甲县'), report('乙县'), report('丙县')];
  const [a, b] = reports;
  const rate = (numerator: number, denominator: number) => ({
    value: numerator / denominator,
    numerator,
    denominator,
  });
  const units = unitReports(
    reports,
    [
      ...cells(a, {
        'share.website': rate(90, 100),
        'ratio.interpretations': rate(6, 3),
        'normative.net_change': { value: -2, numerator: -2 },
      }),
      ...cells(b, { 'share.website': rate(50, 900) }),
    ],
    stateOf(),
  );
  const table = (state = stateOf()) =>
    rateTable(units, reports, PUBLICATION_RATES, 'share.website', state, openings, '/publication');

  test('the sum is the ratio of the sums, beside how many reports make it', () => {
    const { frame } = table();
    expect(frame.title).toBe(ratesText.zh.title(2024, '网站发布占比', '14.0%', 2));
    expect(columnTexts(frame, 'share.website')).toEqual(['14.0%', '2/3', '90.0%', '5.6%']);
    expect(columnTexts(frame, 'normative.net_change')).toEqual(['−2', '1/3', '−2', '']);
    expect(frame.table.rows.map(({ total }) => total ?? false)).toEqual([true, true, false, false]);
  });

  test('a denominator below ten is shown and greyed', () => {
    const [, , row] = table().frame.table.rows;
    expect(row?.cells[1]).toMatchObject({ text: '90.0%', muted: false });
    expect(row?.cells[2]).toMatchObject({ text: '2.0倍', muted: true, hint: '6 ÷ 3' });
  });

  test('no sum over several levels', () => {
    const mixed = [report('甲县'), report('乙县', { level: 'prefecture' })];
    const own = unitReports(mixed, cells(a, { 'share.website': rate(90, 100) }), stateOf());
    const both = [
      ...own,
      ...unitReports(mixed, cells(b, { 'share.website': rate(1, 20) }), stateOf()),
    ];
    const { frame } = rateTable(
      both,
      mixed,
      PUBLICATION_RATES,
      'share.website',
      stateOf({ level: 'all' }),
      openings,
      '/publication',
    );
    expect(frame.table.rows.map(({ id }) => id)).not.toContain('sum');
    expect(frame.title).toBe(ratesText.zh.onlyListed(2024, 2));
  });

  test('each has a note and a link that ranks by it', () => {
    const { notes } = table();
    expect(notes.map(({ code }) => code)).toEqual([...PUBLICATION_RATES]);
    expect(notes[2]).toMatchObject({
      formula: '行政规范性文件制发 − 行政规范性文件废止',
      trap: null,
    });
    expect(notes[3]?.href).toContain('indicator=rate.normative_renewal');
    expect(rateNote('rate.merit', 'zh')?.formula).toBe(
      '（予以公开 + 部分公开） ÷ （予以公开 + 部分公开 + 不予公开）',
    );
    expect(rateNote('backlog.months', 'en')?.formula).toBe('12 × Carried over ÷ Received');
  });
});
