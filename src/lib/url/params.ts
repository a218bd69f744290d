import { DIVISION_CODE, isUnitId, UNIT_ID } from '../model/unit-id.ts';
import { findIndicator } from '../catalogue/catalogue.ts';
import { COVERAGE_FLOORS } from '../catalogue/thresholds.ts';
import { AGENCY_KINDS } from '../model/agency.ts';
import { APPLICANTS } from '../model/applicant.ts';
import { DIVISION_LEVELS } from '../model/division.ts';
import { GRADES, VERDICTS } from '../model/finding.ts';
import { CELL_STANDINGS } from '../model/observation.ts';
import { SCOPES } from '../model/report.ts';
import { LANGUAGES } from '../messages/language.ts';
import { packUnits, unpackUnits } from './unit-list.ts';
import {
  CELL_GROUPS,
  FIGURE_KINDS,
  MAX_COLUMNS,
  MAX_PICKED,
  MAX_UNITS,
  SETTLEMENT_CHOICES,
  SORT_COLUMNS,
  TALLIES,
  type ViewState,
} from './view-state.ts';

/** How one field of the state is written in the address; `parse` gives undefined for a wrong value. */
export type Param<T> = {
  key: string;
  parse: (raw: string) => T | undefined;
  format: (value: T) => string;
  /** Of a list that is read: what in it is none of its words, as written; empty for nothing. */
  rest?: (raw: string) => string;
};

const oneOf = <T extends string>(key: string, values: readonly T[]): Param<T> => ({
  key,
  parse: (raw) => values.find((value) => value === raw),
  format: (value) => value,
});

const year = (key: string): Param<number> => ({
  key,
  parse: (raw) => (/^20\d\d$/.test(raw) ? Number(raw) : undefined),
  format: String,
});

const text = (key: string, pattern: RegExp): Param<string> => ({
  key,
  parse: (raw) => (pattern.test(raw) ? raw : undefined),
  format: (value) => value,
});

/** Free text; a longer one is refused, for a statement cut short would answer something else. */
const upTo = (most: number, key: string): Param<string> => ({
  key,
  parse: (raw) => (raw.length <= most ? raw : undefined),
  format: (value) => value,
});

/** Some of a few words, in the order of the list whatever the address has. */
const someOf = <T extends string>(key: string, values: readonly T[]): Param<readonly T[]> => ({
  key,
  parse: (raw) => {
    const words = raw.split(',').filter(Boolean);
    const known = values.filter((value) => words.includes(value));
    return known.length === 0 && words.length > 0 ? undefined : known;
  },
  format: (chosen) => values.filter((value) => chosen.includes(value)).join(','),
  rest: (raw) =>
    wordsOf(raw)
      .filter((word) => !values.some((value) => value === word))
      .join(','),
});

const orNull = <T>(param: Param<T>): Param<T | null> => ({
  key: param.key,
  parse: (raw) => (raw === '' ? null : param.parse(raw)),
  format: (value) => (value === null ? '' : param.format(value)),
});

const MAX_SEARCH = 100;
const MAX_SQL = 4000;
/** The longest scheme is shorter: tests/schemes/scheme-text.test.ts. */
const MAX_SCHEME = 4000;

/** The words of a list that are known; undefined where there are none, or more of them than may be. */
function knownOf(
  words: readonly string[] | undefined,
  isKnown: (word: string) => unknown,
  most: number,
): readonly string[] | undefined {
  const known = words?.filter((word) => isKnown(word));
  if (!known || known.length > most) return undefined;
  return known.length === 0 && words && words.length > 0 ? undefined : known;
}

const wordsOf = (raw: string): string[] => [...new Set(raw.split(',').filter(Boolean))];

/**
 * Many units in few characters. Of a list with commas the known are kept; in a packed one each id leans on
 * the one before, so that behind an unknown one might stand anybody: it is refused whole.
 */
const unitList = (key: string): Param<readonly string[]> => ({
  key,
  parse: (raw) => {
    const units = unpackUnits(raw);
    if (!raw.includes(',') && !units?.every(isUnitId)) return undefined;
    return knownOf(units, isUnitId, MAX_PICKED);
  },
  format: packUnits,
  rest: (raw) => (unpackUnits(raw) ?? []).filter((unit) => !isUnitId(unit)).join(','),
});

/** The public vocabulary of the address; old links stay valid as long as these stay. */
export const PARAMS: { [Field in keyof ViewState]: Param<ViewState[Field]> } = {
  lang: oneOf('lang', LANGUAGES),
  year: year('year'),
  versus: orNull(year('versus')),
  from: year('from'),
  to: year('to'),
  division: text('division', DIVISION_CODE),
  kind: oneOf('kind', ['all', ...AGENCY_KINDS] as const),
  level: oneOf('level', ['all', ...DIVISION_LEVELS] as const),
  scope: oneOf('scope', SCOPES),
  indicator: {
    key: 'indicator',
    parse: (raw) => findIndicator(raw)?.code,
    format: (value) => value,
  },
  applicant: oneOf('applicant', APPLICANTS),
  units: {
    key: 'units',
    parse: (raw) => knownOf(wordsOf(raw), isUnitId, MAX_UNITS),
    format: (units) => units.join(','),
    rest: (raw) =>
      wordsOf(raw)
        .filter((unit) => !isUnitId(unit))
        .join(','),
  },
  marked: orNull(text('marked', UNIT_ID)),
  measure: oneOf('measure', ['absolute', 'index'] as const),
  figure: oneOf('figure', FIGURE_KINDS),
  picked: unitList('list'),
  ticked: unitList('ticked'),
  columns: {
    key: 'columns',
    parse: (raw) => knownOf(wordsOf(raw), findIndicator, MAX_COLUMNS),
    format: (codes) => codes.join(','),
    rest: (raw) =>
      wordsOf(raw)
        .filter((code) => !findIndicator(code))
        .join(','),
  },
  parts: oneOf('parts', ['share', 'count'] as const),
  floor: {
    key: 'floor',
    parse: (raw) => COVERAGE_FLOORS.find((floor) => String(floor) === raw),
    format: String,
  },
  scheme: upTo(MAX_SCHEME, 'scheme'),
  sort: {
    key: 'sort',
    parse: (raw) => {
      const column = raw.replace(/^-/, '');
      const isKnown = SORT_COLUMNS.some((one) => one === column) || findIndicator(column);
      return raw === '' || isKnown ? raw : undefined;
    },
    format: (value) => value,
  },
  tables: {
    key: 'tables',
    parse: (raw) => (/^[a-z0-9,-]*$/.test(raw) ? raw.split(',').filter(Boolean) : undefined),
    format: (frames) => [...frames].sort().join(','),
  },
  search: upTo(MAX_SEARCH, 'q'),
  groups: someOf('groups', CELL_GROUPS),
  tally: oneOf('tally', TALLIES),
  statuses: someOf('status', CELL_STANDINGS),
  sql: upTo(MAX_SQL, 'sql'),
  rule: orNull(text('rule', /^[A-Z](\d{1,2}(\.\d{1,2})?)?$/)),
  grade: oneOf('grade', ['all', ...GRADES] as const),
  verdict: oneOf('verdict', ['all', ...VERDICTS] as const),
  settlement: oneOf('settled', SETTLEMENT_CHOICES),
  page: {
    key: 'page',
    parse: (raw) => (/^[1-9]\d{0,3}$/.test(raw) ? Number(raw) : undefined),
    format: String,
  },
};
