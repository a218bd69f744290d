/** Every fail on a complete record of the dataset was held against its source, and stands for a reason. */
import { expect, it } from 'vitest';
import { loadDataFiles } from '../../../src/cli/dataset/data-files.ts';
import { checkedFromReport } from '../../../src/lib/checks/checked-report.ts';
import { checkReport } from '../../../src/lib/checks/registry.ts';
import { ruleFacts } from '../../../src/lib/checks/rule-facts.ts';
import { readData } from '../../../src/lib/dataset/read/read-data.ts';

/** Real reports do contradict themselves: agency, year and rule, with what the source prints. */
const REVIEWED: Readonly<Record<string, string>> = {
  '320813-001 2023 S4.1': 'the PDF prints a review total of 0 over 10 upheld and 1 rectified',
  '320813-001 2023 S4.3': 'the PDF prints a total of 0 over 5 upheld after reconsideration',
  '320813-001 2023 S4.4': 'the same total of 0, with 1 rectified',
  '320813-001 2024 N1':
    'the prose tells 17 requests, those of the government office alone; the table 95',
  '320831-001 2023 S4.2':
    'a direct-litigation total of 0 over 2 upheld and 1 other, in two transcriptions',
  '321300-001 2023 N1': 'the prose tells 3607 as received: new and carried in together, unsaid',
  '321300-001 2024 N1': 'the prose tells 3646 as received: new and carried in together, unsaid',
  '321300-001 2024 N2': 'the prose counts reviews that were filed (134), the table all (170)',
  '321300-001 2024 N3': 'the prose counts lawsuits that were filed (57), the table all (77)',
  '321322-001 2025 N1': 'the prose tells 749 as received: new and carried in together, unsaid',
};

it('no finding on any report bears a grade its rule is not known for', async () => {
  const { data } = readData({ ...(await loadDataFiles('data')), settled: null });
  const agencyOf = new Map(data.agencies.map((agency) => [agency.agency_id, agency]));
  const levelOf = new Map(data.divisions.map(({ code, level }) => [code, level]));
  const known = new Map(ruleFacts().map(({ code, grades }) => [code, grades]));
  const findings = data.reports.flatMap((report) => {
    const agency = agencyOf.get(report.agency_id);
    const level = levelOf.get(agency?.division ?? '') ?? null;
    return checkReport(checkedFromReport(report, { kind: agency?.kind ?? null, level }));
  });
  expect(findings.length).toBeGreaterThan(1000);
  const strange = findings.filter(({ rule, grade }) => !known.get(rule)?.includes(grade));
  expect([...new Set(strange.map(({ rule, grade }) => `${rule} ${grade}`))]).toEqual([]);
});

it('no rule fails on a complete record but where its source contradicts itself', async () => {
  const { data, problems } = readData({ ...(await loadDataFiles('data')), settled: null });
  expect(problems).toEqual([]);
  const agencyOf = new Map(data.agencies.map((agency) => [agency.agency_id, agency]));
  const levelOf = new Map(data.divisions.map(({ code, level }) => [code, level]));
  const complete = data.reports.filter((report) => report.complete);
  expect(complete.length).toBeGreaterThanOrEqual(12);
  const failing = complete.flatMap((report) => {
    const agency = agencyOf.get(report.agency_id);
    const level = levelOf.get(agency?.division ?? '') ?? null;
    return checkReport(checkedFromReport(report, { kind: agency?.kind ?? null, level }))
      .filter(({ verdict }) => verdict === 'FAIL')
      .map(({ rule }) => `${report.agency_id} ${report.year} ${rule}`);
  });
  expect([...new Set(failing)].sort()).toEqual(Object.keys(REVIEWED).sort());
});
