import type { ParsedCell, ParsedReport } from '../../src/lib/model/parsed-report.ts';
import { toPlain } from '../../src/lib/parser/plain-text.ts';
import { readValue, readWords } from '../../src/lib/parser/read-value.ts';
import { formCells, type CaseFigures } from '../golden/reports/generate/case-figures.ts';
import { LAYOUTS, type LayoutName } from '../golden/reports/generate/layout.ts';

/** Cells read as printed, those of the form, and those read otherwise without a doubt. */
export type Score = { read: number; all: number; wrong: string[]; missed: string[] };

const keyOf = ({ indicator, applicant }: ParsedCell, keys: ReadonlySet<string>): string =>
  keys.has(indicator) ? indicator : `${indicator}.${applicant}`;

/** Holds a reading against the figures that were printed. */
export function scoreCells(
  parsed: ParsedReport,
  { cells, form }: CaseFigures,
  layout: LayoutName,
): Score {
  const keys = new Set(formCells(form, LAYOUTS[layout].unsplit || form === '2019'));
  const wrong: string[] = [];
  const missed = new Set(keys);
  for (const cell of parsed.cells) {
    const key = keyOf(cell, keys);
    const text = toPlain(String(cells[key] ?? ''));
    const printed = readValue(text) ?? readWords(text);
    const { value, status } = cell.printed;
    if (keys.has(key) && printed.value === value && printed.status === status) missed.delete(key);
    else if (cell.doubts.length === 0 && status !== 'unread') {
      wrong.push(`${key}: ${cells[key]} read as ${value ?? status}`);
    }
  }
  return { read: keys.size - missed.size, all: keys.size, wrong, missed: [...missed] };
}
