import { indicatorOf } from '../../catalogue/catalogue.ts';
import { isRatio, sharesUnit } from '../../catalogue/comparable.ts';
import { LEAST_TO_CONCLUDE } from '../../catalogue/thresholds.ts';
import type { Answers } from '../../db/query-set.ts';
import type { OverviewRows } from '../../queries/overview/overview.ts';
import { domainText } from '../../messages/domain.ts';
import { overviewText } from '../../messages/overview/overview.ts';
import { toYear } from '../../url/to-year.ts';
import { hrefOf, type Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Asked } from '../asked.ts';
import { placeName } from '../place-name.ts';
import { coverageGrid, type CoverageGrid } from './coverage.ts';
import type { EmptyNote, Frame } from '../figures/frame.ts';
import {
  figurePairs,
  keyFigure,
  movementOf,
  movementText,
  unitsText,
  type FigurePair,
  type KeyFigure,
  type Moved,
} from './key-figures.ts';
import { findingsView, type FindingsView } from './findings.ts';
import { moversFrame } from './movers.ts';
import { statusLink, type StatusLink } from './status-link.ts';
import { silentView, type SilentView } from './silent.ts';
import { valueText } from '../figures/figure-cell.ts';

export type OverviewView = {
  divisionName: string;
  /** From the nation down to the chosen division, which leads nowhere. */
  path: readonly { name: string; href: string | null }[];
  title: string;
  footing: readonly string[];
  keyHeading: string;
  figures: readonly (KeyFigure & { status: StatusLink | null })[];
  /** When the year has no report at all: where there are some. */
  empty: EmptyNote | null;
  /** The same selection in the other scope, when it holds reports. */
  otherScope: { text: string; label: string; href: string } | null;
  coverage: CoverageGrid;
  /** Who has not published; null where there is no register to say it of. */
  silent: SilentView | null;
  movers: Frame;
  findings: FindingsView;
};

/**
 * The front page, all of it from one round of rows: its sentence is made of the key figure that is chosen.
 */
export function overviewView(
  rows: Answers<OverviewRows>,
  state: ViewState,
  openings: Openings,
): OverviewView {
  const text = overviewText[state.lang];
  const pairs = figurePairs(rows.keyFigures, state);
  const lead = pairs.find(({ indicator }) => indicator === state.indicator);
  const path = rows.path.map((step) => ({ ...step, name: placeName(step.code, step.name, state) }));
  const divisionName = path.at(-1)?.name ?? state.division;
  const reports = rows.scopes.find(({ scope }) => scope === state.scope)?.reports ?? 0;
  return {
    divisionName,
    path: path.map(({ code, name }) => ({
      name,
      href: code === state.division ? null : hrefOf('/', { ...state, division: code }, openings),
    })),
    title: titleOf(lead, state),
    footing: footingOf(lead, rows, divisionName, state),
    keyHeading: text.keyHeading(state.year, state.versus),
    figures: pairs.map((pair) => {
      const figure = keyFigure(pair, state);
      return { ...figure, status: statusLink(pair, figure.label, state, openings) };
    }),
    empty: pairs.some(({ now }) => now)
      ? null
      : emptyNote(titleOf(lead, state), { ...rows, path }, state, openings),
    otherScope: otherScopeOf(rows, state, openings),
    coverage: coverageGrid(rows.coverage, divisionName, state, openings),
    silent: silentView(rows.silent, divisionName, state),
    movers: moversFrame(rows.movers, lead?.now?.level ?? null, rows.scopes, state, openings),
    findings: findingsView(rows, reports, state, openings),
  };
}

/** The finding on the chosen indicator: the change over the same units, or how much is known of it. */
function titleOf(lead: FigurePair | undefined, asked: Asked): string {
  const text = overviewText[asked.lang];
  const now = lead?.now;
  const indicator = indicatorOf(asked.indicator).short[asked.lang];
  if (!lead || !now) return text.titleNone(asked.year, domainText[asked.lang].scope[asked.scope]);
  if (!sharesUnit(asked.indicator) && now.known > 0) {
    return text.titleListed(asked.year, now.known, now.reports, indicator);
  }
  if (now.value === null) return text.titleUnstated(asked.year, now.reports, indicator);
  const movement = movementOf(lead, asked);
  if (movement.kind === 'none' || now.same_value === null || asked.versus === null) {
    const isRate = isRatio(asked.indicator);
    if (now.known < Math.min(LEAST_TO_CONCLUDE, now.reports)) {
      const few = isRate ? text.titleFewRate : text.titleFew;
      return few(asked.year, now.known, now.reports, indicator);
    }
    const value = valueText(asked.indicator, now.value, asked.lang, 'short');
    const title = isRate ? text.titleThinRate : text.titleThin;
    return title(asked.year, now.known, now.reports, indicator, value);
  }
  return text.titleChange(
    asked.year,
    unitsText(now.same, now, asked.lang),
    indicator,
    valueText(asked.indicator, now.same_value, asked.lang, 'short'),
    movedText(movement, asked.versus, asked),
  );
}

/** How the same units stand to the year compared with. */
function movedText(movement: Moved, versus: number, asked: Asked): string {
  const text = overviewText[asked.lang];
  const change = movementText(movement, asked.lang);
  if (movement.isRounded) return text.about(versus, change);
  if (movement.amount === 0) return text.unchanged(versus);
  const [up, down] = isRatio(asked.indicator) ? [text.higher, text.lower] : [text.more, text.less];
  return (movement.amount > 0 ? up : down)(versus, change.replace(/^[+−]/, ''));
}

function footingOf(
  lead: FigurePair | undefined,
  { register }: Answers<OverviewRows>,
  divisionName: string,
  state: ViewState,
): string[] {
  const text = overviewText[state.lang];
  const domain = domainText[state.lang];
  const now = lead?.now;
  const level = now?.level ?? null;
  const divisions = register.find((row) => row.level === level)?.divisions;
  return [
    divisionName,
    domain.kind[state.kind],
    ...(now && level && divisions
      ? [text.register(now.reports, divisions, domain.level[level])]
      : [domain.scope[state.scope]]),
    level ? text.onlyLevel(domain.level[level]) : domain.scopeNote[state.scope],
    ...(isRatio(state.indicator) ? [text.ratioOfSums] : []),
  ];
}

function otherScopeOf(
  { scopes }: Answers<OverviewRows>,
  state: ViewState,
  openings: Openings,
): OverviewView['otherScope'] {
  const text = overviewText[state.lang];
  const other = scopes.find(({ scope, reports }) => scope !== state.scope && reports > 0);
  if (!other) return null;
  return {
    text: text.otherScope(domainText[state.lang].scope[other.scope], other.in_year, other.reports),
    label: text.otherScopeLink,
    href: hrefOf('/', { ...state, scope: other.scope }, openings),
  };
}

/** Years of the selection that have reports, the division above, the other scope. */
function emptyNote(
  title: string,
  { coverage, path, scopes }: Answers<OverviewRows>,
  state: ViewState,
  openings: Openings,
): EmptyNote {
  const text = overviewText[state.lang];
  const link = (label: string, changes: Partial<ViewState>) => ({
    label,
    href: hrefOf('/', { ...state, ...changes }, openings),
  });
  const years = [...new Set(coverage.map(({ year }) => year))].flatMap((year) => {
    const reports = coverage
      .filter((cell) => cell.year === year)
      .reduce((sum, cell) => sum + cell.reports, 0);
    return reports > 0 ? [link(text.tryYear(year, reports), toYear(year, state))] : [];
  });
  const above = path.at(-2);
  const other = scopes.find(({ scope, reports }) => scope !== state.scope && reports > 0);
  return {
    text: title,
    links: [
      ...years,
      ...(other
        ? [
            link(text.tryScope(domainText[state.lang].scope[other.scope], other.reports), {
              scope: other.scope,
            }),
          ]
        : []),
      ...(above ? [link(text.tryDivision(above.name), { division: above.code })] : []),
    ],
  };
}
