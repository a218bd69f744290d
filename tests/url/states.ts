import fc from 'fast-check';
import { INDICATORS } from '../../src/lib/catalogue/catalogue.ts';
import { COVERAGE_FLOORS } from '../../src/lib/catalogue/thresholds.ts';
import { DERIVED } from '../../src/lib/catalogue/derived.ts';
import { AGENCY_KINDS } from '../../src/lib/model/agency.ts';
import { APPLICANTS } from '../../src/lib/model/applicant.ts';
import { DIVISION_LEVELS } from '../../src/lib/model/division.ts';
import { GRADES, VERDICTS } from '../../src/lib/model/finding.ts';
import { SCOPES } from '../../src/lib/model/report.ts';
import { LANGUAGES } from '../../src/lib/messages/language.ts';
import { CELL_STANDINGS } from '../../src/lib/model/observation.ts';
import {
  CELL_GROUPS,
  FIGURE_KINDS,
  MAX_COLUMNS,
  MAX_UNITS,
  SETTLEMENT_CHOICES,
  TALLIES,
  type ViewState,
} from '../../src/lib/url/view-state.ts';
import { schemeText } from '../../src/lib/schemes/scheme-text.ts';
import { stateOf } from '../queries/states.ts';
import { anyScheme } from '../schemes/any-scheme.ts';

/** What the tests take for the opening of every view. */
export const OPENING: ViewState = stateOf({ year: 2023, versus: 2022 });

const year = fc.integer({ min: 2000, max: 2099 });
const division = fc.stringMatching(/^\d{6}(-[a-z]+)?$/, { size: 'small' });
const unit = fc.stringMatching(/^\d{6}(-[a-z]+)?(-\d{3})?$/, { size: 'small' });
const frame = fc.stringMatching(/^[a-z]+(-[a-z0-9]+)*$/, { size: 'small' });
const codes = [...INDICATORS, ...DERIVED].map(({ code }) => code);
/** What a reader can type; a lone half of a character is none and no address can hold it. */
const typed = (most: number) => fc.string({ unit: 'grapheme', maxLength: most / 10 });

/** Every state an address can hold. */
export const anyState: fc.Arbitrary<ViewState> = fc
  .record({
    lang: fc.constantFrom(...LANGUAGES),
    year,
    versus: fc.option(year),
    from: year,
    to: year,
    division,
    kind: fc.constantFrom('all', ...AGENCY_KINDS),
    level: fc.constantFrom('all', ...DIVISION_LEVELS),
    scope: fc.constantFrom(...SCOPES),
    indicator: fc.constantFrom(...codes),
    applicant: fc.constantFrom(...APPLICANTS),
    units: fc.uniqueArray(unit, { maxLength: MAX_UNITS }),
    marked: fc.option(unit),
    measure: fc.constantFrom('absolute', 'index'),
    figure: fc.constantFrom(...FIGURE_KINDS),
    picked: fc.uniqueArray(unit, { maxLength: 250 }),
    ticked: fc.uniqueArray(unit, { maxLength: 40 }),
    columns: fc.uniqueArray(fc.constantFrom(...codes), { maxLength: MAX_COLUMNS }),
    parts: fc.constantFrom('share', 'count'),
    floor: fc.constantFrom(...COVERAGE_FLOORS),
    scheme: fc.oneof(fc.constant(''), anyScheme.map(schemeText)),
    sort: fc.constantFrom('', 'rank', '-value', '-outcome.total'),
    tables: fc.uniqueArray(frame, { maxLength: 4 }),
    search: typed(100),
    groups: fc.subarray([...CELL_GROUPS]),
    tally: fc.constantFrom(...TALLIES),
    statuses: fc.subarray([...CELL_STANDINGS]),
    sql: typed(1000),
    rule: fc.option(fc.stringMatching(/^[A-Z]\d{1,2}(\.\d{1,2})?$/)),
    grade: fc.constantFrom('all', ...GRADES),
    verdict: fc.constantFrom('all', ...VERDICTS),
    settlement: fc.constantFrom(...SETTLEMENT_CHOICES),
    page: fc.integer({ min: 1, max: 9999 }),
  })
  .map((state) => ({
    ...state,
    versus: state.versus === state.year ? null : state.versus,
    from: Math.min(state.from, state.to),
    to: Math.max(state.from, state.to),
    tables: [...state.tables].sort(),
    picked: [...state.picked].sort(),
    ticked: [...state.ticked].sort(),
  }));
