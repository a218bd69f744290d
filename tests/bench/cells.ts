import { readPdfResource } from '../../src/cli/reading/pdf-resources.ts';
import { extractDocument } from '../../src/lib/importers/extract.ts';
import { parseReport } from '../../src/lib/parser/parse-report.ts';
import { randomFigures } from '../golden/reports/generate/case-figures.ts';
import {
  FILLINGS,
  LAYOUT_NAMES,
  LAYOUTS,
  type FillingName,
} from '../golden/reports/generate/layout.ts';
import {
  CASE_FORMATS,
  renderCase,
  type CaseFormat,
} from '../golden/reports/generate/render-case.ts';
import { scoreCells } from '../parser/score-cells.ts';

const FILLING_NAMES = Object.keys(FILLINGS) as FillingName[];

/** Formats that keep what is a cell and what is none; of the others words alone are left. */
const KEEPS_CELLS = /^(html|docx|xlsx|markdown|text tabs|pdf$|pdf own)/;

/**
 * How many cells of the corpus are read as they were printed, and how many otherwise without a doubt,
 * in each format over all layouts, both forms and all fillings; as lines for the terminal.
 */
export async function cellScores(): Promise<string> {
  const lines: string[] = [];
  let allRead = 0;
  let allCells = 0;
  for (const format of CASE_FORMATS) {
    const { read, all, wrong } = await scoreOf(format);
    lines.push(
      `cells of ${format.padEnd(20)} ${shareOf(read, all)}, ${wrong} wrong without a doubt`,
    );
    if (!KEEPS_CELLS.test(format)) continue;
    allRead += read;
    allCells += all;
  }
  return [...lines, `cells of all formats with cells ${shareOf(allRead, allCells)}`].join('\n');
}

const shareOf = (read: number, all: number): string =>
  `${read} of ${all} read (${((read / all) * 100).toFixed(2)} %)`;

async function scoreOf(format: CaseFormat): Promise<{ read: number; all: number; wrong: number }> {
  const sum = { read: 0, all: 0, wrong: 0 };
  for (const [at, layout] of LAYOUT_NAMES.entries()) {
    for (const form of ['2019', '2021'] as const) {
      // Each layout of a PDF with two fillings; it is the slowest.
      const step = format.startsWith('pdf') ? 3 : 1;
      for (const [turn, filling] of FILLING_NAMES.entries()) {
        if ((turn + at) % step !== 0) continue;
        const figures = FILLINGS[filling](randomFigures(at, form, LAYOUTS[layout].unsplit));
        const bytes = await renderCase(figures, layout, format);
        const parsed = parseReport(await extractDocument(bytes, readPdfResource));
        const { read, all, wrong } = scoreCells(parsed, figures, layout);
        sum.read += read;
        sum.all += all;
        sum.wrong += wrong.length;
      }
    }
  }
  return sum;
}
