import { NATION } from '../model/division.ts';
import type { OpeningCount, YearCount } from '../queries/openings.ts';
import type { Openings } from '../url/href.ts';
import type { ViewState } from '../url/view-state.ts';

/** A year counts as well filled when it has this share of what the best year has. */
const WELL_FILLED = 0.8;

/** The state each view opens on: the latest well-filled year of the peers there is most about. */
export function openingsFrom(
  counts: readonly OpeningCount[],
  years: readonly YearCount[],
): Openings {
  const all = years.map(({ year }) => year);
  const opening = (indicator: string, changes: Partial<ViewState> = {}): ViewState => {
    const year =
      bestYear(counts.filter((count) => count.indicator === indicator)) ?? all.at(-1) ?? 0;
    return {
      lang: 'zh',
      year,
      versus: year - 1,
      from: all[0] ?? year,
      to: all.at(-1) ?? year,
      division: NATION,
      kind: 'government',
      level: 'county',
      scope: 'aggregate',
      indicator,
      applicant: 'total',
      by: 'agency',
      units: [],
      marked: null,
      measure: 'absolute',
      layout: 'lines',
      tables: [],
      search: '',
      sql: '',
      ...changes,
    };
  };
  return {
    '/': opening('published.website', { kind: 'all', level: 'all' }),
    '/publication': opening('published.website'),
    '/requests': opening('requests.stated'),
    '/trends': opening('published.website'),
    '/compare': opening('published.website'),
    '/agencies': opening('published.website', { kind: 'all', level: 'all' }),
    '/data': opening('published.website', { kind: 'all', level: 'all' }),
  };
}

function bestYear(counts: readonly OpeningCount[]): number | undefined {
  const most = Math.max(...counts.map(({ known }) => known));
  return counts.filter(({ known }) => known >= WELL_FILLED * most).at(-1)?.year;
}
