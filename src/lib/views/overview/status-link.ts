import { overviewText } from '../../messages/overview/overview.ts';
import { hrefOf, type Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import { presetOf } from '../figures/preset-of.ts';
import type { FigurePair } from './key-figures.ts';

/** Where to see what stands for a figure in the reports that it counts. */
export type StatusLink = { text: string; label: string; href: string };

/** How many of the reports behind a key figure state a number, zero, "none" or nothing: the same list, by status. */
export function statusLink(
  { indicator, now }: FigurePair,
  name: string,
  state: ViewState,
  openings: Openings,
): StatusLink | null {
  if (!now) return null;
  const { lang, division, kind, scope, year, versus, applicant } = state;
  const text = overviewText[lang].statusLink;
  return {
    text,
    label: overviewText[lang].statusOf(name),
    href: hrefOf(
      presetOf(indicator),
      {
        ...{ lang, division, kind, scope, year, versus, applicant, indicator },
        // Aggregate reports are counted on one level only.
        level: now.level ?? state.level,
        ...{ figure: 'status', picked: [], ticked: [] },
      },
      openings,
    ),
  };
}
