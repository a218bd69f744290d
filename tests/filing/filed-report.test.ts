import { describe, expect, it } from 'vitest';
import { reportBreaches } from '../../src/lib/catalogue/report-breaches.ts';
import { localReport } from '../../src/lib/filing/filed-report.ts';
import { decidedReading } from '../../src/lib/filing/decided-reading.ts';
import {
  decidedBy,
  type Correction,
  type Decision,
  type Filing,
} from '../../src/lib/model/decision.ts';
import type { ParsedCell, ParsedReport, Unread } from '../../src/lib/model/parsed-report.ts';
import { reportSchema } from '../../src/lib/model/report.ts';

const at = '2026-03-01T00:00:00.000Z';
const place = { page: 1, box: null, grid: 0, row: 0, column: 0, start: null, end: null };
const sure = <T>(value: T) => ({ value, doubts: [] });

const cell = (
  indicator: string,
  printed: Partial<ParsedCell['printed']>,
  more: Partial<ParsedCell> = {},
): ParsedCell => ({
  indicator,
  applicant: 'total',
  printed: { status: 'number', value: null, text: '', unit: null, ...printed },
  doubts: [],
  provenance: place,
  ...more,
});

const number = (value: number) => ({ value, text: String(value) });

/** Invented figures of an invented agency. */
function reading(cells: ParsedCell[], unread: Unread[] = []): ParsedReport {
  return {
    header: {
      agency: sure('虚构县人民政府'),
      year: sure(2023),
      form: sure('2021' as const),
      scope: sure('aggregate' as const),
      division: sure(['虚构县']),
      published: sure('2024-01-18'),
    },
    cells,
    narrative: [],
    sections: [],
    unread,
    beside: [],
  } as ParsedReport;
}

const filing: Filing = {
  agency: {
    agency_id: '999901-local-001',
    name: '虚构县人民政府',
    division: '999901',
    kind: 'government',
    township: null,
  },
  year: 2023,
  scope: 'aggregate',
  form: '2021',
};

const correction: Correction = {
  kind: 'correct',
  cell: 'normative.issued',
  status: 'number',
  value: 21,
  text: '21',
  reason: '识读漏了一位',
  by: null,
  at,
};

function reportOf(parsed: ParsedReport, decisions: Decision[] = []) {
  const report = localReport(parsed, decidedBy(decisions), filing, 'a.pdf');
  expect(reportSchema.parse(report), 'fits the schema').toEqual(report);
  expect(reportBreaches(report), 'breaches').toEqual([]);
  return report;
}

describe('localReport', () => {
  it('keeps number, zero, blank and mark apart', () => {
    const report = reportOf(
      reading([
        cell('normative.issued', number(0)),
        cell('normative.repealed', { status: 'blank', value: null, text: '' }),
        cell('normative.effective', { status: 'mark', value: null, text: '/' }),
        cell('requests.received', number(7), { applicant: 'natural' }),
        cell(
          'requests.received',
          { status: 'blank', value: null, text: '' },
          { applicant: 'legal' },
        ),
      ]),
    );
    expect(report.figures).toEqual({ 'normative.issued': 0, 'requests.received': { natural: 7 } });
    expect(report.marks).toEqual({
      'normative.repealed': { status: 'blank', text: '' },
      'normative.effective': { status: 'mark', text: '/' },
      'requests.received.legal': { status: 'blank', text: '' },
    });
    expect(report.seen_at).toBe('local');
    expect(report.source).toBeNull();
  });

  it('leaves a doubtful figure out until a person confirms it', () => {
    const parsed = reading([
      cell('normative.issued', number(2), { doubts: ['label_corrected'] }),
      cell(
        'normative.repealed',
        { status: 'blank', value: null, text: '' },
        { doubts: ['merged_cell'] },
      ),
    ]);
    const unconfirmed = reportOf(parsed);
    expect(unconfirmed.figures).toEqual({});
    expect(unconfirmed.marks).toEqual({
      'normative.issued': { status: 'unread', text: '2' },
      'normative.repealed': { status: 'unread', text: '?' },
    });
    const confirmed = reportOf(parsed, [
      { kind: 'confirm', cells: ['normative.issued', 'normative.repealed'], by: null, at },
    ]);
    expect(confirmed.figures).toEqual({ 'normative.issued': 2 });
    expect(confirmed.marks).toEqual({ 'normative.repealed': { status: 'blank', text: '' } });
  });

  it('takes a correction and keeps what was printed beside it', () => {
    const report = reportOf(reading([cell('normative.issued', number(2))]), [correction]);
    expect(report.figures).toEqual({ 'normative.issued': 21 });
    expect(report.marks).toEqual({ 'normative.issued': { status: 'number', text: '原印“2”' } });
  });

  it('adds a corrected cell that was not read', () => {
    const unread: Unread = {
      reason: 'not_a_number',
      indicator: 'normative.issued',
      applicant: null,
      text: '2l',
      provenance: place,
    };
    const parsed = reading([], [unread]);
    expect(reportOf(parsed).marks).toEqual({
      'normative.issued': { status: 'unread', text: '2l' },
    });
    const report = reportOf(parsed, [correction]);
    expect(report.figures).toEqual({ 'normative.issued': 21 });
    expect(decidedReading(parsed, decidedBy([correction])).unread).toEqual([]);
  });

  it('a cell corrected to blank has no figure', () => {
    const blank: Correction = { ...correction, status: 'blank', value: null, text: '' };
    const report = reportOf(reading([cell('normative.issued', number(2))]), [blank]);
    expect(report.figures).toEqual({});
    expect(report.marks).toEqual({ 'normative.issued': { status: 'blank', text: '' } });
  });

  it('is complete only when every cell of the form was read', () => {
    expect(reportOf(reading([cell('normative.issued', number(2))])).complete).toBe(false);
  });
});
