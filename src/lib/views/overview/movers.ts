import { indicatorOf, isDerived } from '../../catalogue/catalogue.ts';
import { isRatio, sharesUnit } from '../../catalogue/comparable.ts';
import { LEAST_BASE, LEAST_DENOMINATOR, LEAST_TO_CONCLUDE } from '../../catalogue/thresholds.ts';
import type { Mover } from '../../queries/overview/movers.ts';
import type { ScopeCount } from '../../queries/overview/size.ts';
import type { DivisionLevel } from '../../model/division.ts';
import { domainText } from '../../messages/domain.ts';
import { contradictionText } from '../../messages/workbench/contradiction.ts';
import { overviewText } from '../../messages/overview/overview.ts';
import { punctuation } from '../../messages/punctuation.ts';
import { agencyHref, hrefOf, type Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Asked } from '../asked.ts';
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
 * @param level the one level that the page sums and speaks of; null where all are listed
 */
export function moversFrame(
  rows: readonly Mover[],
  level: DivisionLevel | null,
  scopes: readonly ScopeCount[],
  state: ViewState,
  openings: Openings,
): Frame {
  const text = overviewText[state.lang];
  const years = [state.versus ?? state.year, state.year].sort();
  const [broken] = sharesUnit(state.indicator)
    ? breakNotes(state.indicator, years, state.lang)
    : [text.moversNoUnit(indicatorOf(state.indicator).short[state.lang])];
  const peers = level === null ? rows : rows.filter((mover) => mover.level === level);
  const moved = broken
    ? []
    : peers.flatMap((mover) => movedBy(mover, state)).sort((a, b) => b.amount - a.amount);
  const title = broken ?? titleOf(moved, state);
  const rounded = moved.filter(
    ({ mover }) => mover.status === 'rounded' || mover.status_before === 'rounded',
  ).length;
  return {
    id: 'movers',
    title,
    footing: [
      indicatorOf(state.indicator).label[state.lang],
      text.moversFooting(moved.length, peers.length, bothYearsOf(level, state)),
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
    leftOut: broken ? [] : leftOut(rows, level, state, openings),
    empty: moved.length > 0 ? null : emptyNote(title, scopes, state, openings),
  };
}

function bothYearsOf(level: DivisionLevel | null, { lang, scope }: ViewState): string {
  const { level: levels, scope: scopes } = domainText[lang];
  return overviewText[lang].ofLevel(level === null ? '' : levels[level], scopes[scope]);
}

/** Printed counts move by a share of their base; everything derived by its difference. */
function hasShares({ indicator }: Asked): boolean {
  return !isDerived(indicatorOf(indicator));
}

function movedBy(mover: Mover, asked: Asked): Moved[] {
  const change = changeOf(
    asked.indicator,
    {
      year: asked.versus ?? asked.year,
      value: mover.before,
      denominator: mover.denominator_before,
      status: mover.status_before,
    },
    {
      year: asked.year,
      value: mover.value,
      denominator: mover.denominator,
      status: mover.status,
    },
  );
  if (change.kind === 'none' || (hasShares(asked) && change.kind !== 'ratio')) return [];
  return [{ mover, change, amount: change.amount }];
}

/** The first and the last of a list in order, without repeating any. */
function ends(moved: readonly Moved[]): readonly Moved[] {
  if (moved.length <= 2 * MOST_EACH) return moved;
  return [...moved.slice(0, MOST_EACH), ...moved.slice(-MOST_EACH)];
}

function titleOf(moved: readonly Moved[], asked: Asked): string {
  const text = overviewText[asked.lang];
  const indicator = indicatorOf(asked.indicator).short[asked.lang];
  if (asked.versus === null) return text.moversNoVersus;
  const [up, down] = [moved[0], moved.at(-1)];
  if (!up || !down) return text.moversNone(indicator, asked.year, asked.versus);
  // Of few units nothing is the most, and a prefecture is no peer of a county.
  if (moved.length < LEAST_TO_CONCLUDE || new Set(moved.map(({ mover }) => mover.level)).size > 1) {
    const rose = moved.filter(({ amount }) => amount > 0).length;
    const fell = moved.filter(({ amount }) => amount < 0).length;
    return text.moversCounted(indicator, moved.length, rose, fell);
  }
  const by = (entry: Moved) => markedAmount(entry, asked);
  const nameOf = ({ mover }: Moved) => namedText(mover.agency, mover, asked.lang);
  const rose = up.amount > 0;
  const fell = down.amount < 0;
  if (rose && fell) {
    return text.moversTitle(indicator, nameOf(up), by(up), nameOf(down), by(down));
  }
  if (rose) return text.moversUp(indicator, nameOf(up), by(up));
  if (fell) return text.moversDown(indicator, nameOf(down), by(down));
  return text.moversEqual(indicator, moved.length);
}

function amountText({ change }: Moved, asked: Asked): string {
  return changeText(change, asked.lang);
}

/** A change that rests on a figure in contradiction says so. */
function markedAmount(entry: Moved, asked: Asked): string {
  const { contradicted, contradicted_before } = entry.mover;
  const text = amountText(entry, asked);
  return contradicted === 1 || contradicted_before === 1
    ? contradictionText[asked.lang].behind(text)
    : text;
}

function bar(entry: Moved, moved: readonly Moved[], asked: Asked, openings: Openings): BarRow {
  const text = overviewText[asked.lang];
  const { mover } = entry;
  const now = figureCell(datumNow(mover, asked), asked.lang).text;
  const before = figureCell(datumBefore(mover, asked), asked.lang).text;
  return {
    label: namedText(mover.agency, mover, asked.lang),
    value: entry.amount,
    text: markedAmount(entry, asked),
    hint: [
      namedText(mover.agency, mover, asked.lang),
      indicatorOf(asked.indicator).label[asked.lang],
      text.moverHint(asked.versus ?? asked.year, before, asked.year, now),
    ].join('\n'),
    href: agencyHref(mover.agency_id, { lang: asked.lang }, openings),
    marked: entry === moved[0] || entry === moved.at(-1),
  };
}

function columnsOf(asked: Asked) {
  const { columns } = overviewText[asked.lang];
  return [
    { key: 'unit', label: columns.unit, numeric: false },
    { key: 'before', label: String(asked.versus ?? ''), numeric: true, indicator: asked.indicator },
    { key: 'value', label: String(asked.year), numeric: true, indicator: asked.indicator },
    { key: 'difference', label: columns.difference, numeric: true },
    ...(hasShares(asked) ? [{ key: 'change', label: columns.change, numeric: true }] : []),
    { key: 'division', label: columns.division, numeric: false },
    { key: 'source', label: columns.source, numeric: false },
  ];
}

function tableRow(entry: Moved, asked: Asked, openings: Openings): TableRow {
  const { mover, change } = entry;
  const { contradicted, contradictedHint } = contradictionText[asked.lang];
  const finding = { word: contradicted, hint: contradictedHint };
  const share: TableCell = { text: amountText(entry, asked), value: entry.amount };
  return {
    id: mover.agency_id,
    cells: [
      {
        ...nameCell(mover.agency, mover, asked.lang),
        href: agencyHref(mover.agency_id, { lang: asked.lang }, openings),
      },
      {
        ...figureCell(datumBefore(mover, asked), asked.lang),
        ...(mover.contradicted_before === 1 ? { finding } : {}),
        local: localMark(mover.source_before, asked.lang),
      },
      {
        ...figureCell(datumNow(mover, asked), asked.lang),
        ...(mover.contradicted === 1 ? { finding } : {}),
        local: localMark(mover.source, asked.lang),
      },
      { text: differenceText(change, asked.lang), value: change.difference },
      ...(hasShares(asked) ? [share] : []),
      { text: mover.division_name, value: mover.division_name },
      sourceCell(mover.source, asked.lang),
    ],
  };
}

function datumNow(mover: Mover, asked: Asked): Datum {
  const { value, status, mark, form } = mover;
  return { indicator: asked.indicator, value, status, mark, form };
}

function datumBefore(mover: Mover, asked: Asked): Datum {
  return {
    indicator: asked.indicator,
    value: mover.before,
    status: mover.status_before,
    mark: mover.mark_before,
    form: mover.form_before,
  };
}

/** Units with both reports that cannot be compared, by what is missing first. */
function leftOut(
  rows: readonly Mover[],
  level: DivisionLevel | null,
  asked: Asked,
  openings: Openings,
): Frame['leftOut'] {
  const text = overviewText[asked.lang];
  const missing = domainText[asked.lang].missing;
  const groups = new Map<string, { label: string; href: string }[]>();
  const versus = asked.versus ?? asked.year;
  for (const mover of rows) {
    const isPeer = level === null || mover.level === level;
    if (isPeer && movedBy(mover, asked).length > 0) continue;
    const now = missingReason(datumNow(mover, asked));
    const before = missingReason(datumBefore(mover, asked));
    const reason = !isPeer
      ? text.otherLevel(domainText[asked.lang].level[mover.level])
      : now
        ? text.inYear(asked.year, missing[now])
        : before
          ? text.inYear(versus, missing[before])
          : isRatio(asked.indicator)
            ? text.smallDenominator(LEAST_DENOMINATOR)
            : text.moversBaseReason(versus, LEAST_BASE);
    const unit = {
      label: namedText(mover.agency, mover, asked.lang),
      href: agencyHref(mover.agency_id, { lang: asked.lang }, openings),
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
  return { text: punctuation[state.lang].closed(title), links };
}
