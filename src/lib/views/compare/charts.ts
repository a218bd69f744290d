import { indicatorOf } from '../../catalogue/catalogue.ts';
import { isRatio, sharesUnit } from '../../catalogue/comparable.ts';
import type { Answers } from '../../db/query-set.ts';
import { compareText } from '../../messages/compare.ts';
import { domainText } from '../../messages/domain.ts';
import { formatExact } from '../../messages/format.ts';
import type { CompareRows } from '../../queries/compare/compare.ts';
import type { UnitYear } from '../../queries/unit-series.ts';
import { hrefOf, type Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Asked } from '../asked.ts';
import type { CompareColumn } from './columns.ts';
import type { EmptyNote, Frame } from '../figures/frame.ts';
import { localMark, localShare } from '../figures/local-mark.ts';
import { sourceCell } from '../figures/source-cell.ts';
import { trendLines } from '../series/lines.ts';
import { gapReason } from '../series/table.ts';
import { unitsFrame } from '../series/units.ts';
import { figureCell, formatOf, valueText } from '../figures/figure-cell.ts';

/** Units that a sentence names. */
const MOST_NAMED = 3;

/** The marked indicator of the compared units over all years of the dataset. */
export function compareTrend(
  rows: Answers<CompareRows>,
  empty: EmptyNote,
  state: ViewState,
  openings: Openings,
): Frame {
  const shown: ViewState = { ...state, layout: 'lines', measure: 'absolute' };
  const years = Array.from({ length: state.to - state.from + 1 }, (_, index) => state.from + index);
  const lines = trendLines(rows.trend, shown);
  return { ...unitsFrame(lines, [], years, empty, shown, openings), id: 'trend' };
}

/** The marked indicator of the compared units in the state's year as bars, largest first. */
export function compareBars(
  columns: readonly CompareColumn[],
  state: ViewState,
  openings: Openings,
): Frame {
  const text = compareText[state.lang];
  const known = columns.filter(({ current }) => (current?.value ?? null) !== null);
  const isShared = sharesUnit(state.indicator);
  const ordered = isShared && arePeers(known);
  const stated = ordered
    ? [...known].sort((a, b) => (b.current?.value ?? 0) - (a.current?.value ?? 0))
    : known;
  const title = barsTitle(stated, ordered, state);
  const rounded = stated.filter(({ current }) => (current?.rounded ?? 0) > 0).length;
  const code = state.indicator;
  return {
    id: 'bars',
    title,
    footing: [
      indicatorOf(code).label[state.lang],
      domainText[state.lang].scope[state.scope],
      text.barsStated(stated.length, columns.length),
      ...(rounded > 0 ? [text.rounded(rounded)] : []),
      ...(ordered ? [] : [isShared ? text.notPeers : text.unstated]),
    ],
    chart:
      stated.length > 0 && isShared
        ? {
            kind: 'bars',
            format: formatOf(code),
            rows: stated.map((column, index) => ({
              label: column.short,
              value: column.current?.value ?? null,
              text: printed(column.current, state, 'short'),
              hint: hintOf(column, state),
              href: column.href,
              marked: state.marked === null ? ordered && index === 0 : column.unit === state.marked,
            })),
          }
        : null,
    table: {
      caption: title,
      columns: [
        { key: 'unit', label: text.indicator, numeric: false },
        { key: 'value', label: String(state.year), numeric: true },
        { key: 'source', label: text.source(state.year), numeric: false },
      ],
      rows: columns.map((column) => ({
        id: column.unit,
        cells: [
          { text: column.name, value: column.name, href: column.href, local: column.mark },
          { ...cellOf(column.current, state), ...localOf(column.current, state) },
          sourceCell(column.current?.source ?? null, state.lang),
        ],
      })),
    },
    leftOut: leftOut(columns, state),
    empty:
      stated.length > 0
        ? null
        : {
            text: text.barsNoneHint,
            links: otherYears(columns, state, openings),
          },
  };
}

/** Only agencies of one kind and level are more or less than each other. */
function arePeers(columns: readonly CompareColumn[]): boolean {
  const peers = columns[0]?.peers;
  return columns.every((column) => column.peers !== null && column.peers === peers);
}

function barsTitle(stated: readonly CompareColumn[], ordered: boolean, asked: Asked): string {
  const text = compareText[asked.lang];
  const name = indicatorOf(asked.indicator).short[asked.lang];
  const say = (column: CompareColumn) => printed(column.current, asked, 'short');
  const top = stated[0];
  const low = stated[stated.length - 1];
  if (!top || !low) return text.barsNone(asked.year, name);
  if (top === low) return text.barsOne(asked.year, name, top.short, say(top));
  if (!ordered) {
    const parts = stated.slice(0, MOST_NAMED).map((column) => text.pair(column.short, say(column)));
    return text.barsList(asked.year, name, parts, stated.length);
  }
  if (top.current?.value === low.current?.value) return text.barsSame(asked.year, name, say(top));
  const sentence = isRatio(asked.indicator) ? text.barsTitleRate : text.barsTitle;
  return sentence(asked.year, name, top.short, say(top), low.short, say(low));
}

/** A figure as printed: a rounded one in the report's own words. */
function printed(row: UnitYear | null, asked: Asked, style: 'short' | 'exact'): string {
  if (!row || row.value === null) return '';
  return row.status === 'rounded' && row.mark
    ? row.mark
    : valueText(asked.indicator, row.value, asked.lang, style);
}

function hintOf({ name, mark, current }: CompareColumn, asked: Asked): string {
  return [
    name + (mark?.behind ?? ''),
    printed(current, asked, 'exact'),
    ...(current && current.numerator !== null && current.denominator !== null
      ? [
          `${formatExact(current.numerator, asked.lang)} ÷ ${formatExact(current.denominator, asked.lang)}`,
        ]
      : []),
    ...(current && current.reports > 1
      ? [compareText[asked.lang].sumOf(current.known, current.reports)]
      : []),
  ].join('\n');
}

function cellOf(row: UnitYear | null, asked: Asked) {
  const { missing } = domainText[asked.lang];
  if (!row) return { text: missing.no_report, value: null, missing: 'no_report' as const };
  if (row.form === null) {
    return row.value === null
      ? { text: missing.not_seen, value: null, missing: 'not_seen' as const }
      : { text: printed(row, asked, 'exact'), value: row.value };
  }
  return figureCell({ ...row, form: row.form }, asked.lang);
}

function localOf(row: UnitYear | null, { lang }: Asked) {
  return { local: localMark(row?.source, lang) ?? localShare(row?.local ?? 0, lang) };
}

function leftOut(columns: readonly CompareColumn[], asked: Asked): Frame['leftOut'] {
  const { missing } = domainText[asked.lang];
  const groups = new Map<string, { label: string; href: string }[]>();
  for (const { name, mark, href, current } of columns) {
    const reason = current ? gapReason(current) : 'no_report';
    if (reason === null) continue;
    groups.set(missing[reason], [
      ...(groups.get(missing[reason]) ?? []),
      { label: name + (mark?.behind ?? ''), href },
    ]);
  }
  return [...groups].map(([reason, units]) => ({ reason, units }));
}

function otherYears(columns: readonly CompareColumn[], state: ViewState, openings: Openings) {
  const text = compareText[state.lang];
  const year = state.versus;
  const has = columns.some(({ before }) => (before?.value ?? null) !== null);
  return year !== null && has
    ? [
        {
          label: text.yearLink(year),
          href: hrefOf('/compare', { ...state, year, versus: state.year }, openings),
        },
      ]
    : [];
}
