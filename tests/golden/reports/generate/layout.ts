import type { CaseFigures, Printed } from './case-figures.ts';

/** How a report is printed: each field is a habit seen on agency sites. */
export type Layout = {
  /** 其他处理 in one row (form 2021 only; form 2019 always has one). */
  unsplit: boolean;
  digits: 'plain' | 'full-width' | 'thousands';
  brackets: 'full' | 'half';
  labels: 'official' | 'unnumbered' | 'typed-wrong' | 'short';
  /** Line breaks within the longer labels and heads. */
  brokenLabels: boolean;
  /** The group labels stand one sign above the other. */
  verticalLabels: boolean;
  /** Text recognition made every row of Section III its own table. */
  rowTables: boolean;
  /** Wrapped labels fell out of the table of Section III: seven numbers alone. */
  lostLabels: boolean;
  /** The figures of the year before stand in the same table to the left, with or without its year. */
  twoYears: 'none' | 'bare' | 'with heads';
  /** The three tables of Section II in one, as on most sites, or each on its own. */
  joinedPublication: boolean;
};

const PLAIN: Layout = {
  unsplit: false,
  digits: 'plain',
  brackets: 'full',
  labels: 'official',
  brokenLabels: false,
  verticalLabels: false,
  rowTables: false,
  lostLabels: false,
  twoYears: 'none',
  joinedPublication: true,
};

/** Layouts by name; a page cut and the layout of the page belong to the format. */
export const LAYOUTS = {
  plain: PLAIN,
  unsplit: { ...PLAIN, unsplit: true },
  'half-width brackets': { ...PLAIN, brackets: 'half', joinedPublication: false },
  'labels without numbers': { ...PLAIN, labels: 'unnumbered' },
  'typing errors': { ...PLAIN, labels: 'typed-wrong' },
  'short labels': { ...PLAIN, labels: 'short' },
  'broken labels': { ...PLAIN, brokenLabels: true },
  'vertical labels': { ...PLAIN, verticalLabels: true, unsplit: true },
  'full-width digits': { ...PLAIN, digits: 'full-width' },
  'thousands marks': { ...PLAIN, digits: 'thousands', joinedPublication: false },
  'a table for each row': { ...PLAIN, rowTables: true },
  'lost labels': { ...PLAIN, lostLabels: true, brokenLabels: true },
  'two years': { ...PLAIN, twoYears: 'with heads' },
  'two years without heads': { ...PLAIN, twoYears: 'bare' },
} as const satisfies Record<string, Layout>;

export type LayoutName = keyof typeof LAYOUTS;
export const LAYOUT_NAMES = Object.keys(LAYOUTS) as LayoutName[];

/** A printed value as it stands in the cell under a layout. */
export function printCell(value: Printed | undefined, { digits }: Layout): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (digits === 'thousands') return value.toLocaleString('en-US', { maximumFractionDigits: 4 });
  const text = String(value);
  return digits === 'full-width' ? toFullWidth(text) : text;
}

/** Digits as Chinese input writes them: `１２`. */
const toFullWidth = (text: string): string =>
  text.replace(/[\d.-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** Changes to the figures that agencies make in filling the form; the outcome is the expectation. */
export const FILLINGS = {
  'all numbers': (figures) => figures,
  'blank for zero': (figures) => mapCells(figures, (value) => (value === 0 ? null : value)),
  'slash for zero': (figures) => mapCells(figures, (value) => (value === 0 ? '/' : value)),
  'dash for zero': (figures) => mapCells(figures, (value) => (value === 0 ? '—' : value)),
  'only the total column': (figures) =>
    mapCells(figures, (value, key) =>
      /^(requests|outcome)\./.test(key) && !key.endsWith('.total') ? null : value,
    ),
  'notes and units': (figures) =>
    mapCells(figures, (value, key) => {
      if (typeof value !== 'number') return value;
      if (key === 'procurement.amount') return `${value}元`;
      if (key === 'normative.issued') return `${value}（其中修订${Math.floor(value / 2)}件）`;
      if (key.endsWith('items_change') && value > 0) return `+${value}`;
      return key === 'fees.amount' ? `${value}万元` : value;
    }),
} as const satisfies Record<string, (figures: CaseFigures) => CaseFigures>;

export type FillingName = keyof typeof FILLINGS;

function mapCells(
  figures: CaseFigures,
  change: (value: Printed, key: string) => Printed,
): CaseFigures {
  const cells = Object.entries(figures.cells).map(([key, value]) => [key, change(value, key)]);
  return { ...figures, cells: Object.fromEntries(cells) };
}
