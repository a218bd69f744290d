import { findIndicator } from '../../catalogue/catalogue.ts';
import { parseCellKey, cellNames, parseCellName } from '../../catalogue/cell-key.ts';
import { domainText } from '../../messages/domain.ts';
import { findingsText } from '../../messages/findings.ts';
import { formatExact } from '../../messages/format.ts';
import type { Language } from '../../messages/language.ts';
import type { MissingReason } from '../../model/observation.ts';
import type { FindingCell } from '../../queries/checks/cells.ts';
import type { FindingEntry } from '../../queries/checks/checks.ts';
import { valuesOf } from './words.ts';
import { figureCell } from '../figures/figure-cell.ts';

/** A cell of a finding: where it stands in words, and what is printed there. */
export type QuotedCell = {
  /** Name of the cell, as in the dataset. */
  name: string;
  label: string;
  text: string;
  missing: MissingReason | null;
};

/** The cells of a finding; those that hold neither number nor mark are only counted. */
export type QuotedCells = {
  /** What the labels have in common, said once; empty when they have nothing. */
  head: string;
  cells: readonly QuotedCell[];
  rest: number;
};

type Place = { row: string; applicant: string | null; year: number | null };

function placeOf(name: string, language: Language): Place {
  const { key, year } = parseCellName(name);
  const cell = parseCellKey(key);
  const row = cell?.indicator.short[language] ?? findIndicator(key)?.short[language] ?? key;
  return {
    row,
    applicant: cell?.indicator.perApplicant ? domainText[language].applicant[cell.applicant] : null,
    year,
  };
}

/** A cell in words: `2023年结转下年度（自然人）`. */
export function cellLabel(name: string, language: Language): string {
  const text = findingsText[language];
  const { row, applicant, year } = placeOf(name, language);
  const label = applicant === null ? row : text.cellOf(row, applicant);
  return year === null ? label : text.cellYear(year, label);
}

/** What a finding quotes, in the order of the rule: the total first where there is one. */
export function quoteCells(
  { cells, quoted, form }: FindingEntry,
  printed: ReadonlyMap<string, FindingCell>,
  language: Language,
): QuotedCells {
  const names = cellNames(cells);
  const values = valuesOf(quoted);
  const head = commonHead(names, language);
  const all = names.map((name, at): QuotedCell => {
    const stored = values[at] ?? null;
    const cell = printed.get(name);
    const shown = figureCell(
      {
        indicator: parseCellKey(parseCellName(name).key)?.indicator.code ?? 'published.total',
        value: cell?.value ?? null,
        status: cell?.status ?? null,
        mark: cell?.mark ?? null,
        form,
      },
      language,
    );
    // A group's sum has no cell of its own.
    const summed = cell || stored === null ? null : formatExact(stored, language);
    return {
      name,
      label: head.labels[at] ?? cellLabel(name, language),
      text: summed ?? shown.text,
      missing: summed === null ? (shown.missing ?? null) : null,
    };
  });
  const shown = all.filter(
    ({ missing }) => !missing || (missing !== 'not_seen' && missing !== 'blank'),
  );
  // Nothing at all stands there: naming a few of the cells says more than a number of them.
  const kept = shown.length > 0 ? shown : all.slice(0, 3);
  return { head: head.text, cells: kept, rest: all.length - kept.length };
}

/** One row in several columns, or one column in several rows, is named once. */
function commonHead(
  names: readonly string[],
  language: Language,
): { text: string; labels: readonly string[] } {
  const places = names.map((name) => placeOf(name, language));
  const [first] = places;
  const alone = { text: '', labels: names.map((name) => cellLabel(name, language)) };
  if (!first || places.length < 3 || places.some(({ year }) => year !== null)) return alone;
  if (first.applicant !== null && places.every(({ row }) => row === first.row)) {
    return { text: first.row, labels: places.map(({ applicant }) => applicant ?? '') };
  }
  if (first.applicant !== null && places.every(({ applicant }) => applicant === first.applicant)) {
    return { text: first.applicant, labels: places.map(({ row }) => row) };
  }
  return alone;
}
