import type { ViewState } from '../../../../src/lib/url/view-state.ts';
import type {
  ChartModel,
  Frame,
  LinesModel,
  MultiplesModel,
  Point,
  StackedModel,
} from '../../../../src/lib/views/figures/frame.ts';
import type { Stand } from '../raw/cells.ts';
import { comparable, FORMULAS, isUnstated } from '../raw/formulas.ts';
import { cellText, missingOf, numberText, shortNumber, wordOf } from '../raw/say.ts';
import { movedBy } from '../raw/change.ts';
import type { Site } from '../site.ts';
import type { Tally } from '../tally.ts';
import { standOf, unitsOf, type Unit } from '../list.ts';
import { compositionNumbers, flowNumbers } from './parts.ts';
import { spreadNumbers } from './spread.ts';

type List = ReturnType<typeof unitsOf>;

/** What one figure of the workbench is held against. */
export type Held = { site: Site; list: List; frame: Frame; state: ViewState; tally: Tally };

/** The numbers that the figure draws, each under the unit it belongs to. */
export function figureNumbers(
  site: Site,
  list: List,
  frame: Frame,
  state: ViewState,
  tally: Tally,
): void {
  const held = { site, list, frame, state, tally };
  switch (state.figure) {
    case 'ranking':
      return rankingNumbers(held);
    case 'trend':
    case 'multiples':
      return lineNumbers(held, yearsOf(state));
    case 'slope':
      return slopeNumbers(held);
    case 'spread':
      return spreadNumbers(held);
    case 'scatter':
      return scatterNumbers(held, (unit) => beside(held, unit)?.value ?? null);
    case 'funnel':
      return scatterNumbers(held, (unit) => own(held, unit)?.below ?? null);
    case 'heat':
      return heatNumbers(held);
    case 'status':
      return statusNumbers(held);
    case 'composition':
      return compositionNumbers(held);
    case 'flow':
      return flowNumbers(held);
  }
}

export const yearsOf = ({ from, to }: ViewState): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

export const own = ({ site, state }: Held, unit: Unit, year = state.year): Stand | null =>
  standOf(site.raw, unit, year, state.indicator, state).stand;

const beside = ({ site, state }: Held, unit: Unit): Stand | null =>
  state.columns[0] === undefined
    ? null
    : standOf(site.raw, unit, state.year, state.columns[0], state).stand;

/** Units the reader ticked; all of them where none is. */
export const drawn = ({ list, state }: Held): Unit[] =>
  list.rows.filter(({ id }) => state.ticked.length === 0 || state.ticked.includes(id));

/** A number as a chart writes it: a rounded one in the report's own words. */
function pointText({ indicator, lang }: ViewState, stand: Stand, style: 'short' | 'exact'): string {
  const words = stand.status === 'rounded' && !FORMULAS[indicator] ? stand.mark : null;
  const say = style === 'short' ? shortNumber : numberText;
  return words ?? say(indicator, stand.value ?? 0, lang);
}

/** Letters behind a number are its unit, which the words of the page give. */
function samePoint(
  where: string,
  point: Point | undefined,
  stand: Stand | null,
  state: ViewState,
  tally: Tally,
) {
  tally.number(where, point?.value ?? null, stand?.value ?? null);
  if (stand === null || stand.value === null || !point) return;
  const want = pointText(state, stand, 'short');
  tally.text(`${where} (drawn)`, point.text.startsWith(want) ? want : point.text, want);
}

export const unitOfHref = (href: string | undefined): string =>
  /agencies\/([^/?#]+)/.exec(href ?? '')?.[1] ?? '';

function rankingNumbers(held: Held): void {
  const { frame, state, tally } = held;
  const known = drawn(held).filter((unit) => (own(held, unit)?.value ?? null) !== null);
  if (frame.chart?.kind !== 'bars') {
    tally.number('bars', known.length, 0);
    return;
  }
  tally.number('bars in all', frame.chart.of, known.length);
  for (const row of frame.chart.rows) {
    const unit = known.find(({ id }) => id === unitOfHref(row.href));
    samePoint(`bar ${row.label}`, row, unit ? own(held, unit) : null, state, tally);
  }
}

const isLines = (chart: ChartModel | null): chart is LinesModel | MultiplesModel =>
  chart?.kind === 'lines' || chart?.kind === 'multiples';

function lineNumbers(held: Held, years: readonly number[]): void {
  const { frame, state, tally } = held;
  const known = drawn(held).filter((unit) =>
    years.some((year) => (own(held, unit, year)?.value ?? null) !== null),
  );
  if (!isLines(frame.chart)) {
    tally.number('lines', known.length, 0);
    return;
  }
  const isIndex =
    state.measure === 'index' && !FORMULAS[state.indicator] && !isUnstated(state.indicator);
  for (const { id, points } of frame.chart.series) {
    const unit = known.find((one) => one.id === id);
    let base: { year: number; value: number } | null = null;
    years.forEach((year, at) => {
      const stand = unit ? own(held, unit, year) : null;
      const value = stand?.value ?? null;
      if (!isIndex) return samePoint(`line ${id} ${year}`, points[at], stand, state, tally);
      if (value !== null && (base === null || !comparable(state.indicator, base.year, year))) {
        base = { year, value };
      }
      const isDrawn = value !== null && base !== null && base.value >= 10;
      const index = isDrawn && base ? (100 * value) / base.value : null;
      tally.number(`index ${id} ${year}`, points[at]?.value ?? null, index);
    });
  }
}

function slopeNumbers(held: Held): void {
  const { frame, state, tally } = held;
  if (state.versus === null) return;
  const years = [state.versus, state.year].sort((a, b) => a - b);
  const moves = drawn(held).flatMap((unit) => {
    const [before, after] = years.map((year) => ({ year, stand: own(held, unit, year) }));
    const moved = before && after ? movedBy(state.indicator, before, after) : null;
    return moved ? [{ unit, by: moved.difference }] : [];
  });
  const [up, down] = [moves.filter(({ by }) => by > 0), moves.filter(({ by }) => by < 0)];
  const even = moves.length - up.length - down.length;
  const [from = 0, to = 0] = years;
  const few = moves.length === 0 ? [from, to] : [moves.length, from, to];
  const counts = [from, to, up.length, down.length, even];
  tally.sentence('slope', frame.title, moves.length >= 5 ? counts : few);
  if (isLines(frame.chart)) lineNumbers(held, years);
}

function scatterNumbers(held: Held, across: (unit: Unit) => number | null): void {
  const { frame, state, tally } = held;
  if (frame.chart?.kind !== 'scatter') return;
  const points = new Map(frame.chart.points.map((point) => [unitOfHref(point.href), point]));
  for (const unit of drawn(held)) {
    const [x, stand] = [across(unit), own(held, unit)];
    const isDrawn =
      x !== null && stand !== null && stand.value !== null && (state.figure !== 'funnel' || x > 0);
    const point = points.get(unit.id);
    tally.number(`mark ${unit.id} across`, point?.x ?? null, isDrawn ? x : null);
    samePoint(`mark ${unit.id}`, point, isDrawn ? stand : null, state, tally);
  }
  if (state.figure !== 'funnel') return;
  const sides = drawn(held).flatMap((unit) => own(held, unit) ?? []);
  const counted = sides.filter(({ value }) => value !== null);
  const sum = (pick: 'top' | 'below') => counted.reduce((all, one) => all + (one[pick] ?? 0), 0);
  const target = frame.chart.curves.find(({ emphasis }) => emphasis === 'target');
  tally.number('the ratio of the sums', target?.points[0]?.[1], sum('top') / sum('below'));
}

function heatNumbers(held: Held): void {
  const { site, frame, state, tally } = held;
  const rows = new Map(frame.table.rows.map((row) => [row.id, row.cells]));
  for (const unit of drawn(held)) {
    yearsOf(state).forEach((year, at) => {
      const { stand, report } = standOf(site.raw, unit, year, state.indicator, state);
      const cell = rows.get(unit.id)?.[at + 1];
      if (!cell) return tally.number(`heat ${unit.id} ${year}`, null, stand?.value ?? null);
      const want = cellText(stand, state.indicator, state.lang, report);
      tally.text(`heat ${unit.id} ${year}`, cell.text, heatText(want, state.lang));
      tally.text(`heat ${unit.id} ${year} (reason)`, cell.missing ?? '', want.missing ?? '');
    });
  }
}

/** Cells of a year are narrow: what is not collected has no word, and a long mark its kind alone. */
function heatText({ text, missing }: ReturnType<typeof cellText>, lang: 'zh' | 'en'): string {
  if (missing === null) return text;
  if (['no_report', 'not_seen'].includes(missing)) return '';
  return text.length <= 8 ? text : wordOf(missing, lang);
}

const NAMED = [
  ...['none_in_words', 'blank', 'mark', 'not_computable'],
  ...['not_seen', 'not_on_form', 'no_report'],
];

function statusNumbers(held: Held): void {
  const { site, frame, state, tally } = held;
  if (frame.chart?.kind !== 'stacked') return tally.number('status', 0, 1);
  yearsOf(state).forEach((year, at) => {
    const counts = new Map<string, number>();
    for (const unit of drawn(held)) {
      const { stand, report } = standOf(site.raw, unit, year, state.indicator, state);
      const missing = missingOf(stand, state.indicator, report);
      const name =
        missing === null
          ? stand?.value === 0
            ? 'zero'
            : 'number'
          : NAMED.includes(missing)
            ? missing
            : 'other';
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const { parts, rows } = frame.chart as StackedModel;
    parts.forEach(({ key }, part) => {
      tally.number(`status ${year} ${key}`, rows[at]?.values[part]?.value, counts.get(key) ?? 0);
      counts.delete(key);
    });
    tally.number(
      `status ${year} not drawn`,
      [...counts.values()].reduce((a, b) => a + b, 0),
      0,
    );
  });
}
