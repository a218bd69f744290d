import type { Agency } from '../../model/agency.ts';
import type { Division } from '../../model/division.ts';
import { type Settlement, parseSettlements } from '../../model/settlement.ts';
import type { Report } from '../../model/report.ts';
import { problemsOf, type Problem } from './problem.ts';
import { readAgencies } from './read-agencies.ts';
import { readDivisions } from './read-divisions.ts';
import { readReports, type Known } from './read-reports.ts';

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

/** What stands beside the reports. */
export type BaseData = {
  divisions: Division[];
  agencies: Agency[];
  settled?: readonly Settlement[];
};

export type Data = BaseData & { reports: Report[] };

/**
 * Reads everything in `data/` and collects every problem of every file.
 * Build only when `problems` is empty: `data` then is complete, otherwise it lacks the bad lines.
 */
export function readData(files: DataFiles): { data: Data; problems: Problem[] } {
  const { data, known, problems } = readBase(files);
  const reports = files.reports.flatMap(({ file, text }) =>
    readReports(file, text, known, problemsOf(file, problems)),
  );
  sortProblems(problems, files);
  return { data: { ...data, reports }, problems };
}

/** The same of everything but the reports, and what their reader must know of it. */
export function readBase(files: Omit<DataFiles, 'reports'>): {
  data: BaseData;
  known: Known;
  problems: Problem[];
} {
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
  const settled = files.settled ? readSettlements(files.settled, problems) : [];
  return { data: { divisions, agencies, settled }, known, problems };
}

/** Puts problems in the order of the files and their lines. */
export function sortProblems(
  problems: Problem[],
  files: Omit<DataFiles, 'reports'> & { reports: readonly Pick<DataFile, 'file'>[] },
): void {
  const fileOrder = [
    files.divisions,
    files.agencies,
    ...files.reports,
    ...(files.settled ? [files.settled] : []),
  ].map(({ file }) => file);
  problems.sort((a, b) => fileOrder.indexOf(a.file) - fileOrder.indexOf(b.file) || a.line - b.line);
}

function readSettlements({ file, text }: DataFile, problems: Problem[]): Settlement[] {
  const { settlements, bad } = parseSettlements(text);
  for (const line of bad) problems.push({ file, line, field: '', reason: 'not a settled finding' });
  return settlements;
}
