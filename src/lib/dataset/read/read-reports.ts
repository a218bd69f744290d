import * as z from 'zod/mini';
import type { Agency } from '../../model/agency.ts';
import { reportId, reportSchema, type Report } from '../../model/report.ts';
import { parseJsonLine } from '../../model/json-line.ts';
import { reportBreaches, type Breach } from '../../catalogue/report-breaches.ts';
import type { Tell } from './problem.ts';
import { tellIssues } from './schema-reason.ts';

/** What a reader of report files must know of the rest of the data. */
export type Known = {
  agencies: ReadonlyMap<string, Agency>;
  /** Report ids met so far and where, shared by all files. */
  seen: Map<string, string>;
};

/**
 * Reports of one file, one JSON object a line. A line with a problem is reported and left out.
 * @param file its name, whose six digits are the province all its reports belong to
 * @param firstLine number of the first line, where the text is a later part of the file
 */
export function readReports(
  file: string,
  text: string,
  known: Known,
  tell: Tell,
  firstLine = 1,
): Report[] {
  const province = /(\d{2})0000\.jsonl$/.exec(file)?.[1];
  if (!province) {
    tell(0, '', 'the file is not named after a province code');
    return [];
  }
  return text.split('\n').flatMap((source, index) => {
    if (source.trim() === '') return [];
    const line = index + firstLine;
    const report = readReport(source, (field, reason) => tell(line, field, reason));
    if (!report) return [];
    const reasons = [
      ...reportBreaches(report),
      ...checkPlace(report, province, `${file}:${line}`, known),
    ];
    for (const { field, reason } of reasons) tell(line, field, reason);
    return reasons.length === 0 ? [report] : [];
  });
}

function readReport(
  source: string,
  tell: (field: string, reason: string) => void,
): Report | undefined {
  let line: ReturnType<typeof parseJsonLine>;
  try {
    line = parseJsonLine(source);
  } catch {
    tell('', 'not a JSON object');
    return undefined;
  }
  for (const { path, reason } of line.faults) tell(path, reason);
  const parsed = z.safeParse(reportSchema, line.value);
  if (parsed.success) return line.faults.length === 0 ? parsed.data : undefined;
  tellIssues(parsed.error.issues, line.value, tell);
  return undefined;
}

type Misplaced = Pick<Breach, 'field' | 'reason'>;

function checkPlace(report: Report, province: string, where: string, known: Known): Misplaced[] {
  const breaches: Misplaced[] = [];
  const id = reportId(report);
  const first = known.seen.get(id);
  if (first) breaches.push({ field: 'agency_id', reason: `${id} stands already at ${first}` });
  else known.seen.set(id, where);
  if (known.agencies.size > 0 && !known.agencies.has(report.agency_id)) {
    breaches.push({ field: 'agency_id', reason: `${report.agency_id} is not an agency` });
  }
  if (!report.agency_id.startsWith(province)) {
    breaches.push({
      field: 'agency_id',
      reason: `${report.agency_id} belongs in another province's file`,
    });
  }
  return breaches;
}
