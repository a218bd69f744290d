import { domainText } from '../../messages/domain.ts';
import { reportPairText } from '../../messages/compare/report-pair.ts';
import { shellText } from '../../messages/shell.ts';
import type { ViewState } from '../../url/view-state.ts';
import { hasYear, sideOf, type ReportSide, type SideRows } from './report-sides.ts';

/** The two reports that answer an address, and what of the address they do not answer. */
export type ChosenPair = {
  left: ReportSide | null;
  right: ReportSide | null;
  /** What stands in place of what was asked, a sentence each. */
  said: readonly string[];
};

type Asked = Pick<ViewState, 'scope' | 'lang' | 'year' | 'versus' | 'units'>;

/** The reports of a pair; of one agency two different ones, or one side alone. */
export function chosenPair(leftRows: SideRows, rightRows: SideRows, state: Asked): ChosenPair {
  const { left, right } =
    state.units.length > 1
      ? {
          left: sideOf(leftRows, state, state.year),
          right: sideOf(rightRows, state, state.versus ?? state.year),
        }
      : ofOneUnit(leftRows, state);
  return { left, right, said: saidOf(left, right, state) };
}

/** Two years of one agency: a year that is asked for and collected goes before one that stands in. */
function ofOneUnit(rows: SideRows, state: Asked): Pick<ChosenPair, 'left' | 'right'> {
  const { year, versus, scope } = state;
  if (versus !== null && hasYear(rows, scope, versus) && !hasYear(rows, scope, year)) {
    const left = sideOf(rows, state, versus);
    const right = sideOf(rows, state, year, left?.report);
    return right ? { left, right } : { left: null, right: left };
  }
  const right = sideOf(rows, state, year);
  return { left: right && sideOf(rows, state, versus, right.report), right };
}

function saidOf(left: ReportSide | null, right: ReportSide | null, state: Asked): string[] {
  const { year, versus, scope, lang, units } = state;
  const text = reportPairText[lang];
  const isOneUnit = units.length < 2;
  const scopeText = domainText[lang].scope;
  const instead = (side: ReportSide | null, asked: number | null) => {
    if (!side || asked === null || side.report.year === asked) return [];
    const { report, name } = side;
    return [text.otherYear(name, asked, scopeText[report.scope], report.year)];
  };
  const isScopeOther = left && right && left.report.scope !== right.report.scope;
  return [
    ...instead(left, isOneUnit ? versus : year),
    ...instead(right, isOneUnit ? year : (versus ?? year)),
    ...(isOneUnit && versus === null && left && right && left.report.year > right.report.year
      ? [text.noEarlier(right.name, right.report.year, left.report.year)]
      : []),
    ...(isScopeOther
      ? [left, right].flatMap(({ name, report }) =>
          report.scope === scope
            ? []
            : [text.scopeInstead(name, scopeText[scope], scopeText[report.scope])],
        )
      : []),
  ];
}

/** Units of the address that no pair can be made of: unknown ones, and those beyond the second. */
export function unusedUnits(
  leftRows: SideRows,
  rightRows: SideRows,
  { units, lang }: Pick<ViewState, 'units' | 'lang'>,
): string[] {
  const known = [leftRows, rightRows];
  const unknown = units.slice(0, 2).filter((_, at) => known[at]?.agency.length === 0);
  const beyond = units.slice(2);
  return [
    ...(unknown.length > 0 ? [shellText[lang].addressProblem('units', unknown.join(','))] : []),
    ...(beyond.length > 0 ? [reportPairText[lang].beyondTwo(beyond.join(','))] : []),
  ];
}
