import { expect, it } from 'vitest';
import { decidedReading } from '../../src/lib/filing/decided-reading.ts';
import { decidedBy } from '../../src/lib/model/decision.ts';
import { NOWHERE } from '../../src/lib/model/extracted-document.ts';
import type { ParsedCell, ParsedReport } from '../../src/lib/model/parsed-report.ts';

const printed = (value: number) => ({
  status: 'number' as const,
  value,
  text: String(value),
  unit: null,
});

const received = (value: number): ParsedCell => ({
  indicator: 'requests.received',
  applicant: 'total',
  printed: printed(value),
  doubts: [],
  provenance: NOWHERE,
});

const told = {
  indicator: 'requests.stated',
  printed: printed(95),
  hedge: null,
  verb: null,
  parts: [],
  doubts: [],
  provenance: NOWHERE,
};

/** A report of 2023 that prints the year before beside it. */
const parsed = {
  header: {},
  cells: [received(95)],
  narrative: [told],
  sections: [],
  unread: [],
  beside: [{ year: 2022, cells: [received(17)] }],
} as unknown as ParsedReport;

const at = '2026-03-01T00:00:00.000Z';

it('holds the cells of the year that was chosen, and nothing told of another', () => {
  const chosen = decidedBy([{ kind: 'panel', panel: 0, year: 2022, by: null, at }]);
  const { cells, narrative } = decidedReading(parsed, chosen);
  expect(cells.map((cell) => cell.printed.value)).toEqual([17]);
  expect(narrative).toEqual([]);
});

it('holds what is told of its own year where none was chosen', () => {
  const { cells, narrative } = decidedReading(parsed, decidedBy([]));
  expect(cells.map((cell) => cell.printed.value)).toEqual([95]);
  expect(narrative.map(({ printed: { value } }) => value)).toEqual([95]);
});
