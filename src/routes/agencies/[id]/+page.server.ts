import { error } from '@sveltejs/kit';
import { builtDataset } from '$lib/db/built-dataset.ts';
import type { Database } from '$lib/db/database.ts';
import { runQueries } from '$lib/db/query-set.ts';
import { NATION } from '$lib/model/division.ts';
import { SCOPES } from '$lib/model/report.ts';
import { agencyIdsQuery } from '$lib/queries/agency.ts';
import { agencyPeersQuery, type AgencyPeer } from '$lib/queries/agency-peers.ts';
import { agencySheetQueries } from '$lib/queries/agency-sheet.ts';
import { findingsQuery, type FindingRow, type Rule } from '$lib/queries/overview-findings.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
  const agencies = await (await builtDataset()).query(agencyIdsQuery());
  return agencies.map(({ agency_id }) => ({ id: agency_id }));
};

/** Rules whose findings the sheet itself shows at the figure or the report. */
const SAID_ELSEWHERE: readonly Rule[] = ['unsourced', 'rounded'];

/** What is asked once for all the pages of a build. */
type Shared = { peers: AgencyPeer[]; findings: FindingRow[] };

let shared: Promise<Shared> | null = null;

async function askShared(database: Database): Promise<Shared> {
  const everywhere = { division: NATION, kind: 'all', level: 'all' } as const;
  return {
    peers: await database.query(agencyPeersQuery()),
    findings: (
      await Promise.all(
        SCOPES.map((scope) => database.query(findingsQuery({ ...everywhere, scope }))),
      )
    ).flat(),
  };
}

export const load: PageServerLoad = async ({ params }) => {
  const database = await builtDataset();
  const first = await runQueries(database, agencySheetQueries(params.id));
  if (first.agency.length === 0) error(404);
  shared ??= askShared(database);
  const { peers, findings } = await shared;
  return {
    id: params.id,
    first,
    peers: peers.filter((peer) => peer.of === params.id),
    findings: findings.filter(
      ({ agency_id, rule }) => agency_id === params.id && !SAID_ELSEWHERE.includes(rule),
    ),
  };
};
