import { read, utils, type CellObject } from '@e965/xlsx';

/** One cell as another library reads it: what it holds, of which type, and how a sheet shows it. */
export type ReadCell = {
  value: string | number | null;
  type: string;
  format: string;
  formula: boolean;
};

export type ReadSheet = {
  head: string[];
  rows: ReadCell[][];
  /** A cell of a row by its head. */
  at: (row: number, head: string) => ReadCell;
  /** Rows and columns that stay in sight. */
  frozen: { rows: number; columns: number };
};

const EMPTY: ReadCell = { value: null, type: 'z', format: '', formula: false };

/** Every sheet of a workbook, read by a library that did not write it. */
export async function readWorkbook(file: Blob): Promise<Record<string, ReadSheet>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const book = read(bytes, { cellNF: true, cellFormula: true, cellStyles: true, bookFiles: true });
  const parts = (book as unknown as { files: Record<string, { content: Uint8Array | string }> })
    .files;
  return Object.fromEntries(
    book.SheetNames.map((name, at) => {
      const sheet = book.Sheets[name] ?? {};
      const range = utils.decode_range(sheet['!ref'] ?? 'A1');
      const cells = Array.from({ length: range.e.r + 1 }, (_, r) =>
        Array.from({ length: range.e.c + 1 }, (__, c) =>
          readCell(sheet[utils.encode_cell({ r, c })]),
        ),
      );
      const [first = [], ...rows] = cells;
      const head = first.map(({ value }) => String(value ?? ''));
      const xml = partText(parts[`xl/worksheets/sheet${at + 1}.xml`]?.content);
      return [
        name,
        {
          head,
          rows,
          at: (row: number, label: string) => rows[row]?.[head.indexOf(label)] ?? EMPTY,
          frozen: { rows: splitOf('y', xml), columns: splitOf('x', xml) },
        },
      ];
    }),
  );
}

function readCell(cell: CellObject | undefined): ReadCell {
  if (!cell || cell.v === undefined) return EMPTY;
  return {
    value: typeof cell.v === 'number' ? cell.v : String(cell.v),
    type: cell.t,
    format: String(cell.z ?? ''),
    formula: cell.f !== undefined,
  };
}

const splitOf = (axis: 'x' | 'y', xml: string): number =>
  Number(new RegExp(`<pane[^>]* ${axis}Split="(\\d+)"[^>]*state="frozen"`).exec(xml)?.[1] ?? 0);

const partText = (content: Uint8Array | string | undefined): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);
