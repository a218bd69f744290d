import { parseCellKey } from '../../catalogue/cell-key.ts';
import type { Language } from '../../messages/language.ts';
import { reportPairText } from '../../messages/compare/report-pair.ts';
import { changeOf, differenceText, type Dated } from '../figures/change.ts';
import { cellLabel } from '../findings/cells.ts';
import type { Frame, TableCell } from '../figures/frame.ts';
import type { ComparedCell } from './compared-cells.ts';
import type { ReportSide } from './report-sides.ts';

/** The cells that differ, a row each, with what each report has; null where none does. */
export function differencesFrame(
  title: string,
  footing: readonly string[],
  left: ReportSide,
  right: ReportSide,
  cells: ReadonlyMap<string, ComparedCell>,
  language: Language,
): Frame | null {
  const text = reportPairText[language];
  const rows = [...cells]
    .filter(([, { agreement }]) => agreement === 'differs')
    .map(([key, compared]) => {
      const label = cellLabel(key, language);
      return {
        id: key,
        cells: [
          { text: label, value: label },
          plain(compared.left),
          plain(compared.right),
          differenceCell(key, compared, left, right, language),
        ],
      };
    });
  if (rows.length === 0) return null;
  return {
    id: 'differences',
    title,
    footing,
    chart: null,
    table: {
      caption: text.listTitle(rows.length),
      columns: [
        { key: 'item', label: text.columns.item, numeric: false },
        { key: 'left', label: left.title, numeric: true },
        { key: 'right', label: right.title, numeric: true },
        { key: 'difference', label: text.columns.difference, numeric: true },
      ],
      rows,
    },
    leftOut: [],
    empty: null,
  };
}

/** A cell of the form as a table has it. */
function plain({
  text,
  value,
  href,
  external,
  missing,
  printed,
  hint,
  local,
  finding,
}: FormCellLike) {
  return {
    text,
    value,
    href,
    external,
    missing,
    printed,
    hint,
    local,
    finding,
  } satisfies TableCell;
}

type FormCellLike = ComparedCell['left'];

/** The right one less the left one, by the rules of every change; what these do not subtract stays empty. */
function differenceCell(
  key: string,
  compared: ComparedCell,
  left: ReportSide,
  right: ReportSide,
  language: Language,
): TableCell {
  // Of two scopes the difference is that of two circles of bodies, no change of either.
  if (left.report.scope !== right.report.scope) {
    return { ...EMPTY, hint: reportPairText[language].otherScope };
  }
  const code = parseCellKey(key)?.indicator.code;
  if (code === undefined) return EMPTY;
  const change = changeOf(
    code,
    datedOf(compared.left, left.report),
    datedOf(compared.right, right.report),
  );
  if (change.kind !== 'none') {
    return { text: differenceText(change, language), value: change.difference };
  }
  return change.why === 'broken' ? { ...EMPTY, hint: reportPairText[language].broken } : EMPTY;
}

const datedOf = ({ value, printed }: FormCellLike, { year }: ReportSide['report']): Dated => ({
  year,
  value: typeof value === 'number' ? value : null,
  status: printed ? 'rounded' : null,
});

const EMPTY: TableCell = { text: '', value: null };
