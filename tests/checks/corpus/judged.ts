import { readPdfResource } from '../../../src/cli/reading/pdf-resources.ts';
import { checkedFromReport, type CheckedReport } from '../../../src/lib/checks/checked-report.ts';
import { checkReport, checkYears } from '../../../src/lib/checks/registry.ts';
import { kindOfName, levelOfName } from '../../../src/lib/catalogue/names/agency-kind.ts';
import { localReport } from '../../../src/lib/filing/filed-report.ts';
import { decidedBy } from '../../../src/lib/model/decision.ts';
import type { Finding } from '../../../src/lib/model/finding.ts';
import type { ParsedReport } from '../../../src/lib/model/parsed-report.ts';
import type { Report } from '../../../src/lib/model/report.ts';
import { compileReport } from '../../../src/lib/pipeline.ts';

const failing = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ verdict }) => verdict === 'FAIL');

/** A file read, what fails in it, and the record it is filed as; null where its form is not told. */
export async function judged(
  name: string,
  bytes: Uint8Array,
): Promise<{ fails: Finding[]; record: Report | null }> {
  const { parsed, findings } = await compileReport({ name, bytes, address: null }, readPdfResource);
  return { fails: failing(findings), record: recordOf(parsed, name) };
}

/** As the command line files it: nobody has confirmed anything. */
function recordOf(parsed: ParsedReport, name: string): Report | null {
  const { agency, year, form, scope } = parsed.header;
  if (!agency.value || year.value === null || !form.value || !scope.value) return null;
  const kind = kindOfName(agency.value);
  const agencyId = '140728-local-001';
  const filed = {
    agency_id: agencyId,
    name: agency.value,
    division: '140728',
    kind,
    township: null,
  };
  const filing = { agency: filed, year: year.value, form: form.value, scope: scope.value };
  return localReport(parsed, decidedBy([]), filing, name);
}

const checked = (record: Report): CheckedReport =>
  checkedFromReport(record, {
    kind: kindOfName(record.printed_name),
    level: levelOfName(record.printed_name),
  });

/** What fails in a filed record, against that of the year before where there is one. */
export function failsOfRecord(record: Report, before: Report | null): Finding[] {
  const report = checked(record);
  return failing([
    ...checkReport(report),
    ...(before === null ? [] : checkYears(report, checked(before))),
  ]);
}
