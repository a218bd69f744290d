import { CELLS } from '../catalogue/cells-of-row.ts';
import type { Finding } from '../model/finding.ts';
import { finding, type Rule } from './rule.ts';
import { valueOf, type CheckedReport } from './checked-report.ts';

const twoRecords: Rule = { code: 'X9', grade: 'W', awaits: 'second_record' };
const changedLater: Rule = { code: 'D3', grade: 'I', awaits: 'second_record' };

/** A rule over two records of one body, year and scope. */
export type RecordRule = Rule & {
  judge: (record: CheckedReport, other: CheckedReport) => Finding[];
};

/** One finding for each cell that differs between an earlier and a later record. */
function differing(rule: Rule, earlier: CheckedReport, later: CheckedReport): Finding[] {
  return CELLS.flatMap((cell) => {
    const [expected, found] = [valueOf(earlier, cell), valueOf(later, cell)];
    if (expected === null || found === null || expected === found) return [];
    return [finding(rule, 'FAIL', [cell], { expected, found, values: [found] })];
  });
}

/** Both records in the order they were read; null unless they are two readings of one address. */
function readings(one: CheckedReport, other: CheckedReport): [CheckedReport, CheckedReport] | null {
  const [first, second] = [one.capture, other.capture];
  if (!first?.on || !second?.on || first.address !== second.address) return null;
  if (first.on === second.on) return null;
  return first.on < second.on ? [one, other] : [other, one];
}

/** Two records with other figures; both are kept. A later reading of the same page is D3. */
const recordsAgree: RecordRule = {
  ...twoRecords,
  judge: (record, other) => {
    if (readings(record, other)) return [];
    const found = differing(twoRecords, record, other);
    return found.length > 0 ? found : [finding(twoRecords, 'PASS', [])];
  },
};

/** The page changed its figures between two readings. */
const pageUnchanged: RecordRule = {
  ...changedLater,
  judge: (record, other) => {
    const pair = readings(record, other);
    if (pair) {
      const found = differing(changedLater, ...pair);
      return found.length > 0 ? found : [finding(changedLater, 'PASS', [])];
    }
    const same = record.capture && record.capture.address === other.capture?.address;
    return same ? [finding(changedLater, 'CANNOT_JUDGE', [])] : [];
  },
};

export const RECORD_RULES: readonly RecordRule[] = [recordsAgree, pageUnchanged];
