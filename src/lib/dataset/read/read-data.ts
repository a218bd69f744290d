import type { Agency } from '../../model/agency.ts';
import type { Division } from '../../model/division.ts';
import { type Settlement, parseSettlements } from '../../model/settlement.ts';
import type { Report } from '../../model/report.ts';
import { problemsOf, type Problem } from './problem.ts';
import { readAgencies } from './read-agencies.ts';
import { readDivisions } from './read-divisions.ts';
import { readReports } from './read-reports.ts';

export type DataFile = { file: string; text: string };

/**
 * The texts of `data/`: divisions, agencies, one file of reports for each province, and what people
 * said of the findings where there is such a file.
 */
export type DataFiles = {
  divisions: DataFile;
  agencies: DataFile;
  reports: readonly DataFile[];
  settled?: DataFile | null;
};

export type Data = {
  divisions: Division[];
  agencies: Agency[];
  reports: Report[];
  settled?: readonly Settlement[];
};

/**
 * Reads everything in `data/` and collects every problem of every file.
 * Build only when `problems` is empty: `data` then is complete, otherwise it lacks the bad lines.
 */
export function readData(files: DataFiles): { data: Data; problems: Problem[] } {
  const problems: Problem[] = [];
  const divisions = readDivisions(files.divisions.text, problemsOf(files.divisions.file, problems));
  const codes = new Set(divisions.map(({ code }) => code));
  const agencies = readAgencies(
    files.agencies.text,
    codes,
    problemsOf(files.agencies.file, problems),
  );
  const known = {
    agencies: new Map(agencies.map((agency) => [agency.agency_id, agency])),
    seen: new Map<string, string>(),
  };
  const reports = files.reports.flatMap(({ file, text }) =>
    readReports(file, text, known, problemsOf(file, problems)),
  );
  const settled = files.settled ? readSettlements(files.settled, problems) : [];
  const fileOrder = [
    files.divisions,
    files.agencies,
    ...files.reports,
    ...(files.settled ? [files.settled] : []),
  ].map(({ file }) => file);
  problems.sort((a, b) => fileOrder.indexOf(a.file) - fileOrder.indexOf(b.file) || a.line - b.line);
  return { data: { divisions, agencies, reports, settled }, problems };
}

function readSettlements({ file, text }: DataFile, problems: Problem[]): Settlement[] {
  const { settlements, bad } = parseSettlements(text);
  for (const line of bad) problems.push({ file, line, field: '', reason: 'not a settled finding' });
  return settlements;
}
