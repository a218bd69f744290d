import { strToU8, zipSync } from 'fflate';
import type { PrintedBlock, PrintedCell, PrintedTable } from './printed-report.ts';
import { columnCount, gridPlaces } from './table-grid.ts';

/** Habits of Word files. */
export type WordHabits = {
  /** Words cut into several runs, as editing leaves them. */
  splitRuns: boolean;
  /** Numbers replaced under tracked changes that nobody has accepted yet. */
  tracked: boolean;
};

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The report as a Word file, written as plain as the format allows. */
export function writeDocx(blocks: readonly PrintedBlock[], habits: WordHabits): Uint8Array {
  const body = blocks
    .map((block) =>
      block.kind === 'table' ? writeTable(block.table, habits) : writeParagraph(block.text, habits),
    )
    .join('');
  return zipSync({
    '[Content_Types].xml': strToU8(CONTENT_TYPES),
    '_rels/.rels': strToU8(RELATIONS),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${WORD}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ),
  });
}

function writeParagraph(text: string, habits: WordHabits): string {
  const lines = text.split('\n').map((line) => runs(line, habits));
  return `<w:p>${lines.join('<w:r><w:br/></w:r>')}</w:p>`;
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;

function runs(text: string, { splitRuns, tracked }: WordHabits): string {
  if (tracked && /^\d+$/.test(text)) {
    const old = `<w:r><w:delText>${Number(text) + 5}</w:delText></w:r>`;
    return `<w:del w:id="1" w:author="x">${old}</w:del><w:ins w:id="2" w:author="x">${run(text)}</w:ins>`;
  }
  if (!splitRuns || text.length < 2) return run(text);
  const half = Math.floor(text.length / 2);
  return run(text.slice(0, half)) + run(text.slice(half));
}

function writeTable(table: PrintedTable, habits: WordHabits): string {
  const places = gridPlaces(table);
  const columns = columnCount(table);
  const rows = table.map((_, row) => {
    let cells = '';
    for (let column = 0; column < columns;) {
      const owner = places.find(
        (cell) => cell.column === column && cell.row <= row && row < cell.row + cell.rowSpan,
      );
      if (!owner) {
        column++;
        continue;
      }
      cells += writeCell(owner, owner.row === row, habits);
      column += owner.columnSpan;
    }
    return `<w:tr>${cells}</w:tr>`;
  });
  const grid = '<w:gridCol w:w="900"/>'.repeat(columns);
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** Word writes a cell that is merged downwards again in every row. */
function writeCell(cell: PrintedCell, isFirst: boolean, habits: WordHabits): string {
  const { columnSpan, rowSpan, vertical, text } = cell;
  const merge = isFirst ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  const properties = [
    columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : '',
    rowSpan > 1 ? merge : '',
    vertical ? '<w:textDirection w:val="tbRlV"/>' : '',
  ];
  const content = writeParagraph(isFirst ? text : '', habits);
  return `<w:tc><w:tcPr>${properties.join('')}</w:tcPr>${content}</w:tc>`;
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT_TYPES = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
