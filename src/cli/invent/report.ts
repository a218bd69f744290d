import { cellKey } from '../../lib/catalogue/cell-key.ts';
import { INDICATORS } from '../../lib/catalogue/catalogue.ts';
import { applicantsOf } from '../../lib/catalogue/cells-of-row.ts';
import { formOfYear } from '../../lib/catalogue/forms.ts';
import { isFormRow } from '../../lib/catalogue/outcome-groups.ts';
import { APPLICANTS } from '../../lib/model/applicant.ts';
import type { Form } from '../../lib/model/form.ts';
import type { Report, Scope } from '../../lib/model/report.ts';
import type { Body } from './bodies.ts';
import type { Draws } from './random.ts';
import type { Cells } from './sections.ts';

/** What every invented report says of itself, wherever its source would stand. */
const NOTE = { zh: '虚构数据', en: 'invented data' };

const PROSE = [
  'published.total',
  'published.website',
  'published.wechat',
  'published.weibo',
  'published.other_media',
  'interpretations',
  'press_conferences',
  'trainings',
];

/** The form a year's reports are on; years before the first are not invented. */
export const formIn = (year: number): Form => formOfYear(year) ?? '2019';

/**
 * Prints what is true of a body as a report: with the faults of print that real reports have. One in
 * twelve leaves zeros empty or prints a sign instead, some round in prose or say it in words, one in
 * twenty has a figure that contradicts another, and a few are known by their prose alone.
 */
export function printReport(
  draws: Draws,
  body: Body,
  year: number,
  scope: Scope,
  truth: Cells,
): Report {
  const form = formIn(year);
  const cells: Cells = new Map(truth);
  const marks: Report['marks'] = {};
  const complete = draws.chance(0.92);
  if (draws.chance(0.05)) plantFault(draws, cells);
  tellRequests(draws, cells, marks);
  if (draws.chance(0.08)) roundHeadline(cells, marks);
  if (complete && draws.chance(0.08)) emptyZeros(form, cells, marks, draws.chance(0.7));
  return {
    agency_id: body.agency_id,
    printed_name: year < body.renamedIn ? (body.formerName ?? body.name) : body.name,
    year,
    form,
    scope,
    source: null,
    seen_at: 'invented',
    source_note: NOTE,
    published_on: publishedOn(draws, year),
    complete,
    figures: figuresOf(form, cells, complete, draws),
    marks,
    note: null,
  };
}

function publishedOn(draws: Draws, year: number): string | null {
  if (draws.chance(0.05)) return null;
  const isLate = draws.chance(0.06);
  const month = isLate ? 2 + draws.below(2) : 1;
  const day = 1 + draws.below(28);
  return `${year + 1}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** One figure that contradicts others; what is true stays as it is in the sums above. */
function plantFault(draws: Draws, cells: Cells): void {
  const keys = [
    cellKey('outcome.total', 'total'),
    cellKey('requests.carried_in', 'total'),
    cellKey('requests.received', 'natural'),
    'reconsideration.total',
    'litigation.direct.total',
  ];
  const key = keys[draws.below(keys.length)] ?? '';
  cells.set(key, (cells.get(key) ?? 0) + 1 + draws.below(3));
}

/** The prose repeats the requests, now and then another number, and says none in words. */
function tellRequests(draws: Draws, cells: Cells, marks: Report['marks']): void {
  if (draws.chance(0.3)) return;
  const received = cells.get(cellKey('requests.received', 'total'));
  if (received === undefined) return;
  if (received === 0 && draws.chance(0.7)) {
    marks['requests.stated'] = { status: 'none_in_words', text: '未收到' };
  } else cells.set('requests.stated', received + (draws.chance(0.03) ? 1 : 0));
}

function roundHeadline(cells: Cells, marks: Report['marks']): void {
  const value = cells.get('published.total') ?? 0;
  if (value < 100) return;
  const rounded = Math.floor(value / 100) * 100;
  cells.set('published.total', rounded);
  marks['published.total'] = { status: 'rounded', text: `${rounded}余` };
}

function emptyZeros(form: Form, cells: Cells, marks: Report['marks'], isBlank: boolean): void {
  for (const row of INDICATORS) {
    if (!isFormRow(row, form)) continue;
    for (const applicant of applicantsOf(row)) {
      const key = cellKey(row.code, applicant);
      if (cells.get(key) !== 0) continue;
      cells.delete(key);
      marks[key] = isBlank ? { status: 'blank', text: '' } : { status: 'mark', text: '/' };
    }
  }
}

/** Figures in the order of the form; of a report known by its prose only some of that. */
function figuresOf(form: Form, cells: Cells, complete: boolean, draws: Draws): Report['figures'] {
  const figures: Report['figures'] = {};
  const left = draws.below(PROSE.length + 1);
  for (const row of INDICATORS) {
    const { code, perApplicant, section } = row;
    if (section === 'narrative') {
      const value = cells.get(code);
      const isTold = complete ? PROSE.indexOf(code) < 5 + left : PROSE.indexOf(code) < left;
      if (value !== undefined && isTold) figures[code] = value;
    } else if (complete && isFormRow(row, form)) {
      const told = perApplicant ? columnsOf(code, cells) : cells.get(code);
      if (told !== undefined) figures[code] = told;
    }
  }
  return figures;
}

function columnsOf(code: string, cells: Cells): Report['figures'][string] | undefined {
  const known = APPLICANTS.flatMap((applicant) => {
    const value = cells.get(cellKey(code, applicant));
    return value === undefined ? [] : [[applicant, value] as const];
  });
  return known.length === 0 ? undefined : Object.fromEntries(known);
}
