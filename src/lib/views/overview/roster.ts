import { latestDay } from '../../catalogue/deadline.ts';
import { kindOfName } from '../../catalogue/names/agency-kind.ts';
import { domainText } from '../../messages/domain.ts';
import { punctuation } from '../../messages/punctuation.ts';
import { rosterText } from '../../messages/overview/roster.ts';
import type { Roster } from '../../model/roster.ts';
import { matchRoster, type RosterMatch } from '../../search/roster/match-roster.ts';
import type { UnitIndex } from '../../search/unit-index.ts';
import { agencyHref, type Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Frame, TableRow } from '../figures/frame.ts';

/** What a roster says of a year: who is here, who is not, and which names fit nobody. */
export type RosterView = {
  title: string;
  note: string;
  /** Those not collected, with their day; the names that fit nobody behind them. */
  frame: Frame;
  copied: string;
};

type Standing = keyof (typeof rosterText)['zh']['standing'];

/** A roster held against the reports collected of a year, of either scope. */
export function rosterView(
  { file, entries }: Roster,
  index: UnitIndex,
  state: ViewState,
  openings: Openings,
): RosterView {
  const text = rosterText[state.lang];
  const matches = matchRoster(entries, index);
  const of = (standing: Standing) =>
    matches.filter((match) => standingOf(match, state.year) === standing);
  const [silent, unmatched] = [of('silent'), of('unmatched')];
  const title = text.title(state.year, matches.length, silent.length, unmatched.length);
  const note = text.note(state.year + 1);
  const names = punctuation[state.lang].listed(unmatched.map(({ entry }) => entry.name));
  return {
    title,
    note,
    frame: {
      id: 'roster',
      title,
      footing: [text.from(file), note],
      chart: null,
      table: {
        caption: title,
        columns: (['name', 'agency', 'kind', 'standing', 'deadline'] as const).map((key) => ({
          key,
          label: text.columns[key],
          numeric: false,
        })),
        rows: [...silent, ...unmatched, ...of('here')].map((match, at) =>
          rowOf(match, at, state, openings),
        ),
      },
      leftOut: [],
      empty: null,
    },
    copied: [
      title,
      note,
      ...silent.map((match) => {
        const day = dayOf(match, state.year);
        const name = match.unit?.name ?? match.entry.name;
        return day === null ? text.lineOpen(name) : text.line(name, day);
      }),
      ...(unmatched.length === 0 ? [] : [text.unmatchedLine(names)]),
    ].join('\n'),
  };
}

function standingOf({ unit }: RosterMatch, year: number): Standing {
  if (!unit) return 'unmatched';
  return unit.reports.some((report) => report.year === year) ? 'here' : 'silent';
}

const kindOf = ({ entry, unit }: RosterMatch) => unit?.kind ?? entry.kind ?? kindOfName(entry.name);

const dayOf = (match: RosterMatch, year: number): string | null =>
  latestDay(kindOf(match), null, year);

function rowOf(match: RosterMatch, at: number, state: ViewState, openings: Openings): TableRow {
  const text = rosterText[state.lang];
  const { entry, unit, near } = match;
  const word = (said: string) => ({ text: said, value: said });
  const nearest = near.length === 0 ? text.noNear : text.near(punctuation[state.lang].listed(near));
  return {
    id: String(at),
    cells: [
      word(entry.name),
      unit
        ? { ...word(unit.name), href: agencyHref(unit.id, { lang: state.lang }, openings) }
        : { ...word(nearest), muted: true },
      word(domainText[state.lang].kind[kindOf(match)]),
      word(text.standing[standingOf(match, state.year)]),
      word(dayOf(match, state.year) ?? text.noDay),
    ],
  };
}
