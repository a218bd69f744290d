import type { RowEdges } from '../edge-table.ts';
import { rowEdges } from './row-edges.ts';
import { SPRM, type Modifier } from './sprms.ts';

/** What the mark at the end of a paragraph ends, and how deep in tables it stands. */
export type ParagraphSetting = {
  depth: number;
  /** `cell` and `row` only of tables within tables: others have a mark of their own. */
  ends: 'paragraph' | 'cell' | 'row';
  /** Whether a cell mark ends the row. */
  isRowMark: boolean;
  edges: RowEdges | null;
  /** The list it is counted in, from 1, and its level there; 0 for none. */
  list: number;
  level: number;
};

/** Lists of Word 6 are not read; they have numbers above these. */
const MOST_LISTS = 0x7fe;

/**
 * What the modifiers of a paragraph say of tables and lists, a later one in force over an earlier ([MS-DOC]
 * 2.6.2).
 */
export function paragraphSetting(list: readonly Modifier[]): ParagraphSetting {
  const values = new Map<number, number>();
  for (const { sprm, operand } of list) {
    if (operand.length > 0) values.set(sprm, operand.u8(0));
    if (sprm === SPRM.PIlfo || sprm === SPRM.PItap) values.set(sprm, operand.u16(0));
  }
  const valueOf = (sprm: number): number => values.get(sprm) ?? 0;
  const isRowMark = valueOf(SPRM.PFTtp) !== 0;
  const isInnerRow = valueOf(SPRM.PFInnerTtp) !== 0;
  const counted = valueOf(SPRM.PIlfo);
  return {
    depth: valueOf(SPRM.PItap) || (valueOf(SPRM.PFInTable) === 0 ? 0 : 1),
    ends: isInnerRow ? 'row' : valueOf(SPRM.PFInnerTableCell) === 0 ? 'paragraph' : 'cell',
    isRowMark,
    edges: isRowMark || isInnerRow ? rowEdges(list) : null,
    list: counted > MOST_LISTS ? 0 : counted,
    level: valueOf(SPRM.PIlvl),
  };
}
