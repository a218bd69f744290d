import type { Applicant } from './applicant.ts';
import type { Provenance } from './extracted-document.ts';
import type { ObservationStatus } from './observation.ts';
import type { Scope } from './report.ts';
import type { Form } from './form.ts';

/** Why a reading is not certain. A figure without a doubt is one the parser answers for. */
export const DOUBTS = [
  // labels
  'label_corrected',
  'label_cut',
  'label_by_position',
  // alignment of a row with its columns
  'extra_cells',
  'aligned_by_sum',
  'columns_by_position',
  'columns_disagree',
  'cells_by_blank_lines',
  'merged_cell',
  'near_unread',
  'out_of_order',
  'read_twice',
  // the number itself
  'sum_differs',
  'digits_apart',
  'not_whole',
  'rounded',
  'unit_converted',
  'unexpected_unit',
  'unexpected_sign',
  // header
  'year_from_title',
  'year_from_text',
  'years_differ',
  'panel_by_order',
  'scope_guessed',
  'form_guessed',
  'agency_from_text',
  'agency_without_place',
  'division_guessed',
  'period_partial',
  'agency_differs',
  'not_an_agency',
  'from_file_name',
  'date_signed',
  'dates_differ',
  // prose
  'several_figures',
  'parts_differ',
  'perhaps_cumulative',
  'channels_together',
  'other_matter',
  'subject_unclear',
  // the whole document
  'recognised_text',
] as const;
export type Doubt = (typeof DOUBTS)[number];

/** What stood in a cell or a sentence. */
export type PrintedValue = {
  status: ObservationStatus;
  value: number | null;
  /** As printed, half-width and without surrounding blanks. */
  text: string;
  unit: string | null;
};

/** One cell of Sections II-IV; `total` for rows that have one figure. */
export type ParsedCell = {
  indicator: string;
  applicant: Applicant;
  printed: PrintedValue;
  doubts: readonly Doubt[];
  provenance: Provenance;
};

/** Words around a figure that keep it from being exact. */
export type Hedge = '余' | '近' | '约' | '多' | '超' | '万';

export type NamedPart = { label: string; value: number };

/** A figure told in prose (Section I), with the words that say what it counts. */
export type NarrativeFigure = {
  indicator: string;
  printed: PrintedValue;
  hedge: Hedge | null;
  verb: string | null;
  parts: readonly NamedPart[];
  doubts: readonly Doubt[];
  provenance: Provenance;
};

export const UNREAD_REASONS = [
  'cell_count',
  'no_label',
  'not_a_number',
  'not_on_form',
  'out_of_order',
  'conflict',
  'row_not_found',
  'table_not_found',
  'other_figure',
  'other_year',
  'cumulative',
  'part_of_year',
  'not_placed',
] as const;
export type UnreadReason = (typeof UNREAD_REASONS)[number];

/** Something that stands in the report and could not be read as figures. */
export type Unread = {
  reason: UnreadReason;
  /** The row or cell it would have been, null when even that is not known. */
  indicator: string | null;
  applicant: Applicant | null;
  text: string;
  provenance: Provenance | null;
};

/** A word of the header with its doubts; the value is null when it was not found. */
export type HeaderField<T> = { value: T | null; doubts: readonly Doubt[] };

export type ParsedHeader = {
  /** The name as printed. */
  agency: HeaderField<string>;
  year: HeaderField<number>;
  form: HeaderField<Form>;
  scope: HeaderField<Scope>;
  /** Names of divisions found in title, opening and address, the widest first. */
  division: HeaderField<readonly string[]>;
  /** The day of publication, `YYYY-MM-DD`. */
  published: HeaderField<string>;
};

/** Sections found, in the order they stand. */
export type FoundSection = { section: ReportSection; heading: string };

/** The six parts the national form prescribes. */
export const REPORT_SECTIONS = ['I', 'II', 'III', 'IV', 'V', 'VI'] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

/** Figures of another year printed beside the report's own. */
export type SidePanel = { year: number | null; cells: readonly ParsedCell[] };

/** A report as it was read: nothing filled in, nothing corrected without saying so. */
export type ParsedReport = {
  header: ParsedHeader;
  cells: readonly ParsedCell[];
  narrative: readonly NarrativeFigure[];
  /** Statements of the last section and of prose that checks hold against the tables. */
  sections: readonly FoundSection[];
  unread: readonly Unread[];
  beside: readonly SidePanel[];
};
