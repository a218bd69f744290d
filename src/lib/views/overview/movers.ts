import { indicatorOf, isDerived } from '../../catalogue/catalogue.ts';
import { isRatio, sharesUnit } from '../../catalogue/comparable.ts';
import { LEAST_BASE, LEAST_DENOMINATOR } from '../../catalogue/thresholds.ts';
import type { Mover } from '../../queries/overview/movers.ts';
import type { ScopeCount } from '../../queries/overview/size.ts';
import { domainText } from '../../messages/domain.ts';
import { overviewText } from '../../messages/overview.ts';
import { agencyHref, hrefOf, type Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { BarRow, EmptyNote, Frame, TableCell, TableRow } from '../figures/frame.ts';
import { localMark, nameCell, namedText } from '../figures/local-mark.ts';
import { changeOf, changeText, differenceText, type Change } from '../figures/change.ts';
import { sourceCell } from '../figures/source-cell.ts';
import { breakNotes } from '../figures/series-breaks.ts';
import { figureCell, formatOf, missingReason, type Datum } from '../figures/figure-cell.ts';

/** Fewer are a list, not a picture: a single small change would fill the width. */
const LEAST_DRAWN = 3;

/** Bars on each side; the table has all. */
const MOST_EACH = 6;

type Moved = { mover: Mover; change: Exclude<Change, { kind: 'none' }>; amount: number };

/**
 * What rose and fell most against the year compared with: units of one scope with the figure in both
 * years. Counts by 同比 on a base of ten or more, rates by the difference in percentage points, what is
 * derived otherwise by the plain difference.
 */
export function moversFrame(
  rows: readonly Mover[],
  scopes: readonly ScopeCount[],
  state: ViewState,
  openings: Openings,
): Frame {
  const text = overviewText[state.lang];
  const years = [state.versus ?? state.year, state.year].sort();
  const [broken] = sharesUnit(state.indicator)
    ? breakNotes(state.indicator, years, state.lang)
    : [text.moversNoUnit(indicatorOf(state.indicator).short[state.lang])];
  const moved = broken
    ? []
    : rows.flatMap((mover) => movedBy(mover, state)).sort((a, b) => b.amount - a.amount);
  const title = broken ?? titleOf(moved, state);
  const rounded = moved.filter(
    ({ mover }) => mover.status === 'rounded' || mover.status_before === 'rounded',
  ).length;
  return {
    id: 'movers',
    title,
    footing: [
      indicatorOf(state.indicator).label[state.lang],
      text.moversFooting(moved.length, rows.length, domainText[state.lang].scope[state.scope]),
      ...(isRatio(state.indicator) ? [text.moversBaseRate(LEAST_DENOMINATOR)] : []),
      ...(hasShares(state) ? [text.moversBase(LEAST_BASE)] : []),
      ...(rounded > 0 ? [text.rounded(rounded)] : []),
      ...(moved.length > 2 * MOST_EACH ? [text.moversEnds(MOST_EACH, moved.length)] : []),
    ],
    chart:
      moved.length < LEAST_DRAWN
        ? null
        : {
            kind: 'bars',
            format: hasShares(state) ? 'rate' : formatOf(state.indicator),
            rows: ends(moved).map((entry) => bar(entry, moved, state, openings)),
          },
    table: {
      caption: title,
      columns: columnsOf(state),
      rows: moved.map((entry) => tableRow(entry, state, openings)),
    },
    leftOut: broken ? [] : leftOut(rows, state, openings),
    empty: moved.length > 0 ? null : emptyNote(title, scopes, state, openings),
  };
}

/** Printed counts move by a share of their base; everything derived by its difference. */
function hasShares({ indicator }: ViewState): boolean {
  return !isDerived(indicatorOf(indicator));
}

function movedBy(mover: Mover, state: ViewState): Moved[] {
  const change = changeOf(
    state.indicator,
    {
      year: state.versus ?? state.year,
      value: mover.before,
      denominator: mover.denominator_before,
    },
    { year: state.year, value: mover.value, denominator: mover.denominator },
  );
  if (change.kind === 'none' || (hasShares(state) && change.kind !== 'ratio')) return [];
  return [{ mover, change, amount: change.amount }];
}

/** The first and the last of a list in order, without repeating any. */
function ends(moved: readonly Moved[]): readonly Moved[] {
  if (moved.length <= 2 * MOST_EACH) return moved;
  return [...moved.slice(0, MOST_EACH), ...moved.slice(-MOST_EACH)];
}

function titleOf(moved: readonly Moved[], state: ViewState): string {
  const text = overviewText[state.lang];
  const indicator = indicatorOf(state.indicator).short[state.lang];
  if (state.versus === null) return text.moversNoVersus;
  const [up, down] = [moved[0], moved.at(-1)];
  if (!up || !down) return text.moversNone(indicator, state.year, state.versus);
  const by = (entry: Moved) => amountText(entry, state);
  const nameOf = ({ mover }: Moved) => namedText(mover.agency, mover, state.lang);
  const rose = up.amount > 0;
  const fell = down.amount < 0;
  if (rose && fell) {
    return text.moversTitle(indicator, nameOf(up), by(up), nameOf(down), by(down));
  }
  if (rose) return text.moversUp(indicator, nameOf(up), by(up));
  if (fell) return text.moversDown(indicator, nameOf(down), by(down));
  return text.moversEqual(indicator, moved.length);
}

function amountText({ change }: Moved, state: ViewState): string {
  return changeText(change, state.lang);
}

function bar(entry: Moved, moved: readonly Moved[], state: ViewState, openings: Openings): BarRow {
  const text = overviewText[state.lang];
  const { mover } = entry;
  const now = figureCell(datumNow(mover, state), state.lang).text;
  const before = figureCell(datumBefore(mover, state), state.lang).text;
  return {
    label: namedText(mover.agency, mover, state.lang),
    value: entry.amount,
    text: amountText(entry, state),
    hint: [
      namedText(mover.agency, mover, state.lang),
      indicatorOf(state.indicator).label[state.lang],
      text.moverHint(state.versus ?? state.year, before, state.year, now),
    ].join('\n'),
    href: agencyHref(mover.agency_id, { lang: state.lang }, openings),
    marked: entry === moved[0] || entry === moved.at(-1),
  };
}

function columnsOf(state: ViewState) {
  const { columns } = overviewText[state.lang];
  return [
    { key: 'unit', label: columns.unit, numeric: false },
    { key: 'before', label: String(state.versus ?? ''), numeric: true },
    { key: 'value', label: String(state.year), numeric: true },
    { key: 'difference', label: columns.difference, numeric: true },
    ...(hasShares(state) ? [{ key: 'change', label: columns.change, numeric: true }] : []),
    { key: 'division', label: columns.division, numeric: false },
    { key: 'source', label: columns.source, numeric: false },
  ];
}

function tableRow(entry: Moved, state: ViewState, openings: Openings): TableRow {
  const { mover, change } = entry;
  const share: TableCell = { text: amountText(entry, state), value: entry.amount };
  return {
    id: mover.agency_id,
    cells: [
      {
        ...nameCell(mover.agency, mover, state.lang),
        href: agencyHref(mover.agency_id, { lang: state.lang }, openings),
      },
      {
        ...figureCell(datumBefore(mover, state), state.lang),
        local: localMark(mover.source_before, state.lang),
      },
      {
        ...figureCell(datumNow(mover, state), state.lang),
        local: localMark(mover.source, state.lang),
      },
      { text: differenceText(change, state.lang), value: change.difference },
      ...(hasShares(state) ? [share] : []),
      { text: mover.division_name, value: mover.division_name },
      sourceCell(mover.source, state.lang),
    ],
  };
}

function datumNow(mover: Mover, state: ViewState): Datum {
  const { value, status, mark, form } = mover;
  return { indicator: state.indicator, value, status, mark, form };
}

function datumBefore(mover: Mover, state: ViewState): Datum {
  return {
    indicator: state.indicator,
    value: mover.before,
    status: mover.status_before,
    mark: mover.mark_before,
    form: mover.form_before,
  };
}

/** Units with both reports that cannot be compared, by what is missing first. */
function leftOut(rows: readonly Mover[], state: ViewState, openings: Openings): Frame['leftOut'] {
  const text = overviewText[state.lang];
  const missing = domainText[state.lang].missing;
  const groups = new Map<string, { label: string; href: string }[]>();
  const versus = state.versus ?? state.year;
  for (const mover of rows) {
    if (movedBy(mover, state).length > 0) continue;
    const now = missingReason(datumNow(mover, state));
    const before = missingReason(datumBefore(mover, state));
    const reason = now
      ? text.inYear(state.year, missing[now])
      : before
        ? text.inYear(versus, missing[before])
        : isRatio(state.indicator)
          ? text.smallDenominator(LEAST_DENOMINATOR)
          : text.moversBaseReason(versus, LEAST_BASE);
    const unit = {
      label: namedText(mover.agency, mover, state.lang),
      href: agencyHref(mover.agency_id, { lang: state.lang }, openings),
    };
    groups.set(reason, [...(groups.get(reason) ?? []), unit]);
  }
  return [...groups].map(([reason, units]) => ({ reason, units }));
}

function emptyNote(
  title: string,
  scopes: readonly ScopeCount[],
  state: ViewState,
  openings: Openings,
): EmptyNote {
  const text = overviewText[state.lang];
  const links: { label: string; href: string }[] = [];
  const propose = (label: string, changes: Partial<ViewState>) =>
    links.push({ label, href: hrefOf('/', { ...state, ...changes }, openings) });
  if (state.versus === null) {
    propose(text.moversCompare(state.year - 1), { versus: state.year - 1 });
  }
  const other = scopes.find(({ scope, in_year }) => scope !== state.scope && in_year > 0);
  if (other) {
    const name = domainText[state.lang].scope[other.scope];
    propose(text.moversOther(name, other.in_year), { scope: other.scope });
  }
  if (state.kind !== 'all' || state.level !== 'all') {
    propose(text.moversWider, { kind: 'all', level: 'all' });
  }
  return { text: `${title}${state.lang === 'zh' ? '。' : '.'}`, links };
}
