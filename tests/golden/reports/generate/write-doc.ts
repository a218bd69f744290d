import { docFile, u16, type DocParagraph, type DocRun } from './doc-file.ts';
import type { PrintedBlock, PrintedTable } from './printed-report.ts';
import { rowCells } from './table-grid.ts';

/** Habits of the programs that write Word 97 files. */
export type DocHabits = {
  /** Pieces of text out of order, numbers in one byte a sign. */
  fastSaved: boolean;
  /** Numbers replaced under tracked changes, fields, hidden text. */
  edited: boolean;
  /** A wide cell as one, or as cells of a column each that are merged. */
  wide: 'one cell' | 'merged cells';
};

const IN_TABLE = [...u16(0x2416), 1];
const ROW_END = [...u16(0x2417), 1];
const DELETED = [...u16(0x0800), 1];
const HIDDEN = [...u16(0x083c), 1];
const COLUMN = 700;

/** The report as a file of Word 97. */
export function writeDoc(blocks: readonly PrintedBlock[], habits: DocHabits): Uint8Array {
  const paragraphs = blocks.flatMap((block): DocParagraph[] =>
    block.kind === 'table'
      ? writeTable(block.table, habits)
      : [{ runs: runsOf(block.text, habits), mark: '\r' }],
  );
  return docFile(paragraphs, { fastSaved: habits.fastSaved });
}

function runsOf(text: string, { edited }: DocHabits): DocRun[] {
  const lines = text.replaceAll('\n', '\v');
  if (!edited || text === '') return [{ text: lines }];
  if (/^\d+$/.test(text)) {
    return [
      { text: String(Number(text) + 5), sprms: DELETED },
      { text },
      { text: '7', sprms: HIDDEN },
    ];
  }
  const half = Math.floor(lines.length / 2);
  return [
    { text: lines.slice(0, half) },
    { text: `\x13 HYPERLINK "http://127.0.0.1/777" \x14${lines.slice(half)}\x15` },
  ];
}

const SIDEWAYS = { none: 0, first: 1, continues: 2 };
const DOWN = { none: 0, first: 0x60, continues: 0x20 };

function writeTable(table: PrintedTable, habits: DocHabits): DocParagraph[] {
  const rows = rowCells(table, habits.wide).flatMap((cells): DocParagraph[] => {
    const edges = [0, ...cells.map(({ end }) => end)];
    const merging = cells.map(({ sideways, down }) => SIDEWAYS[sideways] | DOWN[down]);
    return [
      ...cells.map(({ text }) => cell(runsOf(text, habits))),
      { runs: [], mark: '\x07', sprms: [...IN_TABLE, ...ROW_END, ...definition(edges, merging)] },
    ];
  });
  // Tables that touch are one.
  return [...rows, { runs: [], mark: '\r' }];
}

const cell = (runs: readonly DocRun[]): DocParagraph => ({ runs, mark: '\x07', sprms: IN_TABLE });

/** The modifier that defines a row: edges in twentieths of a point, twenty bytes for each cell. */
export function definition(edges: readonly number[], merging: readonly number[]): number[] {
  const cells = merging.flatMap((bits) => [...u16(bits), ...Array.from({ length: 18 }, () => 0)]);
  const operand = [merging.length, ...edges.flatMap((edge) => u16(edge * COLUMN)), ...cells];
  return [...u16(0xd608), ...u16(operand.length + 1), ...operand];
}
