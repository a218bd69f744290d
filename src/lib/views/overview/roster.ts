import { latestDay } from '../../catalogue/deadline.ts';
import { kindOfName } from '../../catalogue/names/agency-kind.ts';
import { domainText } from '../../messages/domain.ts';
import { punctuation } from '../../messages/punctuation.ts';
import { rosterText } from '../../messages/overview/roster.ts';
import type { Roster, RosterEntry } from '../../model/roster.ts';
import type { RosterMatch } from '../../search/roster/match-roster.ts';
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
  /** Names in doubt, or near some agency while they fit nobody: the reader may say which it is. */
  near: readonly NearName[];
  nearTitle: string;
  /** How many more of them there are. */
  restNear: string | null;
  /** To take back what the reader said; null where nothing was. */
  unaccept: string | null;
};

/** A name of the roster with the agencies that it may mean. */
export type NearName = {
  entry: RosterEntry;
  agencies: readonly { id: string; name: string; label: string }[];
};

/** Names asked about at once. */
const MOST_ASKED = 10;

type Presence = keyof (typeof rosterText)['zh']['presence'];

/** A roster held against the reports collected of a year, of either scope. */
export function rosterView(
  { file }: Pick<Roster, 'file'>,
  matches: readonly RosterMatch[],
  state: ViewState,
  openings: Openings,
): RosterView {
  const text = rosterText[state.lang];
  const presences = presencesOf(matches, state.year);
  const of = (presence: Presence) => matches.filter((_, at) => presences[at] === presence);
  const [silent, unmatched, twice] = [of('silent'), of('unmatched'), of('twice')];
  const all = matches.length - twice.length;
  const title = text.title(state.year, all, silent.length, unmatched.length);
  const doubtful = [...of('silent'), ...of('here')].filter(({ isDoubtful }) => isDoubtful).length;
  const notes = [
    ...(doubtful === 0 ? [] : [text.doubtfulNote(doubtful)]),
    ...(twice.length === 0 ? [] : [text.twiceNote(twice.length)]),
    text.note(state.year + 1),
  ];
  const note = notes.join(' · ');
  const asked = matches
    .map(({ entry, unit, near, isDoubtful }, at) => ({
      entry,
      agencies: isDoubtful && unit ? [unit, ...near] : presences[at] === 'unmatched' ? near : [],
    }))
    .filter(({ agencies }) => agencies.length > 0);
  const said = matches.filter(isAccepted).length;
  const names = punctuation[state.lang].listed(unmatched.map(({ entry }) => entry.name));
  return {
    title,
    note,
    frame: {
      id: 'roster',
      title,
      footing: [text.from(file), ...notes],
      chart: null,
      table: {
        caption: title,
        columns: (['name', 'presence', 'agency', 'kind', 'deadline'] as const).map((key) => ({
          key,
          label: text.columns[key],
          numeric: false,
        })),
        rows: (['silent', 'unmatched', 'here', 'twice'] as const)
          .flatMap((presence) => of(presence).map((match) => ({ match, presence })))
          .map(({ match, presence }, at) => rowOf(match, presence, at, state, openings)),
      },
      leftOut: [],
      empty: null,
    },
    copied: [
      title,
      ...notes,
      ...silent.map((match) => {
        const day = dayOf(match, state.year);
        const agency = match.unit?.name ?? match.entry.name;
        const name = match.isDoubtful ? text.doubtfulLine(match.entry.name, agency) : agency;
        return day === null ? text.lineOpen(name) : text.line(name, day);
      }),
      ...(unmatched.length === 0 ? [] : [text.unmatchedLine(names)]),
    ].join('\n'),
    near: asked.slice(0, MOST_ASKED).map(({ entry, agencies }) => ({
      entry,
      agencies: agencies.map(({ id, name }) => ({ id, name, label: text.isIt(entry.name, name) })),
    })),
    nearTitle: text.nearTitle(asked.length),
    restNear: asked.length > MOST_ASKED ? text.restNear(asked.length - MOST_ASKED) : null,
    unaccept: said === 0 ? null : text.unaccept(said),
  };
}

/**
 * Whether each entry is here; a second name of one agency does not count again. Of several that claim one agency
 * a sure name has it, and in doubt one alone: who else bears its id may be somebody the data does not know.
 */
function presencesOf(matches: readonly RosterMatch[], year: number): Presence[] {
  const seen = new Set<string>();
  const sure = new Set(matches.flatMap((one) => (one.unit && !one.isDoubtful ? one.unit.id : [])));
  return matches.map(({ unit, isDoubtful }) => {
    if (!unit) return 'unmatched';
    const isTaken = seen.has(unit.id) || (isDoubtful && sure.has(unit.id));
    if (isTaken) return isDoubtful ? 'unmatched' : 'twice';
    seen.add(unit.id);
    return unit.reports.some((report) => report.year === year) ? 'here' : 'silent';
  });
}

const isAccepted = ({ entry, unit }: RosterMatch): boolean =>
  unit !== null && entry.accepted === unit.id;

/** In doubt the roster's own word counts, as its name does. */
const kindOf = ({ entry, unit, isDoubtful }: RosterMatch) =>
  (isDoubtful ? null : unit?.kind) ?? entry.kind ?? kindOfName(entry.name);

const dayOf = (match: RosterMatch, year: number): string | null =>
  latestDay(kindOf(match), null, year);

function rowOf(
  match: RosterMatch,
  presence: Presence,
  at: number,
  state: ViewState,
  openings: Openings,
): TableRow {
  const text = rosterText[state.lang];
  const { entry, unit, near } = match;
  const word = (said: string) => ({ text: said, value: said });
  const names = near.map(({ name }) => name);
  const nearest =
    near.length === 0 ? text.noNear : text.near(punctuation[state.lang].listed(names));
  return {
    id: String(at),
    cells: [
      word(entry.name),
      word(text.presence[presence]),
      unit
        ? {
            ...word(agencyText(match, unit.name, presence, state)),
            href: agencyHref(unit.id, { lang: state.lang }, openings),
          }
        : { ...word(nearest), muted: true },
      word(domainText[state.lang].kind[kindOf(match)]),
      word(dayOf(match, state.year) ?? text.noDay),
    ],
  };
}

/** The agency that an entry means, and what there is to be said of how it was found. */
function agencyText(match: RosterMatch, name: string, presence: Presence, { lang }: ViewState) {
  const text = rosterText[lang];
  if (presence === 'twice') return text.twice(name);
  if (match.isDoubtful) return text.doubtful(name);
  return isAccepted(match) ? text.accepted(name) : name;
}
