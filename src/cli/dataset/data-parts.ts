import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { problemsOf, type Problem } from '../../lib/dataset/read/problem.ts';
import { readBase, sortProblems, type BaseData } from '../../lib/dataset/read/read-data.ts';
import { readReports } from '../../lib/dataset/read/read-reports.ts';
import { ChecksOfAll } from '../../lib/dataset/tables/assemble-findings.ts';
import { assembleBase, reportTables } from '../../lib/dataset/tables/assemble-tables.ts';
import { namedReport, type NamedReport } from '../../lib/search/pack/pack-agencies.ts';
import { loadBaseFiles, type BaseFiles } from './data-files.ts';
import type { TablePart } from './dataset-engine.ts';

/** Reports that are in memory at once; fewer do not make it faster, nor more. */
const AT_ONCE = 256;

/** Findings are appended when this many have gathered. */
const ROWS_AT_ONCE = 20_000;

/**
 * A data folder on its way into the tables: its reports come some at a time, and of each only what the
 * rules and the search need stays in memory.
 */
export class DataParts {
  readonly base: BaseData;
  readonly named: NamedReport[] = [];
  readonly problems: Problem[];
  readonly #files: BaseFiles;
  readonly #known: ReturnType<typeof readBase>['known'];

  constructor(files: BaseFiles) {
    const { data, known, problems } = readBase(files);
    this.base = data;
    this.problems = problems;
    this.#known = known;
    this.#files = files;
  }

  static async open(folder: string): Promise<DataParts> {
    return new DataParts(await loadBaseFiles(folder));
  }

  /** The rows of all tables; those of findings only where nothing in the data is wrong. */
  async *tables(): AsyncGenerator<TablePart> {
    yield assembleBase(this.base);
    const checks = new ChecksOfAll(this.base);
    for (const { file } of this.#files.reports) {
      for await (const { firstLine, lines } of partsOfLines(file)) {
        const tell = problemsOf(file, this.problems);
        const reports = readReports(file, lines.join('\n'), this.#known, tell, firstLine);
        checks.add(reports);
        this.named.push(...reports.map(namedReport));
        yield reportTables(this.#known.agencies, reports);
      }
    }
    sortProblems(this.problems, this.#files);
    if (this.problems.length === 0) yield* gathered(checks);
  }
}

function* gathered(checks: ChecksOfAll): Generator<TablePart> {
  let part = { finding: [], rule_count: [] } as Required<Pick<TablePart, 'finding' | 'rule_count'>>;
  for (const { finding, rule_count } of checks.tables()) {
    part.finding.push(...finding);
    part.rule_count.push(...rule_count);
    if (part.rule_count.length < ROWS_AT_ONCE) continue;
    yield part;
    part = { finding: [], rule_count: [] };
  }
  yield part;
}

async function* partsOfLines(path: string) {
  let firstLine = 1;
  let lines: string[] = [];
  const source = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
  for await (const line of source) {
    lines.push(line);
    if (lines.length < AT_ONCE) continue;
    yield { firstLine, lines };
    firstLine += lines.length;
    lines = [];
  }
  // An empty file is read too: its name may be wrong.
  if (lines.length > 0 || firstLine === 1) yield { firstLine, lines };
}
