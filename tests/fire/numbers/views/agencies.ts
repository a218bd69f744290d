import { runQueries } from '../../../../src/lib/db/query-set.ts';
import { agenciesQueries } from '../../../../src/lib/queries/agencies/agencies.ts';
import type { ViewState } from '../../../../src/lib/url/view-state.ts';
import { agenciesView } from '../../../../src/lib/views/agencies/agencies.ts';
import { isChosen, within } from '../list.ts';
import type { RawReport } from '../raw/read-raw.ts';
import { plain } from '../raw/say.ts';
import type { Site } from '../site.ts';
import type { Tally } from '../tally.ts';

/** Numbers that stand in a report, rounded ones included; a mark without a number is none. */
export const numbersOf = ({ figures }: RawReport): number =>
  Object.values(figures).reduce<number>(
    (sum, figure) => sum + (typeof figure === 'number' ? 1 : Object.keys(figure).length),
    0,
  );

/** The list of agencies: how many there are, where, of which years, and with how many figures. */
export async function agenciesNumbers(site: Site, state: ViewState, tally: Tally): Promise<void> {
  const rows = await runQueries(site.database, agenciesQueries(state));
  const view = agenciesView(rows, state, site.openings);
  const { raw } = site;
  const own = new Map<string, RawReport[]>();
  for (const report of raw.reports) {
    own.set(report.agency_id, [...(own.get(report.agency_id) ?? []), report]);
  }
  const listed = raw.agencies.filter(({ id }) => own.has(id));
  const chosen = listed.filter((agency) => isChosen(raw, agency, state));
  tally.number('agencies', view.total, chosen.length);
  const named = view.title.replace(raw.divisions.get(state.division)?.name ?? '', '');
  const years = (id: string) => new Set((own.get(id) ?? []).map(({ year }) => year));
  const long = chosen.filter(({ id }) => years(id).size >= 3).length;
  if (chosen.length > 0) {
    tally.sentence(
      'agencies',
      named.replace(/三年|three/, ''),
      state.division === '000000' ? [chosen.length, long] : [chosen.length],
    );
  }
  for (const hit of view.hits) {
    const reports = own.get(hit.id) ?? [];
    const figures = reports.reduce((sum, report) => sum + numbersOf(report), 0);
    tally.text(`${hit.id} figures`, hit.figures, plain(figures));
    for (const { year, collected } of hit.years) {
      const scopes = new Set(reports.filter((one) => one.year === year).map(({ scope }) => scope));
      const said = collected === null ? 0 : collected.split(' + ').length;
      tally.number(`${hit.id} ${year}`, said, scopes.size);
    }
  }
  const areas = [...raw.divisions.values()].filter(({ parent }) => parent === state.division);
  const counts = new Map(view.areas.links.map(({ code, agencies }) => [code, agencies]));
  for (const { code } of areas) {
    const here = chosen.filter(({ division }) => within(raw, division, code)).length;
    tally.text(`agencies in ${code}`, counts.get(code) ?? '0', plain(here));
  }
}
