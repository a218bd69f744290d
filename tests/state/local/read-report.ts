import { openFindings } from '../../../src/lib/filing/reading-summary.ts';
import { decidedBy, type Decision } from '../../../src/lib/model/decision.ts';
import { cellName } from '../../../src/lib/catalogue/cell-key.ts';
import type { Reading } from '../../../src/lib/model/import-file.ts';
import { readFile } from '../../../src/lib/workers/read-file.ts';
import { formCells, type CaseFigures } from '../../golden/reports/generate/case-figures.ts';
import { renderCase } from '../../golden/reports/generate/render-case.ts';

/** An invented report in which every figure is 0 but for what the test prints. */
export const figuresWith = (cells: CaseFigures['cells'], year = 2024): CaseFigures => ({
  agency: '云岭县示例局',
  year,
  form: '2021',
  cells: { ...Object.fromEntries(formCells('2021').map((key) => [key, 0])), ...cells },
  narrative: {},
});

/** The bytes of such a report as a web page. */
export const reportBytes = (figures: CaseFigures): Promise<Uint8Array> =>
  Promise.resolve(renderCase(figures, 'plain', 'html'));

/** Such a report, read as the page reads it. */
export async function readReport(id: string, figures: CaseFigures): Promise<Reading> {
  const none = () => Promise.reject(new Error('no PDF here'));
  const { reading } = await readFile({ id, name: `${id}.html` }, await reportBytes(figures), none);
  if (!reading) throw new Error('the report was not read');
  return reading;
}

/** What the reader says of each open contradiction of a reading. */
export function answersTo(
  reading: Reading,
  at: string,
  resolution: 'in_the_report' | 'rule_does_not_apply' = 'in_the_report',
): Decision[] {
  return openFindings(reading, decidedBy([]))
    .filter(({ verdict }) => verdict === 'FAIL')
    .map(({ rule, cells }) => ({
      kind: 'settle',
      rule,
      cells: cells.map(cellName),
      resolution,
      by: null,
      at,
    }));
}
