import { CELLS, figureAt } from '../catalogue/cells-of-row.ts';
import { cellKey } from '../catalogue/cell-key.ts';
import type { AgencyKind } from '../model/agency.ts';
import type { DivisionLevel } from '../model/division.ts';
import type { CellRef } from '../model/finding.ts';
import type { Doubt, ParsedReport } from '../model/parsed-report.ts';
import type { Report, Scope } from '../model/report.ts';
import type { Form } from '../model/form.ts';
import { sectionsOf } from './report-sections.ts';
import type { FiledTold, ToldFacts, ToldSplit, WithToldFacts } from '../model/told-facts.ts';
import { kindOfName, levelOfName } from '../catalogue/names/agency-kind.ts';

export type ToldParts = Readonly<Record<string, readonly { label: string; value: number }[]>>;

/** What is known of the body that reports, for rules that depend on its rank. */
export type Reporter = {
  kind: AgencyKind | null;
  level: DivisionLevel | null;
  /** Told by the name alone: no register was asked. */
  byName?: true;
};

/** A report as the rules see it: numbers, or null where nothing exact is known. */
export type CheckedReport = {
  agency: string;
  year: number | null;
  form: Form | null;
  scope: Scope | null;
  publishedOn: string | null;
  reporter: Reporter;
  /** Exact figures by `code` or `code.applicant`. */
  figures: ReadonlyMap<string, number>;
  /** Rounded figures told in prose, with their words. */
  rounded: ReadonlyMap<string, { value: number; text: string }>;
  /** Codes of which the prose says that there were none. */
  none: ReadonlySet<string>;
  /** The verb before a figure told in prose. */
  verbs: ReadonlyMap<string, string>;
  parts: ToldParts;
  /** Sections in the order they stand, null when the source does not tell. */
  sections: readonly string[] | null;
  /** Wholes with their named parts that `parts` does not hold. */
  splits?: readonly ToldSplit[];
  /** Years named by title and statistics period where they differ. */
  yearsDiffer: boolean;
  /** Units printed beside amounts whose row states none. */
  units?: ReadonlyMap<string, string>;
  /** Facts read from the prose; absent where the prose was not read for them. */
  told?: ToldFacts;
  /** Where and when it was read, to compare with a later reading of the same address. */
  capture?: Capture;
  /** 信息发布总数 of 政府网站工作年度报表, same site and year. */
  websitePublished?: number;
};

/** The address a report was read at; the day as an ISO date, null when it was not noted. */
export type Capture = { address: string; on: string | null };

/** Words beside a figure told in prose that say what it counts; 结转: those of the year before too. */
const VERBS = /结转|受理|办结|答复/;

/** How the mark of a corrected figure begins: it tells what was printed, not what the figure is. */
export const CORRECTED = '原印';

const UNKNOWN: Reporter = { kind: null, level: null };

/**
 * The exact number in a cell. Null for a blank, a mark, words and a rounded figure: rules never build on
 * those.
 */
export function valueOf(report: CheckedReport, { code, applicant }: CellRef): number | null {
  return report.figures.get(cellKey(code, applicant)) ?? null;
}

/** A reading of a file, before anyone has filed it. */
export function checkedFromParsed(parsed: ParsedReport & Partial<WithToldFacts>): CheckedReport {
  const figures = new Map<string, number>();
  for (const { indicator, applicant, printed } of parsed.cells) {
    if (printed.status !== 'number' || printed.value === null) continue;
    figures.set(cellKey(indicator, applicant), printed.value);
  }
  const told = parsed.narrative;
  for (const { indicator, printed, doubts } of told) {
    if (printed.status === 'number' && printed.value !== null && !doubts.some(isOfOther)) {
      figures.set(indicator, printed.value);
    }
  }
  const { agency, year, form, scope, published } = parsed.header;
  return {
    agency: agency.value ?? '',
    year: year.value,
    form: form.value,
    scope: scope.value,
    publishedOn: publishedOf(published),
    reporter: reporterNamed(agency.value),
    figures,
    rounded: new Map(
      told.flatMap(({ indicator, printed: { status, value, text } }) =>
        status === 'rounded' && value !== null ? [[indicator, { value, text }] as const] : [],
      ),
    ),
    none: new Set(
      told
        .filter(({ printed }) => printed.status === 'none_in_words')
        .map(({ indicator }) => indicator),
    ),
    verbs: new Map(
      told.flatMap(({ indicator, verb }) => (verb ? [[indicator, verb] as const] : [])),
    ),
    parts: Object.fromEntries(
      told
        .filter(({ parts }) => parts.length > 0)
        .map(({ indicator, parts }) => [indicator, parts]),
    ),
    sections: sectionsOf(parsed),
    yearsDiffer: year.doubts.includes('years_differ'),
    units: new Map(
      parsed.cells.flatMap(({ indicator, printed: { unit } }) =>
        unit === null ? [] : [[indicator, unit] as const],
      ),
    ),
    ...(parsed.told ? { told: parsed.told } : {}),
  };
}

/** What the name of a body tells of its rank. */
function reporterNamed(name: string | null): Reporter {
  return name === null
    ? UNKNOWN
    : { kind: kindOfName(name), level: levelOfName(name), byName: true };
}

/** Facts of the prose that a filed report kept. */
function filedFacts(told: FiledTold, parts: ToldParts): Partial<CheckedReport> {
  const splits = told.splits.filter(({ indicator }) => parts[indicator] === undefined);
  return { told, splits };
}

/** What of a reading's prose its report keeps. */
export function filedTold(parsed: ParsedReport & Partial<WithToldFacts>): FiledTold | null {
  if (!parsed.told) return null;
  return {
    ...parsed.told,
    sections: sectionsOf(parsed),
    yearsDiffer: parsed.header.year.doubts.includes('years_differ'),
    splits: parsed.narrative.flatMap(({ indicator, printed, parts, doubts }): ToldSplit[] => {
      const isSure = doubts.every((doubt) => doubt === 'parts_differ');
      if (parts.length === 0 || !isSure || printed.status !== 'number') return [];
      return printed.value === null ? [] : [{ indicator, whole: printed.value, parts }];
    }),
  };
}

/** Of two different days neither is judged. */
const publishedOf = ({ value, doubts }: ParsedReport['header']['published']): string | null =>
  doubts.includes('dates_differ') ? null : value;

/** A figure of prose that may count other years or other matters is held against no table. */
/** Doubts over what a told number counts: no rule holds such a one against the table. */
const UNSURE_OF_WHAT: readonly Doubt[] = [
  'perhaps_cumulative',
  'other_matter',
  'several_figures',
  'subject_unclear',
];

const isOfOther = (doubt: Doubt): boolean => UNSURE_OF_WHAT.includes(doubt);

/** What the rules need of a report of the dataset. */
export type ReportFigures = Pick<
  Report,
  | 'agency_id'
  | 'year'
  | 'form'
  | 'scope'
  | 'source'
  | 'published_on'
  | 'figures'
  | 'marks'
  | 'parts'
  | 'told'
>;

/** A report of the dataset. */
export function checkedFromReport(
  report: ReportFigures,
  reporter: Reporter = UNKNOWN,
): CheckedReport {
  const figures = new Map<string, number>();
  const rounded = new Map<string, { value: number; text: string }>();
  for (const { code, applicant } of CELLS) {
    const value = figureAt(report.figures, code, applicant ?? 'total');
    if (value === null) continue;
    const key = cellKey(code, applicant);
    const mark = report.marks[key];
    if (mark?.status === 'rounded') rounded.set(key, { value, text: mark.text });
    else figures.set(key, value);
  }
  const none = Object.entries(report.marks)
    .filter(([, { status }]) => status === 'none_in_words')
    .map(([key]) => key);
  return {
    agency: report.agency_id,
    year: report.year,
    form: report.form,
    scope: report.scope,
    publishedOn: report.published_on,
    reporter,
    figures,
    rounded,
    none: new Set(none),
    verbs: new Map(
      wordsOf(report).flatMap(([key, words]) => {
        const verb = VERBS.exec(words)?.[0];
        return verb === undefined ? [] : [[key, verb] as const];
      }),
    ),
    parts: report.parts ?? {},
    sections: report.told?.sections ?? null,
    yearsDiffer: report.told?.yearsDiffer ?? false,
    units: new Map(
      wordsOf(report).flatMap(([key, words]) => {
        const unit = /[亿万]?元/.exec(words)?.[0];
        return unit === undefined ? [] : [[key, unit] as const];
      }),
    ),
    ...(report.told ? filedFacts(report.told, report.parts ?? {}) : {}),
    ...(report.source === null ? {} : { capture: { address: report.source, on: null } }),
  };
}

/** What the marks say of the figures that stand. */
const wordsOf = ({ marks }: ReportFigures): [key: string, words: string][] =>
  Object.entries(marks).flatMap(([key, { text }]) =>
    text.startsWith(CORRECTED) ? [] : [[key, text]],
  );
