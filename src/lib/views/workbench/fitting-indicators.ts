import { isProportion } from '../../catalogue/comparable.ts';
import { hrefOf, type Openings } from '../../url/href.ts';
import type { FigureKind, Preset, ViewState } from '../../url/view-state.ts';
import type { EmptyNote } from '../figures/frame.ts';
import { indicatorName } from '../figures/indicator-name.ts';
import { compositionOf } from '../../queries/workbench/composition.ts';

/** Kinds of figures that not every indicator can be drawn in, each with some that can. */
const FITTING: Partial<
  Record<FigureKind, { isFit: (state: ViewState) => boolean; some: readonly string[] }>
> = {
  composition: {
    isFit: ({ indicator, applicant }) => compositionOf(indicator, applicant).length > 0,
    some: ['outcome.total', 'requests.received'],
  },
  funnel: {
    isFit: ({ indicator }) => isProportion(indicator),
    some: ['rate.granted', 'rate.refused'],
  },
};

/** Indicators that the figure can be drawn of, with their addresses; none where the chosen one is such. */
export function fittingIndicators(
  state: ViewState,
  preset: Preset,
  openings: Openings,
): EmptyNote['links'] {
  const { isFit, some } = FITTING[state.figure] ?? {};
  if (!isFit || !some || isFit(state)) return [];
  return some.map((indicator) => {
    const chosen = { ...state, indicator };
    return { label: indicatorName(chosen), href: hrefOf(preset, chosen, openings) };
  });
}
