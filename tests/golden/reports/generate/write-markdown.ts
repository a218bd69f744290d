import type { PrintedBlock, PrintedTable } from './printed-report.ts';
import { columnCount, gridPlaces } from './table-grid.ts';

/** The report in Markdown: a spanning cell stands once, the places it covers are empty. */
export function writeMarkdown(blocks: readonly PrintedBlock[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'table') return writeTable(block.table);
      return { title: '# ', heading: '## ', paragraph: '' }[block.kind] + block.text;
    })
    .join('\n\n');
}

function writeTable(table: PrintedTable): string {
  const columns = columnCount(table);
  const places = gridPlaces(table);
  const lines = table.map((_, row) => {
    const texts = Array.from({ length: columns }, () => '');
    for (const cell of places.filter((at) => at.row === row)) {
      texts[cell.column] = cell.text.replaceAll('\n', '<br>');
    }
    return `| ${texts.join(' | ')} |`;
  });
  return [lines[0], `|${'---|'.repeat(columns)}`, ...lines.slice(1)].join('\n');
}
