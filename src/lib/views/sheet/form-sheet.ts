import { cellKey, cellNames } from '../../catalogue/cell-key.ts';
import { cellsBehind } from '../../catalogue/cells-behind.ts';
import { INDICATORS } from '../../catalogue/catalogue.ts';
import type {
  AgencyReport,
  SheetCell,
  SheetFinding,
  SheetPart,
  SheetRate,
} from '../../queries/sheet/sheet.ts';
import type { Applicant } from '../../model/applicant.ts';
import { isContradiction } from '../../model/finding.ts';
import type { Language } from '../../messages/language.ts';
import type { TableCell } from '../figures/frame.ts';
import { cellId, type NotesAt, type SheetNote } from '../findings/finding-notes.ts';
import { sourceLink } from '../figures/local-mark.ts';
import { figureCell, type Datum } from '../figures/figure-cell.ts';

/** A cell of the form: `span` joins neighbours that miss for the same reason, `sub` is a second line. */
export type FormCell = TableCell & {
  span?: number;
  sub?: string;
  /** Names the cell where it can be chosen: `code` or `code.applicant`. */
  key?: string;
  /** The other of two reports has something else here: what that is, in words. */
  differs?: string;
  /** Findings at this cell, and the id that leads to it. */
  notes?: readonly SheetNote[];
  id?: string;
};

/** A head; `label` heads the column of row labels and is held with it. */
export type HeadCell = {
  text: string;
  span?: number;
  rows?: number;
  hint?: string;
  label?: boolean;
};

/**
 * A line of the form. `head` repeats column heads within the body, as Section II does; a row that was
 * not collected in any year shown is folded away.
 */
export type FormRow =
  | { kind: 'head'; id: string; cells: readonly HeadCell[]; collected: boolean }
  | {
      kind: 'row';
      id: string;
      label: string;
      /** Code of the indicator whose numbers its cells hold, year by year. */
      indicator?: string;
      depth: 0 | 1 | 2;
      cells: readonly FormCell[];
      collected: boolean;
    };

/** One section of the official form, years side by side. */
export type FormTable = {
  id: string;
  title: string;
  /** k of n cells for each year, and what else must travel with the figures. */
  notes: readonly string[];
  head: readonly (readonly HeadCell[])[];
  rows: readonly FormRow[];
  /** Findings at the cells of this table, in their order. */
  findings?: readonly SheetNote[];
};

/** A report on a sheet; the year of a reading may not be known. */
export type SheetReport = Omit<AgencyReport, 'year'> & { year: number | null };

/** What one agency's reports of one scope hold, to be asked cell by cell. */
export type Sheet = {
  reports: readonly SheetReport[];
  parts: readonly SheetPart[];
  rates: readonly SheetRate[];
  /** The cell with what it is; status null when it was not collected. */
  datum(report: SheetReport, indicator: string, applicant?: Applicant): Datum;
  isCollected(report: SheetReport, indicator: string, applicant?: Applicant): boolean;
  /** Findings at a cell, on the page of an agency. */
  notesAt?: NotesAt;
  /** Whether a figure is, or is computed from, one that contradicts others of its report. */
  contradicts?(report: SheetReport, indicator: string, applicant?: Applicant): boolean;
  /** The name of a cell, on a sheet whose cells can be chosen. */
  keyOf?(indicator: string, applicant: Applicant): string;
  /** Indicators that the report states with a number in the total column, in the order of the form. */
  collectedCodes(report: SheetReport): string[];
};

/**
 * The reports of an agency as one sheet, whose cells are found by report, indicator and applicant.
 * @param notes findings to be told at their cells
 * @param findings whose cells are told as contradicting
 */
export function sheetOf(
  reports: readonly AgencyReport[],
  rows: { cells: readonly SheetCell[]; parts: readonly SheetPart[]; rates: readonly SheetRate[] },
  notes?: NotesAt,
  findings: readonly SheetFinding[] = [],
): Sheet {
  const key = (report: number, indicator: string, applicant: Applicant) =>
    `${report} ${cellKey(indicator, applicant)}`;
  const cells = new Map(
    rows.cells.map((cell) => [key(cell.report, cell.indicator, cell.applicant), cell]),
  );
  const find = (report: SheetReport, indicator: string, applicant: Applicant) =>
    cells.get(key(report.report, indicator, applicant));
  const contradicted = new Set(
    findings
      .filter(isContradiction)
      .flatMap((own) => cellNames(own.cells).map((name) => `${own.report} ${name}`)),
  );
  return {
    ...(notes === undefined ? {} : { notesAt: notes }),
    reports,
    parts: rows.parts,
    rates: rows.rates,
    datum(report, indicator, applicant = 'total') {
      const cell = find(report, indicator, applicant);
      return {
        indicator,
        value: cell?.value ?? null,
        status: cell?.status ?? null,
        mark: cell?.mark ?? null,
        form: report.form,
      };
    },
    contradicts: ({ report }, indicator, applicant = 'total') =>
      cellsBehind(indicator, applicant).some((name) => contradicted.has(`${report} ${name}`)),
    isCollected: (report, indicator, applicant = 'total') =>
      find(report, indicator, applicant) !== undefined,
    collectedCodes: (report) =>
      INDICATORS.map(({ code }) => code).filter(
        (code) => (find(report, code, 'total')?.value ?? null) !== null,
      ),
  };
}

/** A cell of the form as it is shown: its figure or word, leading to the report it stands in. */
export function formCell(
  sheet: Sheet,
  report: SheetReport,
  indicator: string,
  language: Language,
  applicant: Applicant = 'total',
): FormCell {
  const datum = sheet.datum(report, indicator, applicant);
  const key = sheet.keyOf?.(indicator, applicant);
  const cell = {
    ...figureCell(datum, language),
    ...(key === undefined ? {} : { key }),
    ...notesOf(sheet, report, indicator, applicant),
  };
  return datum.status === null ? cell : { ...cell, ...sourceLink(report.source, language) };
}

function notesOf(
  sheet: Sheet,
  report: SheetReport,
  indicator: string,
  applicant: Applicant,
): Pick<FormCell, 'notes' | 'id'> {
  const { year } = report;
  if (year === null) return {};
  const name = cellKey(indicator, applicant);
  const notes = sheet.notesAt?.({ ...report, year }, name) ?? [];
  return notes.length === 0 ? {} : { notes, id: cellId(year, name) };
}

/** The table with the findings at its cells beside it. */
export function withFindings(table: FormTable): FormTable {
  const notes = table.rows.flatMap((row) =>
    row.kind === 'row' ? row.cells.flatMap((cell) => cell.notes ?? []) : [],
  );
  if (notes.length === 0) return table;
  return { ...table, findings: [...new Set(notes)].sort((a, b) => a.number - b.number) };
}

/** Neighbours that were not collected, or are not on the form, as one wide cell with one word. */
export function joinMissing(cells: readonly FormCell[]): FormCell[] {
  const joined: FormCell[] = [];
  for (const cell of cells) {
    const last = joined[joined.length - 1];
    // A cell that can be chosen stands by itself.
    const isGap =
      cell.key === undefined && (cell.missing === 'not_seen' || cell.missing === 'not_on_form');
    if (last && isGap && last.missing === cell.missing) {
      joined[joined.length - 1] = { ...last, span: (last.span ?? 1) + 1 };
    } else joined.push(cell);
  }
  return joined;
}
