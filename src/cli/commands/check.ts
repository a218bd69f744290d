import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { checkDataset, type FiledFinding } from '../../lib/checks/check-dataset.ts';
import { checkedFromReport, type CheckedReport } from '../../lib/checks/checked-report.ts';
import { ruleText } from '../../lib/checks/registry.ts';
import { readData, type Data } from '../../lib/dataset/read-data.ts';
import { formatProblem } from '../../lib/dataset/problem.ts';
import type { Table } from '../../lib/db/database.ts';
import { toCsv } from '../../lib/exports/csv.ts';
import { checksText } from '../../lib/messages/checks.ts';
import {
  cellName,
  findingKey,
  settledKey,
  settledSchema,
  type Settled,
} from '../../lib/model/finding.ts';
import { loadDataFiles } from './data-files.ts';
import { Failure } from './failure.ts';
import { formatTable } from './format-table.ts';
import type { Terminal } from './terminal.ts';

const FORMATS = {
  table: formatTable,
  json: ({ columns, rows }: Table) =>
    JSON.stringify(
      rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null]))),
      null,
      2,
    ),
  csv: (table: Table) => toCsv(table).replace(/\n$/, ''),
};

const COLUMNS = [
  'agency_id',
  'agency',
  'year',
  'scope',
  'check',
  'grade',
  'verdict',
  'cells',
  'expected',
  'found',
  'implied',
  'resolution',
  'note',
];

const USAGE =
  'usage: nianbao check [--format table|json|csv] [--all] [--data DIR] [--settled FILE]';

/**
 * `nianbao check [--format table|json|csv] [--all]`: what the rules find in the reports of data/:
 * each report by itself, against its year before, and against those it contains. Without `--all`
 * only what fails. Findings a person has settled carry how.
 * @throws Failure on wrong usage or data that cannot be read
 */
export async function checkCommand(args: string[], terminal: Terminal): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      format: { type: 'string', default: 'table' },
      all: { type: 'boolean', default: false },
      data: { type: 'string', default: 'data' },
      settled: { type: 'string', default: 'data/settled.jsonl' },
    },
  });
  const { format } = values;
  if (!isFormat(format)) throw new Failure(`${format} is not a format; ${USAGE}`, 2);
  const { data, problems } = readData(await loadDataFiles(values.data));
  const [problem] = problems;
  if (problem) throw new Failure(`the data has a problem: ${formatProblem(problem)}`);
  const settled = await readSettled(values.settled);
  const found = findingsOf(data).filter(({ finding }) => values.all || finding.verdict === 'FAIL');
  const names = new Map(data.agencies.map(({ agency_id, name }) => [agency_id, name]));
  const rows = found.map((filed) => rowOf(filed, names, settled));
  terminal.out(FORMATS[format]({ columns: COLUMNS, rows }));
}

function findingsOf({ reports, agencies, divisions }: Data): FiledFinding[] {
  const agencyOf = new Map(agencies.map((agency) => [agency.agency_id, agency]));
  const divisionOf = new Map(divisions.map((division) => [division.code, division]));
  const checked = reports.map((report) => {
    const agency = agencyOf.get(report.agency_id);
    const level = divisionOf.get(agency?.division ?? '')?.level ?? null;
    return checkedFromReport(report, { kind: agency?.kind ?? null, level });
  });
  const placeOf = ({ agency }: CheckedReport): string[] => {
    const places: string[] = [];
    let code = agencyOf.get(agency)?.division ?? null;
    while (code !== null && !places.includes(code)) {
      places.push(code);
      code = divisionOf.get(code)?.parent ?? null;
    }
    return places;
  };
  return checkDataset(checked, placeOf);
}

function rowOf(
  { report, finding }: FiledFinding,
  names: ReadonlyMap<string, string>,
  settled: ReadonlyMap<string, Settled>,
): unknown[] {
  const { agency, year, scope } = report;
  const { check, grade, verdict, cells, expected, found, implied } = finding;
  const resolution = settled.get(findingKey(agency, year, finding))?.resolution ?? null;
  return [
    agency,
    names.get(agency) ?? agency,
    year,
    scope,
    check,
    checksText.zh.grade[grade],
    verdict,
    cells.map(cellName).join(' '),
    expected,
    found,
    implied,
    resolution && checksText.zh.resolution[resolution],
    ruleText(check, 'zh').note,
  ];
}

/** Settled findings by their keys; none where the file is not there. */
async function readSettled(path: string): Promise<Map<string, Settled>> {
  if (!existsSync(path)) return new Map();
  const lines = (await readFile(path, 'utf8')).split('\n');
  return new Map(
    lines.flatMap((line, at) => {
      if (line.trim() === '') return [];
      const parsed = z.safeParse(settledSchema, parseJson(line));
      if (!parsed.success) throw new Failure(`${path}:${at + 1} is not a settled finding`);
      return [[settledKey(parsed.data), parsed.data] as const];
    }),
  );
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

const isFormat = (name: string): name is keyof typeof FORMATS => Object.hasOwn(FORMATS, name);
