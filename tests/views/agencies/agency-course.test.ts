import { noChangeText } from '../../../src/lib/messages/workbench/no-change.ts';
import { workbenchNotesText } from '../../../src/lib/messages/workbench/notes.ts';
import type { SheetFinding } from '../../../src/lib/queries/sheet/sheet.ts';
import { describe, expect, test } from 'vitest';
import { domainText } from '../../../src/lib/messages/domain.ts';
import { agenciesText } from '../../../src/lib/messages/agencies.ts';
import type { AgencyStep } from '../../../src/lib/queries/sheet/agency-path.ts';
import type { AgencyReport, SheetCell } from '../../../src/lib/queries/sheet/sheet.ts';
import { agencyCourse } from '../../../src/lib/views/agencies/agency-course.ts';
import { sheetOf } from '../../../src/lib/views/sheet/form-sheet.ts';
import { stateOf } from '../../queries/states.ts';
import { openings } from '../selection-rows.ts';

const zh = agenciesText.zh;

const reportOf = (year: number) =>
  ({ report: year, year, form: year < 2021 ? '2019' : '2021', source: null }) as AgencyReport;

const cell = (report: number, indicator: string, value: number | null, status = 'number') =>
  ({ report, indicator, applicant: 'total', value, status, mark: null }) as SheetCell;

const STEPS = [
  ['320000', '江苏省'],
  ['320800', '淮安市'],
  ['320813', '洪泽区'],
].map(([code, division]): AgencyStep => ({
  ...{ agency_id: '320813-001', name: '淮安市洪泽区人民政府', kind: 'government' as const },
  ...{ level: 'county' as const, code: code ?? '', division: division ?? '' },
}));

const courseOf = (cells: readonly SheetCell[], years: readonly number[], steps = STEPS) => {
  const reports = years.map(reportOf);
  const sheet = sheetOf(reports, { cells, parts: [], rates: [] });
  return agencyCourse(sheet, { reports, all: reports }, steps, stateOf(), openings);
};

describe('the course of an agency', () => {
  const course = courseOf(
    [
      cell(2022, 'requests.received', 20),
      cell(2023, 'requests.received', null, 'blank'),
      cell(2024, 'requests.received', 0),
      cell(2023, 'published.website', 100),
      cell(2024, 'published.website', 150),
    ],
    [2022, 2023, 2024],
  );

  test('names the years of which no report is here', () => {
    expect(course?.missing).toBe(zh.yearsMissing('2019、2020、2021、2025'));
  });

  test('has a value for each year of the range: a blank is a gap, a zero is zero', () => {
    const received = course?.rows.find(({ label }) => label === '新收申请');
    expect(received?.values).toEqual([null, null, null, 20, null, 0, null]);
    expect(received?.said).toBe('2022年20、2023年空白、2024年0');
    expect(received?.latest).toBe('2024年0件');
    expect(received?.change.text).toBe('2023年空白');
  });

  test('marks a figure that contradicts others of its report, of the latest year beside it', () => {
    const years = [2023, 2024];
    const reports = years.map(reportOf);
    const cells = [
      ...years.map((year) => cell(year, 'requests.received', 20)),
      ...years.map((year) => cell(year, 'published.website', 100)),
    ];
    const fails = { rule: 'S3.1', grade: 'E', verdict: 'FAIL', cells: 'requests.received.total' };
    const sheet = sheetOf(reports, { cells, parts: [], rates: [] }, undefined, [
      { report: 2024, ...fails } as SheetFinding,
    ]);
    const rows =
      agencyCourse(sheet, { reports, all: reports }, STEPS, stateOf(), openings)?.rows ?? [];
    const marks = rows.map(({ label, finding }) => [label, finding?.word]);
    expect(marks).toEqual([
      ['网站发布', undefined],
      ['新收申请', workbenchNotesText.zh.contradicted],
    ]);
    expect(rows[1]?.said).toBe('2023年20、2024年20（不符）');
  });

  test('says the change since the year before where there is one', () => {
    expect(course?.rows[0]).toMatchObject({ label: '网站发布', change: { text: '+50.0%' } });
  });

  test('marks a change since a year whose number contradicts others of its report', () => {
    const reports = [2023, 2024].map(reportOf);
    const cells = [cell(2023, 'published.website', 20), cell(2024, 'published.website', 30)];
    const fails = { rule: 'S1.1', grade: 'E', verdict: 'FAIL', cells: 'published.website' };
    const sheet = sheetOf(reports, { cells, parts: [], rates: [] }, undefined, [
      { report: 2023, ...fails } as SheetFinding,
    ]);
    const [row] =
      agencyCourse(sheet, { reports, all: reports }, STEPS, stateOf(), openings)?.rows ?? [];
    expect([row?.finding, row?.change.text]).toEqual([null, '+50.0%（不符）']);
  });

  test('gives no change where the two years do not compare, contradicted or not, and says why', () => {
    const reports = [2023, 2024].map(reportOf);
    const cells = [
      cell(2023, 'reconsideration.total', 20),
      cell(2024, 'reconsideration.total', 30),
    ];
    const fails = { rule: 'S4.1', grade: 'E', verdict: 'FAIL', cells: 'reconsideration.total' };
    const sheet = sheetOf(reports, { cells, parts: [], rates: [] }, undefined, [
      { report: 2023, ...fails } as SheetFinding,
    ]);
    const rows =
      agencyCourse(sheet, { reports, all: reports }, STEPS, stateOf(), openings)?.rows ?? [];
    expect(rows.map(({ change }) => change)).toMatchObject([
      { text: noChangeText.zh.notCompared, below: noChangeText.zh.why.broken, muted: true },
    ]);
  });

  test('a year whose report is of the other scope is not called uncollected, and not compared', () => {
    const reports = [2022, 2024].map(reportOf);
    const cells = [cell(2022, 'requests.received', 3), cell(2024, 'requests.received', 5)];
    const sheet = sheetOf(reports, { cells, parts: [], rates: [] });
    const all = [...reports, { ...reportOf(2023), scope: 'aggregate' as const }];
    const openedFrom = {
      ...openings,
      '/agencies': { ...openings['/agencies'], from: 2022, to: 2024 },
    };
    const of = agencyCourse(sheet, { reports, all }, STEPS, stateOf(), openedFrom);
    const scope = domainText.zh.scope.aggregate;
    expect(of?.missing).toBe(zh.yearOfOtherScope(2023, scope));
    expect(of?.rows.map(({ change }) => change.text)).toEqual([zh.otherScope(2023, scope)]);
  });

  test('says of a first year that the one before it is not here', () => {
    const rows = courseOf([cell(2024, 'requests.received', 3)], [2024])?.rows ?? [];
    expect(rows.map(({ change }) => change.text)).toEqual([noChangeText.zh.notCollected(2023)]);
  });

  test('leads to the list of its peers with its place in it', () => {
    const published = new URLSearchParams(course?.rows[0]?.href.split('?')[1]);
    expect(course?.rows[0]?.href).toMatch(/^\/publication\//);
    expect([published.get('division'), published.get('marked')]).toEqual(['320800', '320813-001']);
    expect(course?.rows[1]?.href).toMatch(/^\/requests\//);
  });

  test('of another body stays in its own division', () => {
    const steps = STEPS.map((step) => ({ ...step, kind: 'department' as const }));
    const own = courseOf([cell(2024, 'requests.received', 3)], [2024], steps);
    expect(own?.rows[0]?.href).toContain('division=320813');
    expect(own?.rows[0]?.href).toContain('kind=department');
  });

  test('follows litigation as well, by the name that the form gives it', () => {
    const sued = courseOf([cell(2024, 'litigation.direct.total', 2)], [2024]);
    expect(sued?.rows.map(({ latest }) => latest)).toEqual(['2024年2件']);
  });

  test('without any number there is none', () => {
    expect(courseOf([cell(2024, 'requests.received', null, 'blank')], [2024])).toBeNull();
  });
});
