import type { Openings } from '../../../src/lib/url/href.ts';
import { FIGURE_KINDS, type Route, type ViewState } from '../../../src/lib/url/view-state.ts';
import { EXPECTED } from '../../catalogue/expected-codes.ts';
import { APPLICANTS, FORMULAS } from './raw/formulas.ts';
import type { Raw, RawReport } from './raw/read-raw.ts';

export type Random = () => number;

export const oneOf = <Value>(values: readonly Value[], random: Random): Value => {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('nothing to choose from');
  return value;
};

const FLOORS = [0, 0, 10, 20, 33, 50] as const;

/** A state as a reader might set it, around a report that is there, so that it has something to show. */
export function chosenState(
  raw: Raw,
  openings: Openings,
  route: Route,
  random: Random,
): { state: ViewState; report: RawReport } {
  const report = oneOf(raw.reports, random);
  const { division, kind } = report.agency;
  const chain = [...raw.above(division).slice(random() < 0.3 ? 0 : 1), '000000'];
  const versus = random() < 0.7 ? report.year - 1 : random() < 0.5 ? null : report.year - 2;
  const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025];
  const from = oneOf(years.slice(0, 3), random);
  const state = {
    ...openings[route],
    lang: random() < 0.3 ? 'en' : 'zh',
    year: report.year,
    versus,
    from,
    to: oneOf(years.slice(4), random),
    division: random() < 0.25 ? '000000' : oneOf(chain, random),
    kind: random() < 0.75 ? kind : 'all',
    level: random() < 0.75 ? (raw.divisions.get(division)?.level ?? 'all') : 'all',
    scope: report.scope,
    indicator: chosenCode(report, random),
    applicant: random() < 0.7 ? 'total' : oneOf(APPLICANTS, random),
    columns: Array.from({ length: Math.floor(random() * 5) }, () => chosenCode(report, random)),
    floor: oneOf(FLOORS, random),
    figure: oneOf(FIGURE_KINDS, random),
    measure: random() < 0.3 ? 'index' : 'absolute',
    parts: random() < 0.5 ? 'share' : 'count',
    picked: [],
    ticked: [],
    units: [],
    marked: random() < 0.3 ? report.agency_id : null,
    sort: random() < 0.5 ? '' : oneOf(['value', '-value', 'unit', 'rank', '-change'], random),
  } as ViewState;
  return { state: { ...state, columns: [...new Set(state.columns)] }, report };
}

/** Every printed code, from the form as it was typed by hand. */
const PRINTED = EXPECTED.map((line) => line.split(' ')[1] ?? '');

/** Mostly what the report states, or what is computed, or any row of the form. */
export function chosenCode(report: RawReport, random: Random): string {
  const stated = [...Object.keys(report.figures), ...Object.keys(report.marks)].map((key) =>
    PRINTED.includes(key) ? key : key.slice(0, key.lastIndexOf('.')),
  );
  const by = random();
  if (by < 0.55 && stated.length > 0) return oneOf(stated, random);
  return oneOf(by < 0.85 ? Object.keys(FORMULAS) : PRINTED, random);
}
