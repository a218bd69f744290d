import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { FiledFinding } from '../../lib/checks/rule.ts';
import { ruleText } from '../../lib/checks/registry.ts';
import { readData, type Data } from '../../lib/dataset/read/read-data.ts';
import { ChecksOfAll } from '../../lib/dataset/tables/assemble-findings.ts';
import { formatProblem } from '../../lib/dataset/read/problem.ts';
import type { Table } from '../../lib/db/database.ts';
import { toCsv } from '../../lib/exports/csv.ts';
import { checksText } from '../../lib/messages/checks.ts';
import { cellName } from '../../lib/catalogue/cell-key.ts';
import { SettlementBook } from '../../lib/model/settlement.ts';
import { loadDataFiles } from '../dataset/data-files.ts';
import { Failure } from '../printing/failure.ts';
import { formatTable } from '../printing/format-table.ts';
import { projectPath } from '../project-path.ts';
import { readSettlements, settleFindings, targetOf } from '../dataset/settlement-file.ts';
import type { Terminal } from '../printing/terminal.ts';

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
  'rule',
  'grade',
  'verdict',
  'cells',
  'expected',
  'found',
  'implied',
  'resolution',
  'remark',
  'note',
];

const USAGE =
  'usage: nianbao check [--format table|json|csv] [--all] [--data DIR] [--settled FILE] ' +
  '[--settle "AGENCY_ID YEAR RULE [CELL…]" --as HOW [--note TEXT] [--by NAME]]';

const OPTIONS = {
  format: { type: 'string', default: 'table' },
  all: { type: 'boolean', default: false },
  data: { type: 'string' },
  settled: { type: 'string' },
  settle: { type: 'string' },
  as: { type: 'string' },
  note: { type: 'string', default: '' },
  by: { type: 'string' },
} as const;

/**
 * `nianbao check [--format table|json|csv] [--all]`: what the rules find in the reports of data/:
 * each report by itself, against its year before, and against those it contains. Without `--all`
 * only what fails. Findings a person has settled carry how; `--settle` settles one and prints it.
 * @throws Failure on wrong usage or data that cannot be read
 */
export async function checkCommand(args: string[], terminal: Terminal): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const { format, settle, as, note, by } = values;
  if (!isFormat(format)) throw new Failure(`${format} is not a format; ${USAGE}`, 2);
  if ((settle === undefined) !== (as === undefined)) {
    throw new Failure(`--settle and --as belong together; ${USAGE}`, 2);
  }
  const folder = values.data ?? projectPath('data');
  const file = values.settled ?? join(folder, 'settled.jsonl');
  const { data, problems } = readData({ ...(await loadDataFiles(folder)), settled: null });
  const [problem] = problems;
  if (problem) throw new Failure(`the data has a problem: ${formatProblem(problem)}`);
  const wanted = findingsOf(data).filter(({ finding }) => values.all || finding.verdict === 'FAIL');
  const answer = { as: as ?? '', note, by: by ?? null, now: terminal.now() };
  const shown =
    settle === undefined
      ? wanted
      : await settleFindings(file, settle, answer, wanted, terminal.error);
  const names = new Map(data.agencies.map(({ agency_id, name }) => [agency_id, name]));
  const book = new SettlementBook(await readSettlements(file));
  const rows = shown.map((filed) => rowOf(filed, names, book, format));
  terminal.out(FORMATS[format]({ columns: COLUMNS, rows }));
}

function findingsOf(data: Data): FiledFinding[] {
  const checks = new ChecksOfAll(data);
  checks.add(data.reports);
  return checks.findings();
}

/** Codes for a program, words for a person. */
function rowOf(
  filed: FiledFinding,
  names: ReadonlyMap<string, string>,
  book: SettlementBook,
  format: keyof typeof FORMATS,
): unknown[] {
  const { report, finding } = filed;
  const { agency, year, scope } = report;
  const { rule, grade, verdict, expected, found, implied } = finding;
  const settled = book.settlementOn(targetOf(filed));
  const cells = finding.cells.map(cellName);
  const { zh } = checksText;
  const forPerson = format === 'table';
  return [
    agency,
    names.get(agency) ?? agency,
    year,
    scope,
    rule,
    forPerson ? zh.grade[grade] : grade,
    verdict,
    forPerson ? shortCells(cells) : format === 'json' ? cells : cells.join(' '),
    expected,
    found,
    implied,
    settled && (forPerson ? zh.resolution[settled.resolution] : settled.resolution),
    settled?.note || null,
    ruleText(rule, 'zh').note,
  ];
}

/** The cell a finding is about and how many more it joins: all of them would not fit on a line. */
const shortCells = ([first = '', ...more]: readonly string[]): string =>
  more.length > 0 ? `${first} +${more.length}` : first;

const isFormat = (name: string): name is keyof typeof FORMATS => Object.hasOwn(FORMATS, name);
