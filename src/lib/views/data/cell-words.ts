import { indicatorOf } from '../../catalogue/catalogue.ts';
import { isRatio } from '../../catalogue/comparable.ts';
import { builderText } from '../../messages/data/builder.ts';
import { standingText } from '../../messages/standings.ts';
import { domainText } from '../../messages/domain.ts';
import { formatExact } from '../../messages/format.ts';
import { punctuation } from '../../messages/punctuation.ts';
import type { CellTally } from '../../queries/data/cells.ts';
import { agencyHref, methodsHref, type Openings } from '../../url/href.ts';
import type { CellGroup, ViewState } from '../../url/view-state.ts';
import { valueText } from '../figures/figure-cell.ts';
import type { TableCell } from '../figures/frame.ts';
import { askedCodes } from './builder.ts';

/** What one group of a row is called, and where the name leads. */
export function groupCell(
  group: CellGroup,
  row: CellTally,
  { lang, scope }: ViewState,
  openings: Openings,
): TableCell {
  const named = (text: string, href?: string): TableCell => ({
    text,
    value: text,
    ...(href === undefined ? {} : { href }),
  });
  switch (group) {
    case 'level':
      return named(row.level ? domainText[lang].level[row.level] : '');
    case 'kind':
      return named(row.kind ? domainText[lang].kind[row.kind] : '');
    case 'division':
      return named(row.division_name ?? '');
    case 'unit':
      return named(row.unit ?? '', agencyHref(row.agency_id ?? '', { lang, scope }, openings));
    case 'indicator': {
      const code = row.indicator ?? '';
      return named(indicatorOf(code).short[lang], methodsHref(code, { lang }, openings));
    }
    case 'year':
      return { text: String(row.year ?? ''), value: row.year ?? null };
    case 'status':
      return named(row.status ? standingText[lang][row.status] : '');
  }
}

/** A row by the names of its groups. */
export function groupName(
  groups: readonly CellGroup[],
  row: CellTally,
  state: ViewState,
  openings: Openings,
): string {
  return groups.map((group) => groupCell(group, row, state, openings).text).join(' · ');
}

/** What is drawn and ordered of a row: how many cells, or what they make together. */
export const tallied = (row: CellTally, { tally }: ViewState): number | null =>
  tally === 'count' ? row.cells : (row.value ?? null);

/** The same in words, with the counting word of its indicator. */
export function talliedText(row: CellTally, state: ViewState): string {
  const value = tallied(row, state);
  if (value === null) return '';
  if (state.tally === 'count') return formatExact(value, state.lang);
  return valueText(row.indicator ?? askedCodes(state)[0] ?? '', value, state.lang);
}

/** What a sum or a median is called; of rates a sum is a ratio of sums. */
export function tallyName(state: ViewState): string {
  const { columns } = builderText[state.lang];
  if (state.tally === 'count') return columns.cells;
  if (state.tally === 'median') return columns.median;
  return askedCodes(state).every(isRatio) ? columns.ratio : columns.sum;
}

/** What is asked, in a few words: years and indicators. */
export function askedName(state: ViewState): string {
  const { years } = builderText[state.lang];
  const names = askedCodes(state).map((code) => indicatorOf(code).short[state.lang]);
  return `${years(state.from, state.to)} ${punctuation[state.lang].listed(names)}`;
}
