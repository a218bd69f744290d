import { describe, expect, it } from 'vitest';
import { checkDataset } from '../../src/lib/checks/check-dataset.ts';
import type { CheckedReport } from '../../src/lib/checks/checked-report.ts';
import { WHOLE_RULES } from '../../src/lib/checks/registry.ts';
import { predecessorsFrom } from '../../src/lib/checks/predecessors.ts';
import type { Agency } from '../../src/lib/model/agency.ts';
import type { Division } from '../../src/lib/model/division.ts';
import { smallChecked } from './small-report.ts';

const shown = (reports: CheckedReport[], rule: string, predecessors?: () => string[]) =>
  checkDataset(reports, () => [], predecessors)
    .filter(({ finding }) => finding.rule === rule)
    .map(({ finding: { verdict, expected, found } }) => [verdict, expected, found]);

describe('X3: what the predecessors carried over comes in', () => {
  const now = (value: number) =>
    smallChecked({ 'requests.carried_in.total': value }, { agency: 'new' });
  const then = (agency: string, value: number) =>
    smallChecked({ 'requests.carried_over.total': value }, { agency, year: 2022 });
  it.each([
    ['both known', [now(5), then('a', 2), then('b', 3)], [['PASS', 5, 5]]],
    ['not their sum', [now(4), then('a', 2), then('b', 3)], [['FAIL', 5, 4]]],
    ['one report unknown', [now(5), then('a', 2)], [['CANNOT_JUDGE', null, 5]]],
    ['one unknown, the other enough', [now(2), then('a', 2)], [['CANNOT_JUDGE', null, 2]]],
    ['one unknown, the other too much', [now(1), then('a', 2)], [['FAIL', 2, 1]]],
  ])('%s', (_what, reports, expected) => {
    const predecessors = (report?: CheckedReport): string[] =>
      report?.agency === 'new' ? ['a', 'b'] : [];
    expect(shown(reports, 'X3', predecessors as () => string[])).toEqual(expected);
  });

  it('names predecessors by the successors of divisions', () => {
    const division = (code: string, valid_to: number | null, successors: string[]): Division => ({
      code,
      name: code,
      level: 'county',
      parent: null,
      valid_from: 1981,
      valid_to,
      successors,
      former_names: [],
    });
    const agency = (agency_id: string, place: string, kind: Agency['kind']): Agency => ({
      agency_id,
      name: '某机关',
      division: place,
      kind,
      township: null,
    });
    const of = predecessorsFrom(
      [
        agency('1', 'A', 'government'),
        agency('2', 'B', 'government'),
        agency('3', 'C', 'government'),
        agency('4', 'A', 'department'),
        agency('5', 'C', 'department'),
      ],
      [division('A', 2023, ['C']), division('B', 2023, ['C']), division('C', null, [])],
    );
    expect(of(smallChecked({}, { agency: '3' }))).toEqual(['1', '2']);
    expect(of(smallChecked({}, { agency: '3', year: 2024 }))).toEqual([]);
    expect(of(smallChecked({}, { agency: '5' }))).toEqual([]);
  });
});

describe('two records of one report', () => {
  const record = (value: number, on: string | null, address = 'a') =>
    smallChecked({ interpretations: value }, { capture: { address, on } });
  it.each([
    ['X9', 'alike', [record(1, null), record(1, null, 'b')], [['PASS', null, null]]],
    ['X9', 'different', [record(1, null), record(2, null, 'b')], [['FAIL', 1, 2]]],
    ['D3', 'changed later', [record(2, '2024-05-01'), record(1, '2024-02-01')], [['FAIL', 1, 2]]],
    ['X9', 'is not asked of two readings', [record(2, '2024-05-01'), record(1, '2024-02-01')], []],
    [
      'D3',
      'read without a day',
      [record(1, null), record(2, null)],
      [['CANNOT_JUDGE', null, null]],
    ],
    ['D3', 'at two addresses', [record(1, null), record(2, null, 'b')], []],
  ])('%s: %s', (check, _what, reports, expected) => {
    expect(shown(reports, check)).toEqual(expected);
  });
});

describe('whole and parts', () => {
  const part = (value: number) => smallChecked({ 'requests.received.total': value });
  const whole = { report: smallChecked({ 'requests.received.total': 5 }, { scope: 'aggregate' }) };
  const sumOver = (within: CheckedReport[], hasAllBodies?: boolean) =>
    WHOLE_RULES.filter(({ code }) => code === 'G2')
      .flatMap(({ judge }) =>
        judge({ ...whole, within, ...(hasAllBodies ? { hasAllBodies } : {}) }),
      )
      .map(({ verdict, expected, found }) => [verdict, expected, found]);
  it.each([
    ['bodies not known', [part(2), part(2)], false, [['CANNOT_JUDGE', null, null]]],
    ['all bodies known', [part(2), part(3)], true, [['PASS', 5, 5]]],
    ['all bodies known, another sum', [part(2), part(2)], true, [['FAIL', 4, 5]]],
    ['no own report', [], true, []],
  ])('G2: %s', (_what, within, complete, expected) => {
    expect(sumOver(within, complete)).toEqual(expected);
  });

  it('G3: the aggregate is the office’s own report', () => {
    const figures = Object.fromEntries(
      ['issued', 'repealed', 'effective'].map((name, at) => [`normative.${name}`, at + 2]),
    );
    const more = { 'permits.decisions': 4, 'penalties.decisions': 5 };
    const reports = [
      smallChecked({ ...figures, ...more }, { agency: 'g', scope: 'aggregate' }),
      smallChecked(
        { ...figures, ...more },
        { agency: 'o', reporter: { kind: 'office', level: 'county' } },
      ),
    ];
    const found = checkDataset(reports, () => ['county']).filter(
      ({ finding }) => finding.rule === 'G3',
    );
    expect(found).toMatchObject([{ report: { agency: 'g' }, finding: { found: 5 } }]);
  });
});
