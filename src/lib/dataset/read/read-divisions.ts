import * as z from 'zod/mini';
import { divisionSchema, NATION, type Division } from '../../model/division.ts';
import type { Tell } from './problem.ts';
import { readTable } from './read-table.ts';
import { tellIssues } from './schema-reason.ts';

export const DIVISION_COLUMNS = [
  'code',
  'name',
  'level',
  'parent',
  'valid_from',
  'valid_to',
  'successors',
  'former_names',
] as const;

/** Divisions of `data/divisions.csv` in the order of the file; every problem is reported. */
export function readDivisions(text: string, tell: Tell): Division[] {
  const divisions: Division[] = [];
  const lineOf = new Map<string, number>();
  for (const { line, cells } of readTable(text, DIVISION_COLUMNS, tell)) {
    const value = {
      ...cells,
      parent: cells.parent || null,
      valid_from: yearOf(cells.valid_from),
      valid_to: yearOf(cells.valid_to),
      successors: listOf(cells.successors),
      former_names: listOf(cells.former_names),
    };
    const parsed = z.safeParse(divisionSchema, value);
    if (!parsed.success) {
      tellIssues(parsed.error.issues, value, (field, reason) => tell(line, field, reason));
    } else if (lineOf.has(parsed.data.code)) tell(line, 'code', `${parsed.data.code} stands twice`);
    else {
      lineOf.set(parsed.data.code, line);
      divisions.push(parsed.data);
    }
  }
  for (const division of divisions) checkLinks(division, lineOf, tell);
  return divisions;
}

function checkLinks(
  { code, parent, successors, valid_from: from, valid_to: to }: Division,
  lineOf: ReadonlyMap<string, number>,
  tell: Tell,
): void {
  const line = lineOf.get(code) ?? 0;
  if (parent === null ? code !== NATION : !lineOf.has(parent)) {
    tell(line, 'parent', `${parent ?? 'none'} is not a division`);
  }
  for (const successor of successors) {
    if (!lineOf.has(successor)) tell(line, 'successors', `${successor} is not a division`);
  }
  if (from !== null && to !== null && to <= from) {
    tell(line, 'valid_to', `${to} is not after ${from}`);
  }
}

const yearOf = (text = ''): unknown => (text === '' ? null : /^\d{4}$/.test(text) ? +text : text);
const listOf = (text = ''): string[] => (text === '' ? [] : text.split(';'));
