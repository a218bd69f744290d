import { describe, expect, it } from 'vitest';
import { SECTIONS } from '../../src/lib/catalogue/indicator.ts';
import type { ViewState } from '../../src/lib/url/view-state.ts';
import {
  countedReports,
  SELECTION_FIELDS,
  selectionBarView,
  selectionWords,
  type SelectionFacets,
  type SelectionField,
} from '../../src/lib/views/selection-bar.ts';
import { stateOf } from '../queries/states.ts';

const FACETS: SelectionFacets = {
  divisions: [
    { code: '000000', name: '全国', level: 'nation', parent_name: null, reports: 90 },
    { code: '140423', name: '襄垣县', level: 'county', parent_name: '长治市', reports: 7 },
  ],
  indicatorReports: new Map(),
  years: [{ year: 2022 }, { year: 2023 }, { year: 2024 }],
  counts: null,
  divisionName: '全国',
  sections: SECTIONS,
};

const opening = stateOf();
const bar = (
  fields: readonly SelectionField[],
  changes: Partial<ViewState> = {},
  facets: Partial<SelectionFacets> = {},
) => selectionBarView(fields, stateOf(changes), opening, { ...FACETS, ...facets });

const control = (field: string, changes: Partial<ViewState> = {}, facets = {}) =>
  bar(SELECTION_FIELDS, changes, facets).controls.find((one) => one.field === field);

describe('the controls', () => {
  it('are those the view asks for, in one order whatever the view says first', () => {
    const { controls } = bar(['indicator', 'range', 'division']);
    expect(controls.map(({ field }) => field)).toEqual(['division', 'from', 'to', 'indicator']);
  });

  it('hold the value of the state among their options, and each option says what it changes', () => {
    for (const { field, value, options } of bar(SELECTION_FIELDS).controls) {
      if (field === 'to' || field === 'from') continue;
      const chosen = options.find((option) => option.value === value);
      expect(chosen, field).toBeDefined();
      expect({ ...opening, ...chosen?.change }, field).toEqual(opening);
    }
  });

  it('an applicant is asked for where the indicator has one, or one is chosen', () => {
    expect(control('applicant', { indicator: 'requests.received' })).toBeDefined();
    expect(control('applicant', { indicator: 'published.website' })).toBeUndefined();
    expect(control('applicant', { applicant: 'natural' })).toBeDefined();
  });
});

describe('the year', () => {
  it.each<[string, Partial<ViewState>, unknown, unknown]>([
    ['in the middle', { year: 2023, versus: 2022 }, [2022, 2021], [2024, 2023]],
    ['the last', { year: 2024 }, [2023, 2022], null],
    ['the first', { year: 2022 }, null, [2023, 2022]],
    ['compared with nothing', { year: 2023, versus: null }, [2022, null], [2024, null]],
    ['without any report', { year: 2019 }, null, null],
  ])('%s steps to the years beside it', (_name, changes, earlier, later) => {
    const steps = control('year', changes)?.steps;
    const years = (change: Partial<ViewState> | null | undefined) =>
      change ? [change.year, change.versus] : null;
    expect([years(steps?.earlier), years(steps?.later)]).toEqual([earlier, later]);
  });

  it('is never compared with itself', () => {
    const values = control('versus', { year: 2023 })?.options.map(({ value }) => value);
    expect(values).toEqual(['', '2022', '2024']);
    expect(control('versus')?.options[0]?.change).toEqual({ versus: null });
  });

  it('says how many of the chosen reports it has, once they are counted', () => {
    const labels = (facets: Partial<SelectionFacets>) =>
      control('year', {}, facets)?.options.map(({ label }) => label);
    expect(labels({})).toEqual(['2022', '2023', '2024']);
    const counts = new Map([
      [2023, 12],
      [2024, 1],
    ]);
    expect(labels({ counts })).toEqual(['2022（未收录）', '2023（12份）', '2024（1份）']);
  });

  it('counts over what the controls of the view choose, and over nothing else', () => {
    const state = stateOf({ division: '500000', picked: ['甲'], units: ['乙'] });
    const list = { division: '500000', level: 'county', kind: 'government' };
    expect(countedReports(['division', 'level', 'kind', 'scope', 'year'], state)).toEqual({
      ...list,
      scope: 'aggregate',
    });
    expect(countedReports(['division', 'level', 'kind', 'range'], state)).toEqual({
      ...list,
      units: ['乙'],
    });
    expect(countedReports(['scope', 'year'], state)).toEqual({
      picked: ['甲'],
      scope: 'aggregate',
    });
  });
});

describe('the range of years', () => {
  it.each([
    { range: [2022, 2023], end: 'from', picked: '2024', change: { from: 2024, to: 2024 } },
    { range: [2022, 2024], end: 'from', picked: '2023', change: { from: 2023, to: 2024 } },
    { range: [2023, 2024], end: 'to', picked: '2022', change: { from: 2022, to: 2022 } },
    { range: [2022, 2024], end: 'to', picked: '2023', change: { from: 2022, to: 2023 } },
  ])('$range with $end set to $picked takes the other end along where it is passed', (one) => {
    const [from, to] = one.range;
    const options = control(one.end, { from, to })?.options;
    expect(options?.find(({ value }) => value === one.picked)?.change).toEqual(one.change);
  });
});

describe('what is known of the dataset', () => {
  it('offers every indicator until it is known which are stated, and then only these', () => {
    const all = control('indicator')?.options ?? [];
    const stated = new Map([
      ['published.website', 5],
      ['requests.received', 0],
    ]);
    const known = control('indicator', {}, { indicatorReports: stated })?.options ?? [];
    expect(all.length).toBeGreaterThan(40);
    expect(known.map(({ value }) => value)).toEqual(['published.website']);
    expect(known[0]?.note).toContain('5');
    const codes = { codes: ['published.website'] };
    expect(control('indicator', {}, codes)?.options).toHaveLength(1);
  });

  it('names the country in the language, other places as they are called', () => {
    const labels = (lang: 'zh' | 'en') =>
      control('division', { lang })?.options.map(({ label }) => label);
    expect(labels('en')?.[1]).toBe('襄垣县');
    expect(labels('en')?.[0]).not.toBe(labels('zh')?.[0]);
  });

  it('calls a place by what the page knows until the places are there', () => {
    const early = { divisions: [], divisionName: '乙县' };
    expect(control('division', { division: '140424' }, early)?.search?.shown).toBe('乙县');
  });
});

describe('the bar', () => {
  it('folds into one line of what the view asks for', () => {
    expect(bar(['division', 'scope', 'year']).folded).toBe('全国 · 汇总报告 · 2024');
    expect(bar(['division', 'range'], { division: '140423' }).folded).toBe('襄垣县 · 2019–2025');
  });

  it('goes back to the opening in the language of now, from a field of this view alone', () => {
    expect(bar(['year']).reset).toBeNull();
    expect(bar(['year'], { kind: 'office' }).reset).toBeNull();
    expect(bar(['range'], { to: 2024 }).reset).toEqual(opening);
    expect(bar(['year'], { year: 2023, lang: 'en' }).reset).toEqual({ ...opening, lang: 'en' });
  });
});

describe('what the bar holds, in words', () => {
  it('names each choice as it is shown, and a year without its reports', () => {
    const fields = ['division', 'kind', 'year', 'versus', 'range', 'indicator'] as const;
    const words = selectionWords(
      bar([...fields], { division: '140423', year: 2023, versus: null, kind: 'government' }),
    );
    expect(words.map(({ value }) => value)).toEqual([
      '襄垣县',
      '政府',
      '2023',
      '不对照',
      String(opening.from),
      String(opening.to),
      expect.stringMatching(/\S/),
    ]);
    expect(words.map(({ label }) => label).slice(0, 3)).toEqual(['范围', '机构类别', '年度']);
  });
});
