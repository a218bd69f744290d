import { domainText } from '../../messages/domain.ts';
import { requestsText } from '../../messages/requests.ts';
import type { RequestsCoverage } from '../../queries/requests/coverage.ts';
import { hrefOf, type Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { EmptyNote } from '../figures/frame.ts';

/** Below this many reports with outcomes the page points to where there are more. */
const FEW = 6;
const MOST_LINKS = 4;

type Choice = Pick<ViewState, 'year' | 'scope' | 'kind' | 'level'>;
type Counted = Choice & { outcomes: number };

/**
 * Says when few reports of the selection give outcomes, and which other choices of year, kind, level
 * or scope in the same division have more; null when there are enough, or nowhere more.
 */
export function outcomesElsewhere(
  coverage: readonly RequestsCoverage[],
  state: ViewState,
  openings: Openings,
): EmptyNote | null {
  const text = requestsText[state.lang].coverage;
  const domain = domainText[state.lang];
  const here = countIn(coverage, state, state.year);
  if (here >= FEW) return null;
  const choices = choicesOf(coverage, state)
    .filter(({ outcomes }) => outcomes > here)
    .sort((a, b) => b.outcomes - a.outcomes || b.year - a.year)
    .slice(0, MOST_LINKS);
  if (choices.length === 0) return null;
  return {
    text: text.few(here),
    links: choices.map(({ outcomes, ...choice }) => ({
      label: text.choice(
        choice.year,
        domain.kind[choice.kind],
        text.levels[choice.level],
        domain.scope[choice.scope],
        outcomes,
      ),
      href: hrefOf('/requests', { ...state, ...choice, versus: choice.year - 1 }, openings),
    })),
  };
}

/** Years of the same selection in which reports state received, carried in, completed and over. */
export function flowYears(
  coverage: readonly RequestsCoverage[],
  state: ViewState,
): { year: number; reports: number }[] {
  const byYear = new Map<number, number>();
  for (const row of coverage) {
    if (row.flow > 0 && isSelected(row, state)) {
      byYear.set(row.year, (byYear.get(row.year) ?? 0) + row.flow);
    }
  }
  return [...byYear].map(([year, reports]) => ({ year, reports })).sort((a, b) => a.year - b.year);
}

function isSelected(row: RequestsCoverage, choice: Omit<Choice, 'year'>): boolean {
  return (
    row.scope === choice.scope &&
    (choice.kind === 'all' || row.kind === choice.kind) &&
    (choice.level === 'all' || row.level === choice.level)
  );
}

function countIn(
  coverage: readonly RequestsCoverage[],
  choice: Omit<Choice, 'year'>,
  year: number,
): number {
  return coverage
    .filter((row) => row.year === year && isSelected(row, choice))
    .reduce((sum, row) => sum + row.outcomes, 0);
}

/** The same selection in each year, each kind and level on its own, and all own reports of a year. */
function choicesOf(coverage: readonly RequestsCoverage[], state: ViewState): Counted[] {
  const kinds: Omit<Choice, 'year'>[] = [
    { scope: state.scope, kind: state.kind, level: state.level },
    ...coverage.map(({ scope, kind, level }) => ({ scope, kind, level })),
    { scope: 'own', kind: 'all', level: 'all' },
  ];
  const years = [...new Set(coverage.map(({ year }) => year))];
  const choices = new Map<string, Counted>();
  for (const kind of kinds) {
    for (const year of years) {
      const key = [year, kind.scope, kind.kind, kind.level].join(' ');
      if (choices.has(key)) continue;
      choices.set(key, { ...kind, year, outcomes: countIn(coverage, kind, year) });
    }
  }
  return [...choices.values()];
}
