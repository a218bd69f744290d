import { runQueries } from '../../../../src/lib/db/query-set.ts';
import { workbenchQueries } from '../../../../src/lib/queries/workbench/workbench.ts';
import type { Preset, ViewState } from '../../../../src/lib/url/view-state.ts';
import type { TableCell, TableModel } from '../../../../src/lib/views/figures/frame.ts';
import { listCircular } from '../../../../src/lib/views/workbench/list-circular.ts';
import { workbenchView } from '../../../../src/lib/views/workbench/workbench.ts';
import { FORMULAS } from '../raw/formulas.ts';
import { cellText, plain, wordOf } from '../raw/say.ts';
import { movedBy, movedText } from '../raw/change.ts';
import { contradictions, type Site } from '../site.ts';
import type { Tally } from '../tally.ts';
import { isFew, type Stand } from '../raw/cells.ts';
import { quantile, ranksOf, standOf, unitsOf, type Unit } from '../list.ts';
import { shortNumber } from '../raw/say.ts';
import { intervalText } from '../raw/interval.ts';
import { figureNumbers } from './figures.ts';
import { DATASET, FIELDS } from './empty-notice.ts';

/** One screen of the workbench: its sentence, its figure, its table and the table as a file has it. */
export async function workbenchNumbers(site: Site, preset: Preset, state: ViewState, tally: Tally) {
  const rows = await runQueries(site.database, workbenchQueries(state));
  const view = workbenchView(rows, state, preset, site.openings);
  const { raw } = site;
  const list = unitsOf(raw, state);
  tally.list(
    'units of the table',
    view.table.rows.map(({ id }) => id),
    list.rows.map(({ id }) => id),
  );
  sentenceNumbers(site, list, view, state, tally);
  tableNumbers(site, list.rows, view.table, state, tally);
  fileNumbers(site, list.rows, view.takeaway().table, state, tally);
  paperNumbers(site, list.rows, view, state, tally);
  figureNumbers(site, list, view.frame, state, tally);
}

type View = ReturnType<typeof workbenchView>;
type List = ReturnType<typeof unitsOf>;

/** k of n below the table; of the sentence the median of the list. */
function sentenceNumbers({ raw }: Site, list: List, view: View, state: ViewState, tally: Tally) {
  const { indicator, year, lang } = state;
  const stands = list.rows.map((unit) => standOf(raw, unit, year, indicator, state).stand);
  const known = stands.filter((stand) => stand !== null && stand.value !== null).length;
  const [shown = ''] = view.footing;
  // Of a list that is empty it is said that nobody is there, without a number.
  const isEmpty = list.rows.length === 0 && list.listed === 0;
  const numbers =
    list.rows.length === list.listed ? [list.listed] : [list.rows.length, list.listed];
  const told = isEmpty ? [] : numbers;
  tally.sentence('units shown', shown, lang === 'zh' ? told.reverse() : told);
  const counted = stands.flatMap((stand) =>
    stand && stand.value !== null && !isFew(stand) ? [stand.value] : [],
  );
  const isOverYears = ['trend', 'multiples', 'heat'].includes(state.figure);
  const isEnough =
    state.floor === 33 ? 3 * known >= list.listed : 100 * known >= state.floor * list.listed;
  if (
    isOverYears ||
    known < 5 ||
    !isEnough ||
    counted.length === 0 ||
    indicator === 'procurement.amount'
  )
    return;
  const median = shortNumber(indicator, quantile(counted, 0.5), lang);
  tally.text(
    'the median in the sentence',
    view.title.includes(median) ? median : view.title,
    median,
  );
  const sentence = view.title.replaceAll(',', '');
  tally.text(
    'k in the sentence',
    sentence.includes(String(known)) ? String(known) : view.title,
    String(known),
  );
}

const cellsById = ({ columns, rows }: TableModel) => {
  const places = new Map(columns.map(({ key }, at) => [key, at]));
  return new Map(
    rows.map(({ id, cells }) => [
      id,
      (key: string): TableCell | undefined => cells[places.get(key) ?? -1],
    ]),
  );
};

type At = (key: string) => TableCell | undefined;

function tableNumbers(
  site: Site,
  units: readonly Unit[],
  table: TableModel,
  state: ViewState,
  tally: Tally,
): void {
  const { indicator, year, lang } = state;
  const cells = cellsById(table);
  const ranks = ranksOf(site.raw, state);
  const columns = [...new Set(state.columns)].filter((code) => code !== indicator);
  for (const unit of units) {
    const at = cells.get(unit.id);
    if (!at) continue;
    const { stand, report } = standOf(site.raw, unit, year, indicator, state);
    const where = `${unit.id} ${indicator}`;
    sameCell(where, at('value'), cellText(stand, indicator, lang, report), tally);
    tally.number(`${where} rank`, at('rank')?.value, ranks.get(unit.id) ?? null);
    chanceNumbers(where, at, stand, state, tally);
    yearNumbers(site, unit, at, state, tally);
    for (const code of columns) {
      const beside = standOf(site.raw, unit, year, code, state);
      const want = cellText(beside.stand, code, lang, beside.report);
      sameCell(`${unit.id} ${code}`, at(code), want, tally);
    }
    const wrong = report ? contradictions(site, report) : null;
    tally.number(`${unit.id} findings`, at('findings')?.value, wrong);
  }
}

/** Both sides of a ratio, and within what the figure would lie by chance. */
function chanceNumbers(
  where: string,
  at: At,
  stand: Stand | null,
  { indicator, lang }: ViewState,
  tally: Tally,
): void {
  if (FORMULAS[indicator]?.below) {
    const { top = null, below = null } = stand ?? {};
    const said = top === null || below === null ? '' : `${plain(top)} ${plain(below)}`;
    tally.text(`${where} ratio`, at('ratio')?.text.replace(/[^\d,.−]+/g, ' '), said);
  }
  const interval = intervalText(indicator, stand, lang);
  if (interval !== null) tally.text(`${where} interval`, at('interval')?.text, interval);
}

/** The change since the year compared with, and the years drawn small. */
function yearNumbers({ raw }: Site, unit: Unit, at: At, state: ViewState, tally: Tally): void {
  const { indicator, year, versus, lang, from, to } = state;
  const standIn = (one: number) => standOf(raw, unit, one, indicator, state).stand;
  if (versus !== null) {
    const before = { year: versus, stand: standIn(versus) };
    const moved = movedBy(indicator, before, { year, stand: standIn(year) });
    const where = `${unit.id} change`;
    tally.number(where, at('change')?.value, moved?.by ?? null);
    if (moved) tally.text(where, at('change')?.text, movedText(indicator, moved, lang));
  }
  const series = at('series')?.series ?? [];
  for (let one = from; one <= to && series.length > 0; one += 1) {
    tally.number(`${unit.id} small line ${one}`, series[one - from], standIn(one)?.value ?? null);
  }
}

/** The file has numerator, denominator and every year as numbers of their own. */
function fileNumbers(
  { raw }: Site,
  units: readonly Unit[],
  table: TableModel,
  state: ViewState,
  tally: Tally,
) {
  const { indicator, lang, from, to, year } = state;
  const cells = cellsById(table);
  for (const unit of units) {
    const at = cells.get(unit.id);
    if (!at) continue;
    for (let one = from; one <= to; one += 1) {
      const { stand, report } = standOf(raw, unit, one, indicator, state);
      sameCell(
        `file: ${unit.id} ${one} ${indicator}`,
        at(String(one)),
        cellText(stand, indicator, lang, report),
        tally,
      );
    }
    if (!FORMULAS[indicator]?.below) continue;
    const { stand } = standOf(raw, unit, year, indicator, state);
    tally.number(`file: ${unit.id} numerator`, at('numerator')?.value, stand?.top ?? null);
    tally.number(`file: ${unit.id} denominator`, at('denominator')?.value, stand?.below ?? null);
  }
}

/** The circular on the indicator: its units with a report, and how many have none. */
function paperNumbers(
  { raw }: Site,
  units: readonly Unit[],
  view: View,
  state: ViewState,
  tally: Tally,
) {
  const { indicator, year, lang } = state;
  const { blocks } = listCircular(view.circular(), FIELDS, DATASET, state);
  const table = blocks.find((block) => block.kind === 'table');
  const read = units.filter((unit) => standOf(raw, unit, year, indicator, state).stand !== null);
  if (table?.kind !== 'table') {
    tally.number('circular: units with a report', read.length, 0);
    return;
  }
  tally.number('circular: units', table.rows.length, read.length);
  const ranks = ranksOf(raw, state);
  const want = read.map((unit) => {
    const { stand, report } = standOf(raw, unit, year, indicator, state);
    const rank = ranks.get(unit.id);
    return [
      rank === undefined ? 'none' : String(rank),
      unit.agency?.name,
      cellText(stand, indicator, lang, report).text,
    ].join(' | ');
  });
  const got = table.rows.map(([rank, name, , value]) =>
    // The word for a contradiction behind a number is held by the tests of the paper.
    [
      /\d/.test(rank ?? '') ? rank : 'none',
      name,
      value?.replace(/(（不符）| \(contradiction\))$/, ''),
    ].join(' | '),
  );
  tally.list('circular', [...got].sort(), [...want].sort());
  tally.numbers += 2 * want.length;
}

/** A cell of a table, with the word for what is missing. */
export function sameCell(
  where: string,
  got: TableCell | undefined,
  want: ReturnType<typeof cellText>,
  tally: Tally,
): void {
  tally.text(where, got?.text, want.text);
  tally.number(`${where} (kept)`, got?.value ?? null, want.value);
  if (got && (got.missing ?? null) !== want.missing) {
    tally.text(
      `${where} (reason)`,
      wordOf(got.missing ?? '', 'en'),
      wordOf(want.missing ?? '', 'en'),
    );
  }
}
