import { expect, it } from 'vitest';
import { isSameReport } from '../../src/lib/filing/same-report.ts';
import { acceptedFrom } from '../store/import-files.ts';

const { report } = acceptedFrom('a');

it('holds whatever the order of the fields, and what is not there', () => {
  const turned = Object.fromEntries(Object.entries(report).reverse()) as typeof report;
  expect(isSameReport(report, { ...turned, told: undefined })).toBe(true);
});

it.each<[string, Partial<typeof report>]>([
  ['a figure', { figures: { ...report.figures, 'published.website': 987654 } }],
  ['the year', { year: report.year + 1 }],
  ['a mark', { marks: { ...report.marks, 'published.website': { status: 'mark', text: '/' } } }],
])('does not hold where %s differs', (_, change) => {
  expect(isSameReport(report, { ...report, ...change })).toBe(false);
});
