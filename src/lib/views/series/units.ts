import { indicatorOf } from '../../catalogue/catalogue.ts';
import { isRatio, sharesUnit } from '../../catalogue/comparable.ts';
import { LEAST_BASE, LEAST_DENOMINATOR } from '../../catalogue/thresholds.ts';
import { domainText } from '../../messages/domain.ts';
import { trendsText } from '../../messages/trends.ts';
import type { DivisionChange } from '../../queries/trends/trends.ts';
import type { Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Asked } from '../asked.ts';
import type { EmptyNote, Frame } from '../figures/frame.ts';
import { breakNotes } from '../figures/series-breaks.ts';
import { indicatorName } from '../figures/indicator-name.ts';
import { trendChart, unitHref } from './chart.ts';
import { isIndexed, lineName, spanSize, spanText, type TrendLine } from './lines.ts';
import { gapReason, trendTable } from './table.ts';

/** The chosen units as lines or small multiples, with every gap named in the table. */
export function unitsFrame(
  lines: readonly TrendLine[],
  changes: readonly DivisionChange[],
  years: readonly number[],
  empty: EmptyNote,
  state: ViewState,
  openings: Openings,
): Frame {
  const drawn = lines.filter((line) => line.drawn.some((value) => value !== null));
  const title = titleOf(lines, years, state);
  return {
    id: 'units',
    title,
    footing: footingOf(lines, changes, years, state),
    chart:
      drawn.length > 0 && sharesUnit(state.indicator)
        ? trendChart(drawn, years, state, openings)
        : null,
    table: trendTable(title, lines, years, state, openings),
    leftOut: leftOut(lines, state, openings),
    empty: lines.some(isKnown) ? null : empty,
  };
}

function isKnown(line: TrendLine): boolean {
  return line.years.some(({ value }) => value !== null);
}

function titleOf(lines: readonly TrendLine[], years: readonly number[], asked: Asked): string {
  const text = trendsText[asked.lang];
  const name = indicatorName(asked);
  if (lines.length === 0) return text.noUnits;
  const known = lines.filter(isKnown);
  const range = text.rangeOf(years[0] ?? asked.from, years.at(-1) ?? asked.to);
  if (known.length === 0) return text.noData(name, range);
  if (!sharesUnit(asked.indicator)) return text.noUnitTitle(name, known.length);
  const moved = known.flatMap((line) =>
    line.span ? [{ unit: lineName(line), span: line.span }] : [],
  );
  const [first] = [...moved].sort((a, b) => spanSize(b.span, asked) - spanSize(a.span, asked));
  if (!first) return text.noSpan(name, known.length);
  const words = spanText(first.span, asked);
  return lines.length === 1
    ? text.oneUnit(first.unit, name, words)
    : text.largest(first.unit, words);
}

function footingOf(
  lines: readonly TrendLine[],
  changes: readonly DivisionChange[],
  years: readonly number[],
  state: ViewState,
): string[] {
  const text = trendsText[state.lang];
  const domain = domainText[state.lang];
  const indicator = indicatorOf(state.indicator);
  const cells = lines.flatMap((line) => line.years);
  const known = cells.filter(({ value }) => value !== null);
  const rounded = known.filter((cell) => cell.rounded > 0).length;
  const isRate = isRatio(state.indicator);
  const hasSums = cells.some(({ reports }) => reports > 1);
  const breaks = breakNotes(state.indicator, years, state.lang);
  const indexed = isIndexed(state);
  return [
    indicator.label[state.lang],
    domain.scope[state.scope],
    ...(indicator.perApplicant ? [text.applicant(domain.applicant[state.applicant])] : []),
    text.cells(lines.length, years.length, known.length),
    ...(rounded > 0 ? [text.rounded(rounded)] : []),
    ...(indexed ? [text.indexNote] : []),
    ...(indexed && breaks.length > 0 ? [text.indexBreak] : []),
    ...(state.measure === 'index' && !indexed ? [text.ratesStay] : []),
    ...(sharesUnit(state.indicator) ? [] : [text.noUnit]),
    ...(hasSums ? [text.sums] : []),
    ...(hasSums && isRate ? [text.ratioOfSums] : []),
    ...(isRate ? [text.fewCases(LEAST_DENOMINATOR)] : []),
    ...breaks,
    ...new Set(
      changes.map(({ year, from_names, to_name }) =>
        text.divisionChange(year, from_names, to_name),
      ),
    ),
  ];
}

/** Units without a line, by why: what their latest report says, or that there is none. */
function leftOut(lines: readonly TrendLine[], asked: Asked, openings: Openings): Frame['leftOut'] {
  const groups = new Map<string, { label: string; href?: string }[]>();
  for (const line of lines) {
    if (line.drawn.some((value) => value !== null)) continue;
    const latest = [...line.years].reverse().find(({ reports }) => reports > 0);
    const missing = latest ? (gapReason(latest) ?? 'not_seen') : 'no_report';
    const reason = line.smallBase
      ? trendsText[asked.lang].smallBase(LEAST_BASE)
      : domainText[asked.lang].missing[missing];
    const unit = {
      label: lineName(line),
      href: line.years[0] ? unitHref(latest ?? line.years[0], asked, openings) : undefined,
    };
    groups.set(reason, [...(groups.get(reason) ?? []), unit]);
  }
  return [...groups].map(([reason, units]) => ({ reason, units }));
}
