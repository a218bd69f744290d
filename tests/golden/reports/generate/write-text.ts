import { wrapText } from './wrap-text.ts';
import type { PrintedBlock, PrintedTable } from './printed-report.ts';
import { gridPlaces } from './table-grid.ts';

/**
 * The report as `pdftotext -raw` gives it: a row of a table on a line, prose wrapped where the page
 * was full, with a blank line after every line when `spaced`.
 */
export function writeRawText(blocks: readonly PrintedBlock[], spaced: boolean): string {
  const lines = blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.table.map((row) => row.map(({ text }) => text.replaceAll('\n', '')).join(' '))
      : wrapText(block.text, 52),
  );
  return lines.map((line) => line.trim()).join(spaced ? '\n\n' : '\n') + '\n';
}

/** One cell a line, as a copy from some pages gives it; an empty cell is an empty line. */
export function writeCellText(blocks: readonly PrintedBlock[]): string {
  const lines = blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.table.flatMap((row) => row.map(({ text }) => text.replaceAll('\n', '')))
      : [block.text],
  );
  return lines.map((line) => `${line}\n`).join('\n');
}

/** Cells parted by tabs, as a copy out of Word or Excel gives it. */
export function writeTabText(blocks: readonly PrintedBlock[]): string {
  return blocks
    .map((block) => (block.kind === 'table' ? tabRows(block.table).join('\n') : block.text))
    .join('\n');
}

function tabRows(table: PrintedTable): string[] {
  return textMatrix(table).map((row) => row.join('\t'));
}

/** As `pdftotext -layout` gives it: columns parted by blanks, every sign counted as one. */
export function writeLayoutText(blocks: readonly PrintedBlock[]): string {
  return blocks
    .flatMap((block) =>
      block.kind === 'table'
        ? [...alignedRows(block.table), '']
        : [...wrapText(block.text, 84).map((line) => `    ${line}`), ''],
    )
    .join('\n');
}

function alignedRows(table: PrintedTable): string[] {
  const places = gridPlaces(table);
  const matrix = textMatrix(table);
  const widths = (matrix[0] ?? []).map((_, column) => {
    const own = places.filter((cell) => cell.columnSpan === 1 && cell.column === column);
    return Math.max(4, ...own.map(({ text }) => text.replaceAll('\n', '').length)) + 3;
  });
  const starts = widths.map((_, column) =>
    widths.slice(0, column).reduce((sum, width) => sum + width, 0),
  );
  return table.map((_, row) => {
    let line = '';
    for (const cell of places.filter((at) => at.row === row)) {
      const gap = (starts[cell.column] ?? 0) - line.length;
      line += ' '.repeat(Math.max(gap, line === '' ? 0 : 2)) + cell.text.replaceAll('\n', '');
    }
    return line.trimEnd();
  });
}

function textMatrix(table: PrintedTable): string[][] {
  const places = gridPlaces(table);
  const columns = Math.max(...places.map(({ column, columnSpan }) => column + columnSpan));
  const matrix = table.map(() => Array.from({ length: columns }, () => ''));
  for (const { row, column, text } of places) {
    const line = matrix[row];
    if (line) line[column] = text.replaceAll('\n', '');
  }
  return matrix;
}
