import { INDICATORS, valueFaults } from '../catalogue/catalogue.ts';
import { cellKeysOf, hasApplicants } from '../catalogue/cells-of-row.ts';
import { isFormRow } from '../catalogue/outcome-groups.ts';
import type { Filing, Decided } from '../model/decision.ts';
import type { NarrativeFigure, ParsedReport, PrintedValue } from '../model/parsed-report.ts';
import type { Report } from '../model/report.ts';
import { CORRECTED, filedTold } from '../checks/checked-report.ts';
import { readingOfPanel, decidedReading } from './decided-reading.ts';
import { cellKey } from '../catalogue/cell-key.ts';

/** Stands as the text of a doubtful reading of an empty cell: a mark without words would be a blank. */
const NO_WORDS = '?';

/** A figure of the local report with the key of its cell. */
type Entry = {
  key: string;
  indicator: string;
  column: string | null;
  printed: PrintedValue;
  /** The verb before a figure of prose, which tells what it counts. */
  verb: string | null;
  doubtful: boolean;
};

/**
 * The report a reading becomes when it is accepted. A figure in doubt that nobody has confirmed does
 * not count as read: it is left out and marked `unread`, since a wrong number is worse than none.
 * A corrected figure carries what was printed as its mark.
 *
 * @param fileName the name of the local file, told as the source
 */
export function localReport(
  parsed: ParsedReport,
  decided: Decided,
  filing: Filing,
  fileName: string,
): Report {
  const { agency, year, form, scope } = filing;
  const final = decidedReading(parsed, decided);
  const entries = entriesOf(final);
  const figures: Report['figures'] = {};
  const marks: Report['marks'] = {};
  for (const { key, indicator, column, printed, verb, doubtful } of entries) {
    if (doubtful) {
      marks[key] = { status: 'unread', text: printed.text || NO_WORDS };
      continue;
    }
    if (printed.value !== null) {
      if (column === null) figures[indicator] = printed.value;
      else {
        const row = figures[indicator];
        figures[indicator] = { ...(typeof row === 'object' ? row : {}), [column]: printed.value };
      }
    }
    const mark = markOf(printed, verb, originalText(parsed, key, decided));
    if (mark) marks[key] = mark;
  }
  for (const piece of final.unread) {
    if (piece.indicator === null || piece.text === '') continue;
    if (hasApplicants(piece.indicator) && piece.applicant === null) continue;
    const key = cellKey(piece.indicator, piece.applicant ?? 'total');
    if (!entries.some((entry) => entry.key === key)) {
      marks[key] = { status: 'unread', text: piece.text };
    }
  }
  const parts = partsOf(final.narrative, figures);
  const told = decided.panel === null ? filedTold(final) : null;
  return {
    agency_id: agency.agency_id,
    printed_name: parsed.header.agency.value ?? agency.name,
    year,
    form,
    scope,
    source: null,
    seen_at: 'local',
    source_note: { zh: `本机文件“${fileName}”`, en: `local file “${fileName}”` },
    published_on: publishedOn(parsed),
    complete: isComplete(entries, form),
    figures,
    marks,
    ...(parts ? { parts } : {}),
    note: null,
    ...(told ? { told } : {}),
  };
}

/** A day told as that of publication; that of a signature is none. */
const publishedOn = ({ header: { published } }: ParsedReport): string | null =>
  published.doubts.length === 0 ? published.value : null;

function entriesOf({ cells, narrative }: ParsedReport): Entry[] {
  return [
    ...narrative.map(({ indicator, printed, verb, doubts }) => ({
      key: indicator,
      verb,
      indicator,
      column: null,
      printed,
      // Prose may tell what is no count of things (`人均1.5件`); a cell of the form says so itself.
      doubtful: doubts.length > 0 || !isHeld(indicator, printed.value),
    })),
    ...cells.map(({ indicator, applicant, printed, doubts }) => ({
      key: cellKey(indicator, applicant),
      verb: null,
      indicator,
      column: hasApplicants(indicator) ? applicant : null,
      printed,
      doubtful: doubts.length > 0,
    })),
  ];
}

const isHeld = (indicator: string, value: number | null): boolean =>
  value === null || valueFaults(indicator, value).length === 0;

/** What stood there, where a correction replaced it; null for a cell as printed. */
function originalText(parsed: ParsedReport, key: string, decided: Decided): string | null {
  if (!decided.corrections.has(key)) return null;
  const found = entriesOf(readingOfPanel(parsed, decided)).find((entry) => entry.key === key);
  return found?.printed.text ?? '';
}

/** What stands beside or instead of the number: with it the rules tell what a figure counts. */
function markOf(
  { status, text, value, unit }: PrintedValue,
  verb: string | null,
  original: string | null,
) {
  if (status === 'blank') return { status, text: '' } as const;
  if (status !== 'number') return { status, text: text || NO_WORDS } as const;
  if (value === null) return { status: 'unread', text: text || NO_WORDS } as const;
  if (original !== null) return { status, text: `${CORRECTED}“${original}”` } as const;
  if (verb !== null) return { status, text: `${verb}${text}` } as const;
  return unit?.includes('元') ? ({ status, text } as const) : null;
}

function partsOf(narrative: readonly NarrativeFigure[], figures: Report['figures']) {
  const split = narrative.filter(
    ({ indicator, parts, doubts }) =>
      parts.length > 0 &&
      doubts.length === 0 &&
      Object.hasOwn(figures, indicator) &&
      parts.every(({ value }) => isHeld(indicator, value)),
  );
  if (split.length === 0) return null;
  return Object.fromEntries(split.map(({ indicator, parts }) => [indicator, [...parts]]));
}

/** Every fillable cell of the form was read: as a number, a blank or a mark. */
function isComplete(entries: readonly Entry[], form: Report['form']): boolean {
  const read = new Set(entries.filter(({ doubtful }) => !doubtful).map(({ key }) => key));
  return INDICATORS.filter((row) => isFormRow(row, form))
    .flatMap(cellKeysOf)
    .every((key) => read.has(key));
}
