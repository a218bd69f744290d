import { timingOf } from '../../checks/dates.ts';
import { formatExact } from '../../messages/format.ts';
import { noticesText } from '../../messages/notices.ts';
import type { ViewState } from '../../url/view-state.ts';
import { dayText } from '../notices/parts.ts';
import type { PaperBlock } from '../notices/paper.ts';
import { figureOf, type Peer } from './peers.ts';

/** What a circular says of when the reports came out: the late ones by name, and of how many nothing is known. */
export type LateReports = {
  /** Empty where none came out late. */
  named: readonly PaperBlock[];
  /** Said in the annex where none is named: that none was late, or that nobody can tell. */
  note: readonly PaperBlock[];
};

/**
 * The reports of the year that came out after the day of the Regulation's article 49, the earliest first, each
 * with its day. Of a report without a day, or with one that cannot be judged, nothing is said but its number.
 * @param at the number of the heading
 */
export function lateReports(read: readonly Peer[], at: number, state: ViewState): LateReports {
  const text = noticesText[state.lang];
  const number = (value: number) => formatExact(value, state.lang);
  const timed = read.flatMap((peer) => {
    const day = figureOf(peer, state)?.published_on ?? null;
    const timing = day === null ? null : timingOf(peer.kind, state.scope, state.year, day);
    return day !== null && (timing === 'late' || timing === 'in_time')
      ? [{ name: peer.name, day, timing }]
      : [];
  });
  if (read.length === 0) return { named: [], note: [] };
  if (timed.length === 0) {
    return { named: [], note: [{ kind: 'note', text: text.untimed(number(read.length)) }] };
  }
  const late = timed
    .filter(({ timing }) => timing === 'late')
    .sort((a, b) => a.day.localeCompare(b.day));
  const rest = read.length - timed.length;
  const said = text.timed(
    number(read.length),
    number(timed.length),
    late.length === 0 ? null : number(late.length),
    rest === 0 ? null : number(rest),
  );
  if (late.length === 0) return { named: [], note: [{ kind: 'note', text: said }] };
  const names = late.map(({ name, day }) => text.lateName(name, dayText(day, state.lang)));
  return {
    named: [
      { kind: 'heading', text: text.rankingAt(text.ordinal(at), text.late(number(late.length))) },
      { kind: 'paragraph', text: said },
      { kind: 'paragraph', text: text.names(names.join(text.gradeJoin)) },
      { kind: 'note', text: text.lateDays },
    ],
    note: [],
  };
}
