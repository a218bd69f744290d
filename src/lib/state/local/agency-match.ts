import type { AgencyCandidate } from '../../catalogue/names/match-agency.ts';
import type { Agency } from '../../model/agency.ts';
import type { ParsedHeader } from '../../model/parsed-report.ts';
import { directory } from '../view/directory.svelte.ts';

/** The agency a report is of, where that is sure; else those it may be, the likeliest first. */
export type AgencyProposal = { agency: Agency | null; candidates: readonly Agency[] };

/** Candidates beyond this many say nothing: there is a search box beside them. */
const MOST_CANDIDATES = 6;

/** Looks the printed name up among the known agencies; empty until the directory is here. */
export function proposeAgency({ agency, division }: ParsedHeader): AgencyProposal {
  const { matchAgency } = directory;
  if (!matchAgency || agency.value === null) return { agency: null, candidates: [] };
  const match = matchAgency({ name: agency.value, divisions: division.value ?? [] });
  const known = ({ agency: { agency_id } }: AgencyCandidate): Agency[] => {
    const found = directory.agencies.find((entry) => entry.agency_id === agency_id);
    return found ? [found] : [];
  };
  const sole = match.candidates.find((candidate) => candidate.agency === match.agency);
  return {
    agency: (sole && known(sole)[0]) ?? null,
    candidates: match.candidates.slice(0, MOST_CANDIDATES).flatMap(known),
  };
}
