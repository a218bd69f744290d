import { beforeEach, describe, expect, it } from 'vitest';
import { agencyMatcher } from '../../../src/lib/catalogue/names/match-agency.ts';
import type { ParsedHeader } from '../../../src/lib/model/parsed-report.ts';
import type { DirectoryAgency } from '../../../src/lib/queries/directory.ts';
import { proposeAgency } from '../../../src/lib/state/local/agency-match.ts';
import { directory } from '../../../src/lib/state/view/directory.svelte.ts';

const agency = (agency_id: string, name: string) =>
  ({ agency_id, name, division: '320813', kind: 'department', township: null }) as DirectoryAgency;

const header = (name: string | null): ParsedHeader => ({
  agency: { value: name, doubts: [] },
  year: { value: 2023, doubts: [] },
  form: { value: '2021', doubts: [] },
  scope: { value: 'own', doubts: [] },
  division: { value: null, doubts: [] },
  published: { value: null, doubts: [] },
});

const known = (agencies: DirectoryAgency[]) => {
  directory.agencies = agencies;
  directory.matchAgency = agencyMatcher(
    agencies.map((one) => ({ ...one, other_names: [] })),
    [{ code: '320813', name: '洪泽区', level: 'county', parent: null, former_names: [] }],
  );
};

beforeEach(() => {
  directory.agencies = [];
  directory.matchAgency = null;
});

describe('proposeAgency', () => {
  it('proposes nobody before the directory is here, nor for a report without a name', () => {
    const nobody = { agency: null, candidates: [] };
    expect(proposeAgency(header('洪泽区水利局'))).toEqual(nobody);
    known([agency('320813-002', '洪泽区水利局')]);
    expect(proposeAgency(header(null))).toEqual(nobody);
  });

  it('is sure of an agency that bears exactly the name', () => {
    known([agency('320813-002', '洪泽区水利局'), agency('320813-003', '洪泽区财政局')]);
    const { agency: found, candidates } = proposeAgency(header('洪泽区水利局'));
    expect(found).toBe(directory.agencies[0]);
    expect(candidates[0]).toBe(found);
  });

  it('names at most six that it may be', () => {
    const many = Array.from({ length: 9 }, (_, at) => agency(`320813-01${at}`, '洪泽区水利局'));
    known(many);
    const { agency: found, candidates } = proposeAgency(header('洪泽区水利局'));
    expect(found).toBeNull();
    expect(candidates).toHaveLength(6);
  });

  it('proposes no agency that has left the directory since', () => {
    known([agency('320813-002', '洪泽区水利局')]);
    directory.agencies = [];
    expect(proposeAgency(header('洪泽区水利局'))).toEqual({ agency: null, candidates: [] });
  });
});
