import { indicatorOf, isDerived } from '../../catalogue/catalogue.ts';
import { hasApplicants } from '../../catalogue/cells-of-row.ts';
import { isRatio, sharesUnit } from '../../catalogue/comparable.ts';
import { CELL_GROUPS, type CellGroup, type ViewState } from '../../url/view-state.ts';

/** What of the address a query by choice reads. */
export type CellChoice = Pick<
  ViewState,
  | 'indicator'
  | 'columns'
  | 'applicant'
  | 'from'
  | 'to'
  | 'division'
  | 'level'
  | 'kind'
  | 'scope'
  | 'groups'
  | 'statuses'
  | 'tally'
>;

/**
 * Why figures stand apart although the reader did not ask for it: adding them would count something twice
 * or put different things together.
 */
export type Apartness = 'indicators' | 'levels' | 'kinds' | 'years';

/** What is asked, after all that must not be put together was set apart. */
export type CellPlan = {
  codes: readonly string[];
  /** In the fixed order of all groups. */
  groups: readonly CellGroup[];
  apart: readonly Apartness[];
  /** Indicators that cannot be put together at all: each report prints them in a unit of its own. */
  unstated: readonly string[];
};

/** Indicators of one query; a statement of more is read by nobody. */
export const MOST_ASKED = 12;

/**
 * What a choice asks. Counts of cells may be put together as one likes. Sums and medians never put
 * a total to its parts (several indicators), an aggregate to one that it contains (several levels, a
 * government and its departments), nor what stands at the end of one year to that of another.
 */
export function cellPlan(choice: CellChoice): CellPlan {
  const asked = (choice.columns.length > 0 ? choice.columns : [choice.indicator]).slice(
    0,
    MOST_ASKED,
  );
  if (choice.tally === 'count') {
    return { codes: asked, groups: inOrder(choice.groups), apart: [], unstated: [] };
  }
  const codes = asked.filter(sharesUnit);
  const apart = apartness(codes, choice);
  return {
    codes,
    groups: inOrder([...choice.groups, ...apart.map((why) => GROUP_OF[why])]),
    apart,
    unstated: asked.filter((code) => !sharesUnit(code)),
  };
}

/** What each of them is set apart by. */
export const GROUP_OF: Readonly<Record<Apartness, CellGroup>> = {
  indicators: 'indicator',
  levels: 'level',
  kinds: 'kind',
  years: 'year',
};

function apartness(codes: readonly string[], choice: CellChoice): Apartness[] {
  const { groups, scope, level, kind, from, to, tally } = choice;
  const has = (group: CellGroup) => groups.includes(group);
  // One unit has one level and one kind, and its reports of two years are no parts of each other.
  const isLayered = scope === 'aggregate' && !has('unit');
  const isYearly = tally === 'median' || codes.some((code) => !addsOverYears(code));
  return [
    ...(codes.length > 1 && !has('indicator') ? (['indicators'] as const) : []),
    ...(isLayered && level === 'all' && !has('level') && !has('division')
      ? (['levels'] as const)
      : []),
    ...(isLayered && kind === 'all' && !has('kind') ? (['kinds'] as const) : []),
    ...(isYearly && from !== to && !has('year') ? (['years'] as const) : []),
  ];
}

/** Whether figures of several years make one of all: what is carried would count one request twice. */
function addsOverYears(code: string): boolean {
  const indicator = indicatorOf(code);
  return !isDerived(indicator) && indicator.nature === 'flow';
}

const inOrder = (groups: readonly CellGroup[]): CellGroup[] =>
  CELL_GROUPS.filter((group) => groups.includes(group));

/** Whether any indicator of a choice stands in columns by applicant. */
export const asksApplicants = (codes: readonly string[]): boolean =>
  codes.some(hasApplicants);

/** Whether a choice asks for rates, whose sum is the ratio of the sums. */
export const asksRatios = (codes: readonly string[]): boolean => codes.some(isRatio);
