import { indicatorOf } from '../../catalogue/catalogue.ts';
import { formatFixed, formatRate } from '../../messages/format.ts';
import { punctuation } from '../../messages/punctuation.ts';
import { schemesText } from '../../messages/schemes/schemes.ts';
import { MOST_RANGED } from '../../schemes/score.ts';
import { weightShares } from '../../schemes/scheme.ts';
import { methodsHref, type Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { TableCell, TableColumn, TableModel, TableRow } from '../figures/frame.ts';
import { nameCell } from '../figures/local-mark.ts';
import { sortRows } from '../figures/sort-rows.ts';
import { sourceCell } from '../figures/source-cell.ts';
import { peerLink } from '../workbench/drawn.ts';
import { NOTHING, valueCell } from '../workbench/peer-cells.ts';
import { indicatorDefinition, sortOrder } from '../workbench/peer-table.ts';
import { partLines } from './scheme-words.ts';
import { lackingWord, type ScoredUnit, type ScoredUnits } from './scored-units.ts';

/** One column: its head, and what a unit has in it. */
type Column = TableColumn & { cell: (unit: ScoredUnit) => TableCell };

/** Where the table is read: on the screen points and value share a cell; a file has numbers alone. */
type Medium = 'screen' | 'file';

/** Every unit of the list with its total, its rank and every part; the missing ones with their word. */
export function scoreTable(
  scored: ScoredUnits,
  state: ViewState,
  openings: Openings,
  caption: string,
  medium: Medium = 'screen',
): TableModel {
  const columns = [
    unitColumn(state, openings, medium),
    ...totalColumns(scored, state, openings, medium),
    ...scored.scheme.parts.flatMap((_, part) =>
      medium === 'screen'
        ? [partColumn(scored, part, state, openings)]
        : partFileColumns(scored, part, state),
    ),
    sourceColumn(state),
    ...(medium === 'file' ? [schemeColumn(scored, state)] : []),
  ];
  const ticked = new Set(state.ticked);
  const rows = scored.units.map((unit): TableRow => ({
    id: unit.peer.id,
    marked: ticked.has(unit.peer.id) || unit.peer.id === state.marked,
    cells: columns.map(({ cell }) => cell(unit)),
  }));
  return {
    caption,
    columns: columns.map(({ cell: _cell, ...column }) => column),
    rows: sortRows(rows, sortOrder(columns, state)),
  };
}

function unitColumn(state: ViewState, openings: Openings, medium: Medium): Column {
  return {
    key: 'unit',
    label: schemesText[state.lang].columns.unit,
    numeric: false,
    cell: ({ peer, figures }) => ({
      ...nameCell(
        medium === 'screen' ? peer.label : peer.name,
        figures.find(Boolean) ?? {},
        state.lang,
      ),
      ...(medium === 'screen' && peer.label !== peer.name ? { hint: peer.name } : {}),
      ...peerLink(peer, state, openings),
    }),
  };
}

function totalColumns(
  scored: ScoredUnits,
  state: ViewState,
  openings: Openings,
  medium: Medium,
): Column[] {
  const { columns } = schemesText[state.lang];
  // Of one part alone other weights change nothing.
  const isOnePart = scored.scheme.parts.length === 1;
  const numeric = (key: string, label: string, cell: Column['cell']): Column => ({
    ...{ key, label, numeric: true, cell },
  });
  const rank = numeric('rank', columns.rank, (unit) => rankCell(unit, scored, state));
  const total = numeric('total', columns.total, (unit) => totalCell(unit, scored, state));
  if (medium === 'screen') {
    const range: Column = {
      ...{ key: 'range', label: columns.range, numeric: false },
      definition: methodsHref('statistic-weightRange', state, openings),
      cell: (unit) => rangeCell(unit, scored, state),
    };
    return isOnePart ? [total, rank] : [total, rank, range];
  }
  const end = (key: 'best' | 'worst') =>
    numeric(key, columns[key], ({ score }) => plainNumber(score.range?.[key] ?? null));
  const known = numeric('known', columns.known, ({ score }) => ({
    text: formatRate(score.knownWeight, state.lang),
    value: score.knownWeight,
  }));
  const lacking: Column = {
    ...{ key: 'lacking', label: columns.lacking, numeric: false },
    cell: (unit) => {
      const text = lackingText(unit, scored, state);
      return { text, value: text || null };
    },
  };
  return [total, known, rank, ...(isOnePart ? [] : [end('best'), end('worst')]), lacking];
}

const plainNumber = (value: number | null): TableCell =>
  value === null ? NOTHING : { text: String(value), value };

/** The parts that a unit lacks, each with its word. */
function lackingText(unit: ScoredUnit, scored: ScoredUnits, state: ViewState): string {
  const words = scored.scheme.parts.flatMap(({ indicator }, part) => {
    const word = lackingWord(unit, part, scored, state);
    const name = indicatorOf(indicator).short[state.lang];
    return word === null ? [] : [punctuation[state.lang].qualified(name, word)];
  });
  return punctuation[state.lang].listed(words);
}

function totalCell(unit: ScoredUnit, scored: ScoredUnits, state: ViewState): TableCell {
  const text = schemesText[state.lang];
  const { total, points, knownWeight } = unit.score;
  const lacking = points.filter((one) => one === null).length;
  const hint = lacking > 0 ? text.lackingHint(lackingText(unit, scored, state)) : undefined;
  if (total === null) {
    return { text: text.noTotal, value: null, muted: true, below: text.lacks(lacking), hint };
  }
  return {
    text: formatFixed(total, 2, state.lang),
    value: total,
    ...(lacking > 0 ? { below: text.overKnown(formatRate(knownWeight, state.lang)), hint } : {}),
  };
}

function rankCell({ score: { rank } }: ScoredUnit, { list }: ScoredUnits, state: ViewState) {
  if (rank === null) return NOTHING;
  return { ...plainNumber(rank), hint: schemesText[state.lang].rankHint(rank, list.totals) };
}

/** The ranks that other weights would give, and whether the unit above can be told apart. */
function rangeCell(
  { score: { rank, range }, isAlike }: ScoredUnit,
  { scheme: { vary }, list }: ScoredUnits,
  state: ViewState,
): TableCell {
  const text = schemesText[state.lang];
  if (rank === null) return NOTHING;
  const alike = isAlike ? [text.alikeAbove(vary)] : [];
  if (range === null) {
    const hint = [text.notRanged(MOST_RANGED), ...alike].join('\n');
    return { text: text.noRange, value: null, muted: true, hint };
  }
  const { best, worst } = range;
  const said = best === worst ? text.rangeSure(vary) : text.rangeHint(vary, best, worst);
  return {
    text: best === worst ? String(best) : `${best}–${worst}`,
    value: best,
    range: { best, worst, rank, of: list.totals },
    hint: [said, ...alike].join('\n'),
  };
}

function headOf({ scheme }: ScoredUnits, part: number, { lang }: ViewState): string {
  const name = indicatorOf(scheme.parts[part]?.indicator ?? '').short[lang];
  return schemesText[lang].weighted(name, formatRate(weightShares(scheme)[part] ?? 0, lang));
}

/** Points of a part with the value they are for below; without points the word for what stands there. */
function partColumn(
  scored: ScoredUnits,
  part: number,
  state: ViewState,
  openings: Openings,
): Column {
  const code = scored.scheme.parts[part]?.indicator ?? '';
  return {
    key: `points.${code}`,
    label: headOf(scored, part, state),
    numeric: true,
    hint: [partLines(scored.scheme, state.lang)[part], indicatorDefinition(code, state.lang)].join(
      '\n',
    ),
    definition: methodsHref(code, state, openings),
    cell: (unit) => {
      const value = valueCell(unit.figures[part], unit.peer, state);
      const word = lackingWord(unit, part, scored, state);
      if (word === null) return pointsCell(unit, part, scored, value, state);
      if (value.missing) return value;
      return { text: word, value: null, muted: true, below: value.text, local: value.local };
    },
  };
}

function pointsCell(
  unit: ScoredUnit,
  part: number,
  { scheme }: ScoredUnits,
  value: TableCell,
  { lang }: ViewState,
): TableCell {
  const points = unit.score.points[part] ?? NaN;
  const share = weightShares(scheme)[part] ?? NaN;
  const gives = (points * share) / unit.score.knownWeight;
  const written = formatFixed(points, 1, lang);
  return {
    text: written,
    value: points,
    below: value.text,
    local: value.local,
    hint: schemesText[lang].worth(
      value.text,
      written,
      formatRate(share / unit.score.knownWeight, lang),
      formatFixed(gives, 2, lang),
    ),
  };
}

/** Value and points of a part, a column each. */
function partFileColumns(scored: ScoredUnits, part: number, state: ViewState): Column[] {
  const code = scored.scheme.parts[part]?.indicator ?? '';
  const { columns } = schemesText[state.lang];
  const group = headOf(scored, part, state);
  return [
    {
      ...{ key: code, label: columns.value, group, numeric: true, indicator: code },
      cell: (unit) => valueCell(unit.figures[part], unit.peer, state),
    },
    {
      ...{ key: `points.${code}`, label: columns.points, group, numeric: true },
      hint: partLines(scored.scheme, state.lang)[part] ?? '',
      cell: (unit) => {
        const points = unit.score.points[part] ?? null;
        const word = lackingWord(unit, part, scored, state) ?? '';
        return points === null
          ? { text: word, value: null }
          : { text: formatFixed(points, 1, state.lang), value: points };
      },
    },
  ];
}

function sourceColumn(state: ViewState): Column {
  return {
    key: 'source',
    label: schemesText[state.lang].columns.source,
    numeric: false,
    cell: ({ figures }) => {
      const figure = figures.find(Boolean);
      return figure ? sourceCell(figure.source, state.lang, figure.seen_at) : NOTHING;
    },
  };
}

/** In a file each row says what it was scored by. */
function schemeColumn({ scheme, version }: ScoredUnits, { lang }: ViewState): Column {
  const text = schemesText[lang].named(scheme.title, version);
  return {
    ...{ key: 'scheme', label: schemesText[lang].columns.scheme, numeric: false },
    cell: () => ({ text, value: text }),
  };
}
