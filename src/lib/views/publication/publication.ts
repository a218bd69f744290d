import type { Answers } from '../../db/query-set.ts';
import { PUBLICATION_RATES, type PublicationRows } from '../../queries/publication.ts';
import type { Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Frame } from '../figures/frame.ts';
import { channelsFrame } from './channels.ts';
import { decisionsFrame, documentsFrame } from './tables.ts';
import { headOf, rankingOf, type Head } from '../ranking/page.ts';
import { yearsFrame } from '../ranking/years.ts';
import { rateTable, type RateTable } from '../figures/rate-table.ts';
import { unitReports } from '../figures/unit-reports.ts';

export type PublicationView = Head & {
  ranking: Frame;
  years: Frame;
  channels: Frame;
  normative: Frame;
  /** null where no report of the selection gives rules. */
  rules: Frame | null;
  decisions: Frame;
  rates: RateTable;
};

export function publicationView(
  rows: Answers<PublicationRows>,
  state: ViewState,
  openings: Openings,
): PublicationView {
  const route = '/publication';
  const { reports } = rows;
  const units = unitReports(reports, rows.cells, state);
  const rules = documentsFrame('rules', units, reports, state, openings);
  return {
    ...headOf(rows, state),
    ranking: rankingOf(rows, state, openings, route),
    years: yearsFrame(rows.years, reports, state, openings, route),
    channels: channelsFrame(units, reports, state, openings),
    normative: documentsFrame('normative', units, reports, state, openings),
    rules: rules.empty ? null : rules,
    decisions: decisionsFrame(units, reports, state, openings),
    rates: rateTable(units, reports, PUBLICATION_RATES, 'share.website', state, openings, route),
  };
}
