import {
  COVERAGE_FLOORS,
  DEFAULT_FLOOR,
  isCovered,
  unrankedWhy,
  type CoverageFloor,
} from '../../catalogue/thresholds.ts';
import { workbenchText } from '../../messages/workbench/workbench.ts';
import { hrefOf, type Openings } from '../../url/href.ts';
import type { Preset, ViewState } from '../../url/view-state.ts';
import type { ListCoverage } from './sentence.ts';

/** The share of a list that must state a figure before it is ranked, and how to lower it. */
export type CoverageView = {
  floor: CoverageFloor;
  choices: readonly { floor: CoverageFloor; label: string }[];
  /** That nothing is ranked for want of coverage, with the floor at which there would be a ranking. */
  note: { text: string; link: { label: string; href: string } } | null;
  /** That the floor is lower than usual: what is ranked speaks of a small part of the list. */
  warning: string | null;
};

/** Coverage before rank: the reader may lower the floor, and is told what that means. */
export function coverageView(
  { listed, known, isMixed }: ListCoverage,
  state: ViewState,
  preset: Preset,
  openings: Openings,
): CoverageView {
  const text = workbenchText[state.lang];
  const { floor } = state;
  const lower = COVERAGE_FLOORS.filter((one) => isCovered(known, listed, one)).at(-1);
  const why = (by: CoverageFloor) => unrankedWhy(known, { listed, isMixed }, by);
  const isBelow = why(floor) === 'uncovered';
  return {
    floor,
    choices: COVERAGE_FLOORS.map((one) => ({ floor: one, label: text.floorShare[one] })),
    note:
      isBelow && lower !== undefined
        ? {
            text: text.uncovered(known, listed, text.floorShare[floor]),
            link: {
              label: text.lowerFloor(text.floorShare[lower]),
              href: hrefOf(preset, { ...state, floor: lower }, openings),
            },
          }
        : null,
    warning:
      floor < DEFAULT_FLOOR && why(floor) === null && why(DEFAULT_FLOOR) === 'uncovered'
        ? text.floorLowered(known, listed)
        : null,
  };
}
