import { indicatorOf } from '../../catalogue/catalogue.ts';
import { breakText } from '../../messages/breaks.ts';
import { domainText } from '../../messages/domain.ts';
import { formatExact, formatShort } from '../../messages/format.ts';
import { requestsText } from '../../messages/requests.ts';
import type { SelectedReport } from '../../queries/selected-reports.ts';
import type { Openings } from '../../url/href.ts';
import type { ViewState } from '../../url/view-state.ts';
import type { Frame, Point, StackedPart, StackedRow } from '../figures/frame.ts';
import { addable } from '../figures/layers.ts';
import { MOST_BARS } from '../figures/most-bars.ts';
import { sumKnown } from '../figures/ranks.ts';
import {
  cellKey,
  figureCells,
  figureRow,
  reportName,
  reportsInYear,
  shownReports,
  sourceColumn,
  unitColumn,
  unitHref,
  valueOf,
  type UnitReport,
} from '../figures/unit-reports.ts';

const RESULTS = ['upheld', 'rectified', 'other', 'pending'] as const;
const FILLS = [3, 1, 4, 6];

const RECONSIDERATION = 'reconsideration';
const DIRECT = 'litigation.direct';
const AFTER = 'litigation.after_reconsideration';
type Group = typeof RECONSIDERATION | typeof DIRECT | typeof AFTER;

const codesOf = (group: Group) => [...RESULTS, 'total'].map((result) => `${group}.${result}`);

/** Section IV: reconsideration and the two kinds of litigation, which are never added up. */
export type ContestedFrames = { reconsideration: Frame; litigation: Frame };

export function contestedFrames(
  units: readonly UnitReport[],
  reports: readonly SelectedReport[],
  state: ViewState,
  openings: Openings,
): ContestedFrames {
  const text = requestsText[state.lang].contested;
  return {
    reconsideration: contestedFrame('reconsideration', [RECONSIDERATION], [text.proseNote]),
    litigation: contestedFrame('litigation', [DIRECT, AFTER], [text.twoNote]),
  };

  function contestedFrame(id: string, groups: readonly Group[], notes: string[]): Frame {
    const codes = groups.flatMap(codesOf);
    const { chosen, others } = shownReports(units, (unit) =>
      codes.some((code) => valueOf(unit, code) !== null),
    );
    const size = (unit: UnitReport) =>
      Math.max(...groups.map((group) => resultsOf(unit, group).size));
    const rows = [...[...chosen].sort((a, b) => size(b) - size(a)), ...others];
    const bars = rows.flatMap((unit) =>
      groups.flatMap((group) => bar(unit, group, groups.length > 1, state, openings) ?? []),
    );
    const title =
      id === 'litigation' ? litigationTitle(chosen, state) : reconsiderationTitle(chosen, state);
    return {
      id,
      title,
      footing: [
        requestsText[state.lang].given(chosen.length, reportsInYear(reports, state.year)),
        domainText[state.lang].scope[state.scope],
        ...notes,
        breakText[state.lang].reason.review,
        ...(others.length > 0 ? [requestsText[state.lang].otherYears(others.length)] : []),
      ],
      chart:
        bars.length === 0
          ? null
          : {
              kind: 'stacked',
              normalised: false,
              format: 'count',
              parts: partsOf(state),
              of: bars.length,
              rows: bars.slice(0, MOST_BARS),
            },
      table: {
        caption: title,
        columns: [
          unitColumn(state),
          ...groups.flatMap((group) =>
            codesOf(group).map((code) => ({
              key: code,
              label: resultLabel(code, state),
              numeric: true,
              ...(groups.length > 1 ? { group: groupLabel(group, state) } : {}),
            })),
          ),
          sourceColumn(state),
        ],
        rows: rows.map((unit) => figureRow(unit, figureCells(unit, codes, state), state, openings)),
      },
      leftOut: [],
      empty: rows.length === 0 ? { text: text.none, links: [] } : null,
    };
  }
}

function groupLabel(group: Group, state: ViewState): string {
  const text = requestsText[state.lang].contested;
  if (group === RECONSIDERATION) return text.reconsideration;
  return group === DIRECT ? text.direct : text.after;
}

function resultLabel(code: string, state: ViewState): string {
  const text = requestsText[state.lang].contested;
  const result = RESULTS.find((name) => code.endsWith(`.${name}`));
  return result ? text.results[result] : text.total;
}

/** Results of one group as printed, and what its total leaves unexplained. */
function resultsOf(unit: UnitReport, group: Group) {
  const parts = RESULTS.map((result) => valueOf(unit, `${group}.${result}`));
  const { sum } = sumKnown(parts);
  const total = valueOf(unit, `${group}.total`);
  const rest = total === null ? null : total - (sum ?? 0);
  return { parts, total, rest, size: total ?? sum ?? 0 };
}

function partsOf(state: ViewState): StackedPart[] {
  const text = requestsText[state.lang].contested;
  return [
    ...RESULTS.map((result, index) => ({
      key: result,
      label: text.results[result],
      fill: `var(--step-${FILLS[index]})`,
    })),
    { key: 'rest', label: text.rest, fill: 'var(--paper)', hatched: true },
  ];
}

/** null for a group of which the report says nothing, or nothing but zeros. */
function bar(
  unit: UnitReport,
  group: Group,
  isNamed: boolean,
  state: ViewState,
  openings: Openings,
): StackedRow | null {
  const { parts, rest, size } = resultsOf(unit, group);
  if (size === 0) return null;
  const labels = partsOf(state).map(({ label }) => label);
  const name = isNamed ? `${unit.label} ${groupLabel(group, state)}` : unit.label;
  return {
    label: name,
    href: unitHref(unit, state, openings),
    marked: unit.report.agency_id === state.marked,
    note: requestsText[state.lang].cases(formatShort(size, state.lang)),
    values: [...parts, rest !== null && rest > 0 ? rest : null].map((value, index): Point => {
      if (value === null) return { value, text: '', hint: '' };
      const exact = formatExact(value, state.lang);
      return {
        value,
        text: exact,
        hint: `${reportName(unit, state)} ${indicatorOf(`${group}.total`).short[state.lang].replace('总计', '')}\n${requestsText[state.lang].outcomes.hintCount(labels[index] ?? '', exact)}`,
      };
    }),
  };
}

function reconsiderationTitle(chosen: readonly UnitReport[], state: ViewState): string {
  const text = requestsText[state.lang].contested;
  if (chosen.length === 0) return text.reconsiderationNone(state.year);
  const closed = chosen.flatMap((unit) => {
    const rate = unit.cells.get(cellKey('rate.reconsideration_rectified', 'total'));
    return rate?.numerator == null || rate.denominator === null
      ? []
      : [{ closed: rate.denominator, rectified: rate.numerator }];
  });
  if (closed.length === 0 || !addable(levelsIn(chosen), state)) {
    return text.reconsiderationSome(state.year, chosen.length);
  }
  return text.reconsiderationTitle(
    closed.length,
    formatExact(
      closed.reduce((sum, row) => sum + row.closed, 0),
      state.lang,
    ),
    formatExact(
      closed.reduce((sum, row) => sum + row.rectified, 0),
      state.lang,
    ),
  );
}

function litigationTitle(chosen: readonly UnitReport[], state: ViewState): string {
  const text = requestsText[state.lang].contested;
  if (chosen.length === 0) return text.litigationNone(state.year);
  const both = chosen.flatMap((unit) => {
    const direct = valueOf(unit, `${DIRECT}.total`);
    const after = valueOf(unit, `${AFTER}.total`);
    return direct === null || after === null ? [] : [{ direct, after }];
  });
  if (both.length === 0 || !addable(levelsIn(chosen), state)) {
    return text.litigationSome(state.year, chosen.length);
  }
  return text.litigationTitle(
    both.length,
    formatExact(
      both.reduce((sum, { direct }) => sum + direct, 0),
      state.lang,
    ),
    formatExact(
      both.reduce((sum, { after }) => sum + after, 0),
      state.lang,
    ),
  );
}

function levelsIn(units: readonly UnitReport[]): number {
  return new Set(units.map(({ report }) => report.level)).size;
}
