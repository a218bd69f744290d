import { indicatorOf } from '../../catalogue/catalogue.ts';
import { formatExact } from '../../messages/format.ts';
import { trendsText } from '../../messages/trends.ts';
import type { UnitYear } from '../../queries/unit-series.ts';
import { agencyHref, hrefOf, type Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Asked } from '../asked.ts';
import { changeOf, changeText } from '../figures/change.ts';
import type { ChartModel, LineSeries } from '../figures/frame.ts';
import { localMark, localShare } from '../figures/local-mark.ts';
import { seriesBreaks } from '../figures/series-breaks.ts';
import { withoutGovernment } from '../figures/short-labels.ts';
import { indexText, isIndexed, lineName, type TrendLine } from './lines.ts';
import { formatOf, valueText } from '../figures/figure-cell.ts';
import { indicatorName } from '../figures/indicator-name.ts';

/** Units as lines in one chart, or each in a tile of its own, as the address asks. */
export function trendChart(
  lines: readonly TrendLine[],
  years: readonly number[],
  state: ViewState,
  openings: Openings,
): ChartModel {
  const shared = {
    years,
    series: lines.map((line) => seriesOf(line, lines, state, openings)),
    breaks: seriesBreaks(state.indicator, years, state.lang),
    format: isIndexed(state) ? ('index' as const) : formatOf(state.indicator),
  };
  return state.layout === 'multiples'
    ? { kind: 'multiples', ...shared }
    : { kind: 'lines', band: null, ...shared };
}

function seriesOf(
  line: TrendLine,
  lines: readonly TrendLine[],
  state: ViewState,
  openings: Openings,
): LineSeries {
  const isOneMarked = lines.some(({ unit }) => unit === state.marked);
  return {
    id: line.unit,
    label: shortName(line, lines) + (line.mark?.behind ?? ''),
    emphasis: line.unit === state.marked ? 'marked' : isOneMarked ? 'muted' : 'normal',
    cuts: line.cuts,
    points: line.years.map((row, index) => {
      const value = line.drawn[index] ?? null;
      if (value === null) return { value, text: '', hint: '' };
      return {
        value,
        text: isIndexed(state)
          ? indexText(value, state)
          : valueText(state.indicator, value, state.lang, 'short'),
        hint: hintOf(line, index, state),
        href: unitHref(row, state, openings),
      };
    }),
  };
}

/** Governments go by their place on the chart, unless another line has that name. */
function shortName(line: TrendLine, lines: readonly TrendLine[]): string {
  const short = withoutGovernment(line.name);
  const same = lines.filter(({ name }) => withoutGovernment(name) === short);
  if (same.length === 1) return short;
  const isOnly = lines.filter(({ name }) => name === line.name).length === 1;
  return isOnly ? line.name : `${line.name} ${line.unit}`;
}

/** Where a unit's point leads: the agency, or the view of its division in that year. */
export function unitHref(row: UnitYear, asked: Asked, openings: Openings): string {
  const { lang, scope } = asked;
  if (row.unit_type === 'agency') return agencyHref(row.unit, { lang }, openings);
  const { section, code } = indicatorOf(asked.indicator);
  const route = section === 'requests' || section === 'contested' ? '/requests' : '/publication';
  return hrefOf(
    route,
    {
      lang,
      scope,
      division: row.unit,
      kind: 'all',
      level: 'all',
      year: row.year,
      versus: row.year - 1,
      indicator: code,
    },
    openings,
  );
}

function hintOf(line: TrendLine, index: number, asked: Asked): string {
  const text = trendsText[asked.lang];
  const indicator = indicatorOf(asked.indicator);
  const row = line.years[index];
  if (!row || row.value === null) return '';
  const before = line.years[index - 1];
  const exact = valueText(asked.indicator, row.value, asked.lang);
  const base = line.bases[index] ?? null;
  const drawn = line.drawn[index] ?? null;
  const { hint } = text;
  const change =
    before && before.reporters === row.reporters
      ? changeText(changeOf(asked.indicator, before, row), asked.lang)
      : '';
  return [
    lineName(line),
    hint.value(
      row.year,
      indicatorName(asked),
      row.rounded > 0 ? hint.rounded(row.mark ?? exact) : exact,
    ),
    ...(base !== null && drawn !== null ? [hint.index(indexText(drawn, asked), base)] : []),
    hint.definition(indicator.label[asked.lang]),
    ...(row.numerator !== null && row.denominator !== null
      ? [hint.of(formatExact(row.numerator, asked.lang), formatExact(row.denominator, asked.lang))]
      : []),
    ...(row.reports > 1 ? [text.sumOf(row.known, row.reports)] : []),
    ...(before && change !== '' ? [hint.change(before.year, change)] : []),
    ...sourceText(row, asked),
  ].join('\n');
}

/** The publisher's site, the reader's own file, or how many of several reports are the reader's own. */
function sourceText(row: UnitYear, asked: Asked): string[] {
  const local = localMark(row.source, asked.lang) ?? localShare(row.local, asked.lang);
  if (local) return [local.hint];
  return row.source ? [trendsText[asked.lang].hint.source(hostOf(row.source))] : [];
}

function hostOf(address: string): string {
  return /^https?:\/\/([^/]+)/.exec(address)?.[1] ?? address;
}
