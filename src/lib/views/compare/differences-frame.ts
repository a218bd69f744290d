import { isComparable } from '../../catalogue/breaks.ts';
import { parseCellKey } from '../../catalogue/cell-key.ts';
import { sharesUnit } from '../../catalogue/comparable.ts';
import { formatExact } from '../../messages/format.ts';
import type { Language } from '../../messages/language.ts';
import { reportPairText } from '../../messages/compare/report-pair.ts';
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
    .filter(([, { standing }]) => standing === 'differs')
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
function plain({ text, value, href, external, missing, printed, hint, local }: FormCellLike) {
  return { text, value, href, external, missing, printed, hint, local } satisfies TableCell;
}

type FormCellLike = ComparedCell['left'];

/** The second less the first, where both are exact numbers of one unit and no break lies between. */
function differenceCell(
  key: string,
  { left, right }: ComparedCell,
  { report: one }: ReportSide,
  { report: other }: ReportSide,
  language: Language,
): TableCell {
  const code = parseCellKey(key)?.indicator.code ?? key;
  const years = [one.year, other.year].sort((a, b) => a - b) as [number, number];
  if (typeof left.value !== 'number' || typeof right.value !== 'number') return EMPTY;
  if (left.printed || right.printed || !sharesUnit(code)) return EMPTY;
  if (!isComparable(code, ...years)) return { ...EMPTY, hint: reportPairText[language].broken };
  // Amounts have decimals, whose difference is not to grow new ones.
  const difference = Number((right.value - left.value).toFixed(6));
  const sign = difference > 0 ? '+' : difference < 0 ? '−' : '';
  return { text: `${sign}${formatExact(Math.abs(difference), language)}`, value: difference };
}

const EMPTY: TableCell = { text: '', value: null };
