import { breakText } from '../../messages/breaks.ts';
import { domainText } from '../../messages/domain.ts';
import { formatExact, formatShort } from '../../messages/format.ts';
import { requestsText } from '../../messages/requests.ts';
import type { SelectedReport } from '../../queries/selected-reports.ts';
import type { Openings } from '../../url/href.ts';
import type { Asked } from '../asked.ts';
import type { Frame, Point, StackedPart, StackedRow } from '../figures/frame.ts';
import { addable } from '../figures/layers.ts';
import { MOST_BARS } from '../figures/most-bars.ts';
import { remainder } from '../figures/remainder.ts';
import { sumKnown } from '../figures/known-sum.ts';
import {
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
import { cellKey } from '../../catalogue/cell-key.ts';
import { CONTESTED_RESULTS, type ContestedGroup } from '../../catalogue/contested.ts';

const FILLS = [3, 1, 4, 6];

const RECONSIDERATION = 'reconsideration';
const DIRECT = 'litigation.direct';
const AFTER = 'litigation.after_reconsideration';

const codesOf = (group: ContestedGroup) =>
  [...CONTESTED_RESULTS, 'total'].map((result) => `${group}.${result}`);

/** Section IV: reconsideration and the two kinds of litigation, which are never added up. */
export type ContestedFrames = { reconsideration: Frame; litigation: Frame };

export function contestedFrames(
  units: readonly UnitReport[],
  reports: readonly SelectedReport[],
  asked: Asked,
  openings: Openings,
): ContestedFrames {
  const text = requestsText[asked.lang].contested;
  return {
    reconsideration: contestedFrame('reconsideration', [RECONSIDERATION], [text.proseNote]),
    litigation: contestedFrame('litigation', [DIRECT, AFTER], [text.twoNote]),
  };

  function contestedFrame(id: string, groups: readonly ContestedGroup[], notes: string[]): Frame {
    const codes = groups.flatMap(codesOf);
    const { chosen, others } = shownReports(units, (unit) =>
      codes.some((code) => valueOf(unit, code) !== null),
    );
    const size = (unit: UnitReport) =>
      Math.max(...groups.map((group) => resultsOf(unit, group).size));
    const rows = [...[...chosen].sort((a, b) => size(b) - size(a)), ...others];
    const bars = rows.flatMap((unit) =>
      groups.flatMap((group) => bar(unit, group, groups.length > 1, asked, openings) ?? []),
    );
    const title =
      id === 'litigation' ? litigationTitle(chosen, asked) : reconsiderationTitle(chosen, asked);
    return {
      id,
      title,
      footing: [
        requestsText[asked.lang].given(chosen.length, reportsInYear(reports, asked.year)),
        domainText[asked.lang].scope[asked.scope],
        ...notes,
        breakText[asked.lang].reason.review,
        ...(others.length > 0 ? [requestsText[asked.lang].otherYears(others.length)] : []),
      ],
      chart:
        bars.length === 0
          ? null
          : {
              kind: 'stacked',
              normalised: false,
              format: 'count',
              parts: partsOf(asked),
              of: bars.length,
              rows: bars.slice(0, MOST_BARS),
            },
      table: {
        caption: title,
        columns: [
          unitColumn(asked),
          ...groups.flatMap((group) =>
            codesOf(group).map((code) => ({
              key: code,
              label: resultLabel(code, asked),
              numeric: true,
              ...(groups.length > 1 ? { group: groupLabel(group, asked) } : {}),
            })),
          ),
          sourceColumn(asked),
        ],
        rows: rows.map((unit) => figureRow(unit, figureCells(unit, codes, asked), asked, openings)),
      },
      leftOut: [],
      empty: rows.length === 0 ? { text: text.none, links: [] } : null,
    };
  }
}

function groupLabel(group: ContestedGroup, asked: Asked): string {
  const text = requestsText[asked.lang].contested;
  if (group === RECONSIDERATION) return text.reconsideration;
  return group === DIRECT ? text.direct : text.after;
}

function resultLabel(code: string, asked: Asked): string {
  const text = requestsText[asked.lang].contested;
  const result = CONTESTED_RESULTS.find((name) => code.endsWith(`.${name}`));
  return result ? text.results[result] : text.total;
}

/** Results of one group as printed, and what its total leaves unexplained. */
function resultsOf(unit: UnitReport, group: ContestedGroup) {
  const parts = CONTESTED_RESULTS.map((result) => valueOf(unit, `${group}.${result}`));
  const { sum } = sumKnown(parts);
  const total = valueOf(unit, `${group}.total`);
  return { parts, total, rest: remainder(total, parts), size: total ?? sum ?? 0 };
}

function partsOf(asked: Asked): StackedPart[] {
  const text = requestsText[asked.lang].contested;
  return [
    ...CONTESTED_RESULTS.map((result, index) => ({
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
  group: ContestedGroup,
  isNamed: boolean,
  asked: Asked,
  openings: Openings,
): StackedRow | null {
  const { parts, rest, size } = resultsOf(unit, group);
  if (size === 0) return null;
  const labels = partsOf(asked).map(({ label }) => label);
  const name = isNamed ? `${unit.label} ${groupLabel(group, asked)}` : unit.label;
  return {
    label: name,
    href: unitHref(unit, asked, openings),
    marked: unit.report.agency_id === asked.marked,
    note: requestsText[asked.lang].cases(formatShort(size, asked.lang)),
    values: [...parts, rest !== null && rest > 0 ? rest : null].map((value, index): Point => {
      if (value === null) return { value, text: '', hint: '' };
      const exact = formatExact(value, asked.lang);
      return {
        value,
        text: exact,
        hint: `${reportName(unit, asked)} ${groupLabel(group, asked)}\n${requestsText[asked.lang].outcomes.hintCount(labels[index] ?? '', exact)}`,
      };
    }),
  };
}

function reconsiderationTitle(chosen: readonly UnitReport[], asked: Asked): string {
  const text = requestsText[asked.lang].contested;
  if (chosen.length === 0) return text.reconsiderationNone(asked.year);
  const closed = chosen.flatMap((unit) => {
    const rate = unit.cells.get(cellKey('rate.reconsideration_rectified', 'total'));
    return rate?.numerator == null || rate.denominator === null
      ? []
      : [{ closed: rate.denominator, rectified: rate.numerator }];
  });
  if (closed.length === 0 || !addable(levelsIn(chosen), asked)) {
    return text.reconsiderationSome(asked.year, chosen.length);
  }
  return text.reconsiderationTitle(
    closed.length,
    formatExact(
      closed.reduce((sum, row) => sum + row.closed, 0),
      asked.lang,
    ),
    formatExact(
      closed.reduce((sum, row) => sum + row.rectified, 0),
      asked.lang,
    ),
  );
}

function litigationTitle(chosen: readonly UnitReport[], asked: Asked): string {
  const text = requestsText[asked.lang].contested;
  if (chosen.length === 0) return text.litigationNone(asked.year);
  const both = chosen.flatMap((unit) => {
    const direct = valueOf(unit, `${DIRECT}.total`);
    const after = valueOf(unit, `${AFTER}.total`);
    return direct === null || after === null ? [] : [{ direct, after }];
  });
  if (both.length === 0 || !addable(levelsIn(chosen), asked)) {
    return text.litigationSome(asked.year, chosen.length);
  }
  return text.litigationTitle(
    both.length,
    formatExact(
      both.reduce((sum, { direct }) => sum + direct, 0),
      asked.lang,
    ),
    formatExact(
      both.reduce((sum, { after }) => sum + after, 0),
      asked.lang,
    ),
  );
}

function levelsIn(units: readonly UnitReport[]): number {
  return new Set(units.map(({ report }) => report.level)).size;
}
