import { describe, expect, it } from 'vitest';
import { readPdfResource } from '../../src/cli/reading/pdf-resources.ts';
import { extractDocument } from '../../src/lib/importers/extract.ts';
import { parseReport } from '../../src/lib/parser/parse-report.ts';
import type { LayoutName } from '../golden/reports/generate/layout.ts';
import { renderCase, type CaseFormat } from '../golden/reports/generate/render-case.ts';
import { readDoubts, readFigures } from './read-figures.ts';
import {
  HONGZE,
  KEWEI,
  SHANGHAI_OFFICE,
  SUQIAN,
  typedCase,
  XIANGYUAN,
  type TypedReport,
} from './typed-figures.ts';

/** Each in the format and layout of the real report, and in others. */
const PRINTED: [name: string, report: TypedReport, layout: LayoutName, formats: CaseFormat[]][] = [
  ['襄垣 2021', XIANGYUAN, 'plain', ['text layout', 'text tabs', 'docx']],
  ['洪泽区 2023', HONGZE, 'unsplit', ['pdf', 'pdf own codes', 'html', 'xlsx']],
  ['上海市人民政府办公厅 2019', SHANGHAI_OFFICE, 'plain', ['html', 'html of a site', 'docx']],
  ['上海市科委 2024', KEWEI, 'plain', ['markdown', 'pdf']],
  ['宿迁 2024', SUQIAN, 'two years', ['text tabs', 'html']],
];

describe.each(PRINTED)(
  '%s, typed by hand and printed by our writers',
  (_, report, layout, formats) => {
    it.each(formats)('%s: every figure as it was typed', async (format) => {
      const bytes = await renderCase(typedCase(report), layout, format);
      const parsed = parseReport(await extractDocument(bytes, readPdfResource));
      expect(readFigures(parsed.cells)).toEqual(report.figures);
      expect(parsed.header).toMatchObject({
        agency: { value: report.agency },
        year: { value: report.year },
        form: { value: report.form },
      });
    });
  },
);

it('上海市科委 2024: rows that lost their label are read by position, and say so', async () => {
  const bytes = await renderCase(typedCase(KEWEI), 'lost labels', 'markdown');
  const parsed = parseReport(await extractDocument(bytes));
  const doubts = readDoubts(parsed);
  const read = readFigures(parsed.cells);
  for (const [code, figures] of Object.entries(read)) {
    if (!doubts[code]) expect(figures, code).toEqual(KEWEI.figures[code]);
  }
  expect(Object.values(doubts).flat()).toContain('label_by_position');
});
