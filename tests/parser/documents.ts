import type {
  Block,
  ExtractedDocument,
  Provenance,
} from '../../src/lib/model/extracted-document.ts';

const NOWHERE: Provenance = {
  page: null,
  box: null,
  grid: null,
  row: null,
  column: null,
  start: null,
  end: null,
};

/** Paragraphs of a text, a line each. */
export function paragraphs(...lines: string[]): Block[] {
  let at = 0;
  return lines.map((text) => {
    const start = at;
    at += text.length + 1;
    return { kind: 'paragraph', text, provenance: { ...NOWHERE, start, end: start + text.length } };
  });
}

/** A grid of rows of cells parted by bars: `自然人 | 总计`; `label>3` spans three columns. */
export function grid(...rows: string[]): Block {
  const cells = rows.flatMap((line, row) => {
    let column = 0;
    return line.split('|').map((piece) => {
      const [text = '', span = '1'] = piece.trim().split('>');
      const cell = { row, column, rowSpan: 1, columnSpan: Number(span), text, provenance: NOWHERE };
      column += cell.columnSpan;
      return cell;
    });
  });
  const columns = Math.max(...cells.map(({ column, columnSpan }) => column + columnSpan));
  return { kind: 'grid', grid: { rows: rows.length, columns, cells }, provenance: NOWHERE };
}

export const document = (...blocks: Block[]): ExtractedDocument => ({ format: 'html', blocks });
