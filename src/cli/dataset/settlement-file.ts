import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { FiledFinding } from '../../lib/checks/rule.ts';
import { cellName } from '../../lib/catalogue/cell-key.ts';
import {
  RESOLUTIONS,
  type Resolution,
  type Settlement,
  formatSettlements,
  laterThan,
  parseSettlements,
  SettlementBook,
  type SettlementTarget,
} from '../../lib/model/settlement.ts';
import { Failure } from '../printing/failure.ts';
import { writeWhole } from '../reading/reading-folder.ts';

/** What a person says of a finding on the command line; `open` takes back what was said before. */
export type Answer = { as: string; note: string; by: string | null; now: Date };

const WAYS = [...RESOLUTIONS, 'open'].join(', ');

/**
 * The lines of a file of settled findings, none where it is not there. The lines of two people's files
 * put together are one file: of the lines about one finding the latest counts.
 * @throws Failure with the number of a line that is no settled finding
 */
export async function readSettlements(path: string): Promise<Settlement[]> {
  if (!existsSync(path)) return [];
  const { settlements, bad } = parseSettlements(await readFile(path, 'utf8'));
  const [line] = bad;
  if (line !== undefined) throw new Failure(`${path}:${line} is not a settled finding`);
  return settlements;
}

/** What a finding is settled under. */
export const targetOf = ({ report, finding }: FiledFinding): SettlementTarget => ({
  agency: report.agency,
  year: report.year,
  rule: finding.rule,
  cells: finding.cells.map(cellName),
  ...(report.scope ? { scope: report.scope } : {}),
});

/**
 * Adds a settlement on the findings that a person names by agency, year, rule and, to tell several
 * apart, one or more of their cells.
 *
 * @param named `140404-001 2023 S4.1 reconsideration.total`
 * @param announce told what was said before and counts no more, before it is written
 * @returns the findings that are settled by it
 * @throws Failure on a way or a finding that is not there
 */
export async function settleFindings(
  path: string,
  named: string,
  { as, note, by, now }: Answer,
  findings: readonly FiledFinding[],
  announce: (sentence: string) => void,
): Promise<FiledFinding[]> {
  const withdrawn = as === 'open';
  if (!withdrawn && !isResolution(as)) throw new Failure(`--as ${as}: it is one of ${WAYS}`, 2);
  const found = findings.filter((filed) => isNamed(targetOf(filed), named));
  if (found.length === 0) {
    throw new Failure(`no finding is named by “${named}”; name agency_id, year and rule`, 2);
  }
  const lines = await readSettlements(path);
  const book = new SettlementBook(lines);
  const added = found.map((filed): Settlement => {
    const target = targetOf(filed);
    const standing = book.settlementOn(target);
    if (standing) announce(`will replace ${wordsOf(standing)}; it stays in ${path} as history`);
    const history = book.historyOf(target);
    const last = history[history.length - 1]?.resolution;
    return {
      ...target,
      resolution: isResolution(as) ? as : (last ?? 'in_the_report'),
      note,
      ...(by === null ? {} : { by }),
      at: laterThan(history, now),
      ...(withdrawn ? { withdrawn } : {}),
    };
  });
  await writeWhole(path, formatSettlements([...lines, ...added]));
  return found;
}

/** What stands settled, as one would name it: whose, how, by whom, when and why. */
const wordsOf = ({ agency, year, rule, resolution, by, at, note }: Settlement): string =>
  `“${resolution}” on ${agency} ${year} ${rule}${by ? ` by ${by}` : ''} of ${at}` +
  (note === '' ? '' : `: ${note}`);

function isNamed({ agency, year, rule, cells }: SettlementTarget, named: string): boolean {
  const [namedAgency, namedYear, namedRule, ...namedCells] = named.trim().split(/[\s+]+/);
  return (
    agency === namedAgency &&
    String(year) === namedYear &&
    rule === namedRule &&
    namedCells.every((cell) => cells.includes(cell))
  );
}

const isResolution = (name: string): name is Resolution =>
  RESOLUTIONS.some((resolution) => resolution === name);
