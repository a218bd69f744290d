import type { MissingReason } from '../../model/observation.ts';

/**
 * Beside a figure or a name of a report that the reader imported: the word, the name of the file on
 * hover, and the word as it follows a name in running text and in files.
 */
export type LocalMark = { word: string; hint: string; behind: string };

/** At a figure that a rule finds against another of its report: the word, and why. */
export type FindingMark = { word: string; hint: string };

/** One cell of a table: what is shown, what is sorted and exported, and where it leads. */
export type TableCell = {
  text: string;
  /** Said small below: what the figure was made of. */
  below?: string;
  /** A rank among so many with the ranks that are possible too: drawn small beside the text. */
  range?: { best: number; worst: number; rank: number; of: number };
  /** null sorts last and is an empty field in exports; never a stand-in for zero. */
  value: number | string | null;
  href?: string;
  /** `external` opens the publisher's page. */
  external?: boolean;
  /** Address of the report behind the figure, where the cell does not lead to it: files list it. */
  source?: string;
  missing?: MissingReason;
  /** `text` is the report's own words for a rounded figure (3000余): files keep them. */
  printed?: true;
  /** Said on hover and to screen readers: the mark as printed, the definition. */
  hint?: string;
  /** Shown but not to be judged by: a rate of too few cases, a row of another year. */
  muted?: boolean;
  /** Drawn small: values by year, gaps left as gaps. */
  series?: readonly (number | null)[];
  /** Places in the series after which it breaks: no line runs there. */
  cuts?: readonly number[];
  /** The figure, or that of the unit named, is from the reader's own reports or a sum with them. */
  local?: LocalMark;
  /** The figure rests on a cell that contradicts another. */
  finding?: FindingMark;
};

export type TableColumn = {
  key: string;
  label: string;
  numeric: boolean;
  /** Code of the indicator whose numbers stand here, where the key is another. */
  indicator?: string;
  /** Said on hover and to screen readers: what the numbers are, and what they are not. */
  hint?: string;
  /** Where the page of methods defines what stands in the column. */
  definition?: string;
  /** Head that spans neighbouring columns of the same group. */
  group?: string;
  /** Draws the numbers as bars within their cells, or shades the cells, from zero to the column's most. */
  drawn?: 'bar' | 'shade';
};

export type TableRow = {
  id: string;
  cells: readonly TableCell[];
  /** Code of the indicator whose numbers the row holds, where the columns are units or years. */
  indicator?: string;
  marked?: boolean;
  /** Sums over the rows: stays on top whatever the order and sets no measure for drawn columns. */
  total?: boolean;
};

/** A table with its head; `caption` names it for screen readers and exports. */
export type TableModel = {
  caption: string;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
};

/** Why nothing is shown and where there is more. */
export type EmptyNote = { text: string; links: readonly { label: string; href: string }[] };

/** A figure as drawn: its value (null draws nothing), its printed text, what hovering says. */
export type Point = { value: number | null; text: string; hint: string; href?: string };

/** Units without a figure have no bar: they stand among those left out, with the reason. */
export type BarRow = Point & { label: string; marked: boolean };

export type BarsModel = {
  kind: 'bars';
  rows: readonly BarRow[];
  format: ValueFormat;
  /** How many there are when `rows` holds only the first of them. */
  of?: number;
  /** Runs of rows that cannot be told apart, first and last place: a bracket beside them. */
  bands?: readonly Band[];
};

/** First and last place of neighbouring rows. */
export type Band = { first: number; last: number };

export type LineSeries = {
  id: string;
  label: string;
  /** One for each year of the model; a null leaves a gap. */
  points: readonly Point[];
  emphasis: 'marked' | 'normal' | 'muted';
  /** Years after which this line alone is cut: what it stands for changes there. */
  cuts?: readonly number[];
};

/** A year after which figures are not comparable with those before: drawn as a rule with a word. */
export type SeriesBreak = { after: number; label: string };

export type LinesModel = {
  kind: 'lines';
  years: readonly number[];
  series: readonly LineSeries[];
  /** Said under each year: k of n. */
  yearNotes?: readonly string[];
  /** Quartiles of a group, drawn as a band with the names of its edges. */
  band: {
    lowerLabel: string;
    upperLabel: string;
    lower: readonly (number | null)[];
    upper: readonly (number | null)[];
  } | null;
  breaks: readonly SeriesBreak[];
  format: ValueFormat;
};

/** The same lines, each in a tile of its own on one common scale. */
export type MultiplesModel = Omit<LinesModel, 'kind' | 'band' | 'yearNotes'> & {
  kind: 'multiples';
};

export type StackedPart = {
  key: string;
  label: string;
  /** CSS colour of a part that is no outcome; outcomes have theirs by their place in the order. */
  fill?: string;
  /** What is left unexplained: drawn hatched. */
  hatched?: boolean;
};

export type StackedRow = {
  label: string;
  href?: string;
  marked: boolean;
  /** One for each part; null where the report does not say. */
  values: readonly Point[];
  /** A figure beside the parts that they need not add up to, drawn as an outline over the row. */
  outline?: number | null;
  /** Printed at the end of the row. */
  note?: string;
};

/** Parts of a whole by unit: as shares (100 %) or as counts. */
export type StackedModel = {
  kind: 'stacked';
  parts: readonly StackedPart[];
  rows: readonly StackedRow[];
  normalised: boolean;
  format: ValueFormat;
  /** What the outlines of the rows stand for. */
  outlineLabel?: string;
  of?: number;
};

/** A unit by two numbers: `value` is drawn upwards, `x` across. */
export type ScatterPoint = Point & { x: number; label: string; marked: boolean };

/** A line over a scatter: a limit or a target, from left to right. */
export type ScatterCurve = {
  label: string;
  emphasis: 'target' | 'inner' | 'outer';
  points: readonly (readonly [x: number, y: number])[];
};

/** Units by two numbers, with lines that they are held against. */
export type ScatterModel = {
  kind: 'scatter';
  points: readonly ScatterPoint[];
  xLabel: string;
  yLabel: string;
  xFormat: ValueFormat;
  format: ValueFormat;
  curves: readonly ScatterCurve[];
};

export type ValueFormat = 'count' | 'rate' | 'multiple' | 'index' | 'months';

export type ChartModel = BarsModel | LinesModel | MultiplesModel | StackedModel | ScatterModel;

/**
 * One chart with all that travels with it into print and exports: the finding as a sentence, the
 * footing (k of n, scope, form, definition), the numbers as a table, and who is missing and why.
 */
export type Frame = {
  id: string;
  title: string;
  footing: readonly string[];
  /** Said on every sheet of a workbook: what the numbers were made by. */
  stamp?: string;
  /** What its files are called by, in place of an indicator or the title. */
  fileTitle?: string;
  /** The kind of the figure: its files are not called what those of the table beside it are. */
  figureKind?: string;
  chart: ChartModel | null;
  table: TableModel;
  /** Units left out, by reason. */
  leftOut: readonly { reason: string; units: readonly { label: string; href?: string }[] }[];
  empty: EmptyNote | null;
};
