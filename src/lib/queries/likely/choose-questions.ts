import type { Database } from '../../db/database.ts';
import type { Openings } from '../../url/href.ts';
import { divisionFacetsQuery, indicatorFacetsQuery } from '../facets.ts';
import { yearsQuery } from '../openings.ts';
import { likelyAgenciesQuery } from './likely-agencies.ts';
import { likelyQuestions, type LikelyQuestion } from './likely-questions.ts';
import { likelyStates } from './likely-states.ts';

/** The questions worth answering ahead for a dataset, in the order of the groups they are kept in. */
export async function chooseQuestions(
  database: Database,
  openings: Openings,
): Promise<LikelyQuestion[]> {
  const [years, divisions, indicators, agencies] = await Promise.all([
    database.query(yearsQuery()),
    database.query(divisionFacetsQuery()),
    database.query(indicatorFacetsQuery()),
    database.query(likelyAgenciesQuery()),
  ]);
  return likelyQuestions(
    likelyStates(openings, { years, divisions, indicators }),
    agencies.map(({ agency_id }) => agency_id),
  );
}
