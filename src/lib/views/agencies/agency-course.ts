import { indicatorOf } from '../../catalogue/catalogue.ts';
import { agenciesText } from '../../messages/agencies.ts';
import { domainText } from '../../messages/domain.ts';
import type { Language } from '../../messages/language.ts';
import { contradictionText } from '../../messages/workbench/contradiction.ts';
import { punctuation } from '../../messages/punctuation.ts';
import { NATION } from '../../model/division.ts';
import type { Scope } from '../../model/report.ts';
import type { AgencyStep } from '../../queries/sheet/agency-path.ts';
import type { AgencyReport } from '../../queries/sheet/sheet.ts';
import { hrefOf, type Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import { changeOf, changeText } from '../figures/change.ts';
import { figureCell, valueText, type Datum } from '../figures/figure-cell.ts';
import type { FindingMark, TableCell } from '../figures/frame.ts';
import { lackingSide, notComparedCell } from '../figures/no-change.ts';
import { presetOf } from '../figures/preset-of.ts';
import { breakPlaces } from '../figures/series-breaks.ts';
import type { Sheet } from '../sheet/form-sheet.ts';

/** What a reader follows over the years, those told in the tables before those told in prose. */
const FOLLOWED = [
  ...['published.total', 'published.website', 'requests.received', 'requests.stated'],
  ...['outcome.total', 'outcome.granted', 'reconsideration.total', 'litigation.direct.total'],
];

const MOST_ROWS = 6;

/** One indicator of an agency over the years. */
export type CourseRow = {
  label: string;
  /** A value for each year of the range, null where there is none. */
  values: readonly (number | null)[];
  /** Places among the years after which figures are not comparable. */
  cuts: readonly number[];
  /** What stands in each of these years, in words. */
  said: string;
  latest: string;
  /** The mark of a latest figure that contradicts others of its report. */
  finding: FindingMark | null;
  /** Since the year before, or why there is none to give. */
  change: Pick<TableCell, 'text' | 'muted' | 'below'>;
  /** The list of its peers with its place in it. */
  href: string;
};

/** An agency's years at a glance, before its form; null where no followed indicator has a number. */
export type Course = { heading: string; missing: string; rows: readonly CourseRow[] };

/** The course of the main figures over the range of years, and which years are missing. */
export function agencyCourse(
  sheet: Sheet,
  { reports, all }: { reports: readonly AgencyReport[]; all: readonly AgencyReport[] },
  steps: readonly AgencyStep[],
  state: ViewState,
  openings: Openings,
): Course | null {
  const text = agenciesText[state.lang];
  const { from, to } = openings['/agencies'];
  const years = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const byYear = new Map(reports.map((report) => [report.year, report]));
  const codes = FOLLOWED.filter((code) =>
    reports.some((report) => sheet.datum(report, code).value !== null),
  ).slice(0, MOST_ROWS);
  if (codes.length === 0) return null;
  const others = new Map(
    all.flatMap(({ year, scope }) => (byYear.has(year) ? [] : [[year, scope] as const])),
  );
  return {
    heading: text.course(from, to),
    missing: missingYears(years, byYear, others, state.lang),
    rows: codes.map((code) => rowOf(code, sheet, byYear, others, years, steps, state, openings)),
  };
}

/** Years without a report, and those whose report is of the other scope and is not to be compared. */
function missingYears(
  years: readonly number[],
  byYear: ReadonlyMap<number, AgencyReport>,
  others: ReadonlyMap<number, Scope>,
  language: Language,
): string {
  const text = agenciesText[language];
  const { listed } = punctuation[language];
  const none = years.filter((year) => !byYear.has(year) && !others.has(year));
  const sentences = [
    ...(none.length > 0 ? [text.yearsMissing(listed(none.map(String)))] : []),
    ...[...others].map(([year, scope]) =>
      text.yearOfOtherScope(year, domainText[language].scope[scope]),
    ),
  ];
  return sentences.length === 0 ? text.noYearMissing : sentences.join(text.courseJoin);
}

function rowOf(
  code: string,
  sheet: Sheet,
  byYear: ReadonlyMap<number, AgencyReport>,
  others: ReadonlyMap<number, Scope>,
  years: readonly number[],
  steps: readonly AgencyStep[],
  state: ViewState,
  openings: Openings,
): CourseRow {
  const { lang } = state;
  const text = agenciesText[lang];
  const notes = contradictionText[lang];
  const known = years.flatMap((year) => {
    const report = byYear.get(year);
    return report
      ? [
          {
            year,
            ...sheet.datum(report, code),
            isContradicted: isContradicted(sheet, report, code),
          },
        ]
      : [];
  });
  const latest = known.filter(({ value }) => value !== null).at(-1);
  const before = latest && known.find(({ year }) => year === latest.year - 1);
  return {
    label: indicatorOf(code).short[lang],
    values: years.map((year) => known.find((one) => one.year === year)?.value ?? null),
    cuts: breakPlaces(code, years),
    said: punctuation[lang].listed(
      known.map((one) => {
        const said = text.inYear(one.year, figureCell(one, lang).text);
        return one.isContradicted ? notes.behind(said) : said;
      }),
    ),
    latest: latest ? text.inYear(latest.year, withUnit(code, latest, lang)) : '',
    finding: latest?.isContradicted
      ? { word: notes.contradicted, hint: agenciesText[lang].contradictedHint }
      : null,
    change: latest ? changeSince(code, before, latest, others, lang) : { text: '' },
    href: placeAmongPeers(code, latest?.year ?? state.year, steps, state, openings),
  };
}

type KnownYear = Datum & { year: number; isContradicted: boolean };

function changeSince(
  code: string,
  before: KnownYear | undefined,
  latest: KnownYear,
  others: ReadonlyMap<number, Scope>,
  language: Language,
): CourseRow['change'] {
  const other = others.get(latest.year - 1);
  if (other) {
    const said = agenciesText[language].otherScope(
      latest.year - 1,
      domainText[language].scope[other],
    );
    return { text: said, muted: true };
  }
  const lacking = lackingSide(before, latest.year - 1, language);
  if (!before || lacking) return lacking ?? { text: '' };
  const change = changeOf(code, before, latest);
  if (change.kind === 'none') {
    const cell = notComparedCell(change, language);
    return { ...cell, below: cell.hint };
  }
  const text = changeText(change, language);
  return { text: before.isContradicted ? contradictionText[language].behind(text) : text };
}

const isContradicted = (sheet: Sheet, report: AgencyReport, code: string): boolean =>
  sheet.datum(report, code).value !== null && (sheet.contradicts?.(report, code) ?? false);

/** A number with its counting word, or as the report itself words a rounded one. */
function withUnit(code: string, datum: Datum, language: Language): string {
  const cell = figureCell(datum, language);
  return datum.value === null || cell.printed ? cell.text : valueText(code, datum.value, language);
}

/** The list that an agency stands in: governments of the division above, other bodies of its own. */
function placeAmongPeers(
  code: string,
  year: number,
  steps: readonly AgencyStep[],
  { lang, scope }: ViewState,
  openings: Openings,
): string {
  const own = steps.at(-1);
  const above = steps.at(-2)?.code ?? NATION;
  return hrefOf(
    presetOf(code),
    {
      ...{ lang, scope, year, versus: year - 1, indicator: code, columns: [], picked: [] },
      ...(own
        ? {
            division: own.kind === 'government' ? above : own.code,
            ...{ level: own.level, kind: own.kind, marked: own.agency_id },
          }
        : {}),
    },
    openings,
  );
}
