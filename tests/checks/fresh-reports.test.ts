/** Reports of our own in every format: told figures as in their prose, no false finding, errors of two years found. */
import { describe, expect, it } from 'vitest';
import { readPdfResource } from '../../src/cli/reading/pdf-resources.ts';
import { compileReport } from '../../src/lib/pipeline.ts';
import { FRESH_FILES } from '../parser/narrative/corpus/fresh-files.ts';
import { CODES } from '../parser/narrative/corpus/told-case.ts';
import { renderCase } from '../golden/reports/generate/render-case.ts';
import { freshReports, type FreshReport } from './corpus/fresh-reports.ts';
import { failsOfRecord, judged } from './corpus/judged.ts';

type Cells = FreshReport['figures']['cells'];

/** An error that shows only beside the year before: what changes in either, and the rule that names it. */
const PAIRS: readonly [rule: string, what: string, now: Cells, before: Cells][] = [
  [
    'X1',
    'more left over than came in again',
    {},
    { 'requests.carried_over.natural': 9, 'requests.carried_over.total': 9 },
  ],
  [
    'X2',
    'carried over by others than carried in',
    {},
    {
      'requests.carried_over.business': 4,
      'requests.carried_over.natural': 0,
      'requests.carried_over.total': 4,
    },
  ],
  ['X4', 'a number of another size', { 'permits.decisions': 4210 }, {}],
  ['X5', 'a digit lost', { 'penalties.decisions': 910 }, { 'penalties.decisions': 91 }],
  ['S2.1', 'documents in force that do not continue', {}, { 'normative.effective': 20 }],
  ['S2.2', 'more repealed than there were', { 'normative.repealed': 30 }, {}],
  ['S2.5', 'a fee in yuan', { 'fees.amount': 131_000 }, { 'fees.amount': 12.5 }],
];

async function recordOf({ name, format, layout }: FreshReport, figures: FreshReport['figures']) {
  const found = await judged(name, await renderCase(figures, layout, format));
  expect(found.record, name).not.toBeNull();
  return found.record as NonNullable<typeof found.record>;
}

const changed = (figures: FreshReport['figures'], cells: Cells): FreshReport['figures'] => ({
  ...figures,
  cells: { ...figures.cells, ...cells },
});

describe.each(freshReports().map((report, at) => [report.name, report, at] as const))(
  '%s',
  (name, report, at) => {
    it('is read as told, and nothing in it is found wrong', async () => {
      const bytes = await renderCase(report.figures, report.layout, report.format);
      const { parsed, findings } = await compileReport(
        { name, bytes, address: null },
        readPdfResource,
      );
      const [, told = {}, perhaps = {}] = FRESH_FILES[at] ?? [];
      const read = parsed.narrative.map(({ indicator, printed, doubts }) => ({
        indicator,
        value: printed.status === 'none_in_words' ? 'none' : printed.value,
        doubts,
      }));
      for (const [short, value] of Object.entries(told)) {
        const code = CODES[short as keyof typeof CODES];
        expect(read.find(({ indicator }) => indicator === code)?.value, code).toBe(value);
      }
      const allowed = [...Object.entries(told), ...Object.entries(perhaps)].map(
        ([short, value]) => `${CODES[short as keyof typeof CODES]} ${value}`,
      );
      const silent = read.filter(({ doubts }) => doubts.length === 0);
      expect(
        silent
          .map(({ indicator, value }) => `${indicator} ${value}`)
          .filter((one) => !allowed.includes(one)),
      ).toEqual([]);
      const fails = findings.filter(({ verdict }) => verdict === 'FAIL');
      expect(fails.map(({ rule, cells }) => `${rule} ${JSON.stringify(cells)}`)).toEqual([]);
      expect(parsed.header.agency.value).toBe(report.figures.agency);
      expect(parsed.header.year.value).toBe(2024);
    });

    it('goes on from the year before, and each error planted in the pair is named', async () => {
      const [now, before] = [
        await recordOf(report, report.figures),
        await recordOf(report, report.before),
      ];
      // 15 requests left over where none was the year before is a jump, and said to be one.
      const stands = Number(report.figures.cells['requests.carried_over.total']) > 10 ? ['X4'] : [];
      expect(failsOfRecord(now, before).map(({ rule }) => rule)).toEqual(stands);
      for (const [rule, what, ofNow, ofBefore] of PAIRS) {
        const fails = failsOfRecord(
          await recordOf(report, changed(report.figures, ofNow)),
          await recordOf(report, changed(report.before, ofBefore)),
        );
        expect(
          fails.map((one) => one.rule),
          `${rule}: ${what}`,
        ).toContain(rule);
      }
      const copied = { ...report.figures, year: 2023, prose: report.before.prose, narrative: {} };
      const fails = failsOfRecord(now, await recordOf(report, copied as FreshReport['figures']));
      expect(
        fails.map(({ rule }) => rule),
        'last year’s figures',
      ).toContain('X6');
    });
  },
);
