import { describe, expect, it } from 'vitest';
import type { Agency } from '../../../src/lib/model/agency.ts';
import { decidedBy } from '../../../src/lib/model/decision.ts';
import type { ParsedReport } from '../../../src/lib/model/parsed-report.ts';
import { filingDraft, lackingParts, localAgencyId } from '../../../src/lib/views/import/filing.ts';

const agency: Agency = {
  agency_id: '140423-local-001',
  name: '虚构县人民政府',
  division: '140423',
  kind: 'government',
  township: null,
};
const sure = <T>(value: T) => ({ value, doubts: [] });
const parsed = {
  header: {
    agency: sure('虚构县人民政府'),
    year: sure(2023),
    form: sure('2021'),
    scope: sure('own'),
    division: sure(null),
  },
} as unknown as ParsedReport;
const signed = { by: null, at: '2026-03-01T00:00:00.000Z' };
const filing = { agency, year: 2024, scope: 'aggregate', form: '2021' } as const;

describe('filingDraft', () => {
  it('takes what was read, the agency only when it is certain', () => {
    expect(filingDraft(parsed, decidedBy([]), null)).toEqual({
      agency: null,
      year: 2023,
      scope: 'own',
      form: '2021',
    });
    expect(filingDraft(parsed, decidedBy([]), agency).agency).toBe(agency);
  });

  it('takes what a person said', () => {
    expect(filingDraft(parsed, decidedBy([{ kind: 'file', filing, ...signed }]), null)).toEqual(
      filing,
    );
  });

  it.each([2022, null])('takes the year of a chosen panel, which may be %s', (year) => {
    const decided = decidedBy([{ kind: 'panel', panel: 0, year, ...signed }]);
    expect(filingDraft(parsed, decided, agency)).toEqual({
      agency,
      year,
      scope: 'own',
      form: '2021',
    });
  });
});

describe('localAgencyId', () => {
  it('is the same on every machine, and another for another body', () => {
    const id = localAgencyId('140423', '虚构县水务局');
    expect(id).toMatch(/^140423-local-\d{9}$/);
    expect(localAgencyId('140423', '虚构县水务局')).toBe(id);
    expect(localAgencyId('140423', '虚构县教育局')).not.toBe(id);
  });

  it('two zones of one holder do not collide', () => {
    const id = localAgencyId('140400-gaoxin', '管理委员会');
    expect(id).toMatch(/^140400-local-\d{9}$/);
    expect(localAgencyId('140400-jingkai', '管理委员会')).not.toBe(id);
  });
});

describe('lackingParts', () => {
  it.each([
    ['nothing', filing, []],
    ['an agency', { ...filing, agency: null }, ['agency']],
    ['a year that no report can be on', { ...filing, year: 2021.5 }, ['year']],
    [
      'all but the agency',
      { agency, year: null, scope: null, form: null },
      ['year', 'scope', 'form'],
    ],
  ])('%s', (_, draft, lacking) => {
    expect(lackingParts(draft)).toEqual(lacking);
  });
});
