import { PUBLICATION_HEADS } from '../../catalogue/forms.ts';
import { squeeze } from '../plain-text.ts';
import type { ReadingLine } from '../reading-line.ts';
import {
  alignInOrder,
  alignUnderHead,
  headWords,
  orderNamed,
  type AlignedRow,
} from './align-columns.ts';
import { isBlank, type TableRow, type TailCell } from './table-row.ts';

/** Whether the words of a cell head columns of Section II. */
export const isPublicationHead = (text: string): boolean =>
  squeeze(text) === '信息内容' || headField(text) !== null;

/** The field a column head names. */
function headField(text: string): string | null {
  const words = squeeze(text);
  return PUBLICATION_HEADS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** The fields that the heads within a text name. */
export const headsIn = (words: string): ReadonlySet<string> =>
  new Set(PUBLICATION_HEADS.flatMap(([field, pattern]) => (pattern.test(words) ? [field] : [])));

/** The order in which the words before a row name its fields; null where they do not name all. */
export function headOrder(words: string, fields: readonly string[]): readonly string[] | null {
  if (fields.length < 2) return null;
  const pattern = (field: string) =>
    PUBLICATION_HEADS.find(([name]) => name === field)?.[1] ?? /$^/;
  return orderNamed(
    squeeze(words),
    fields.map((field) => [field, pattern(field)] as const),
  );
}

/**
 * Gives each cell of a row its field: in the order of the fields, or by the head where that says otherwise
 * or more cells are printed than the form has.
 * @param fields those of the row in the order they are printed in
 * @returns null when the cells cannot be told apart; the row is then unread, never shifted
 */
export function alignFields(
  { tail, grid, source, provenance }: TableRow,
  fields: readonly string[],
  lines: readonly ReadingLine[],
): AlignedRow<string> | null {
  const above = lines.filter((line) => !isBelow(line.provenance.row, provenance.row));
  const heads = fieldHeads(fields, grid, above);
  const certain = { wanted: fields.length, passesOthers: false, mayEndEarly: true };
  if (tail.length === fields.length) {
    const differs = tail.some(({ column }, at) => {
      const field = column === null ? undefined : heads.get(column);
      return field !== undefined && field !== fields[at];
    });
    if (source === 'running' || !differs) return { cells: alignInOrder(tail, fields), doubts: [] };
    const named = tail.flatMap((cell): [string, TailCell][] => {
      const field = heads.get(cell.column ?? -1);
      return field === undefined ? [] : [[field, cell]];
    });
    const rest = tail.filter(({ column }) => !heads.has(column ?? -1));
    const isClear =
      rest.every(isBlank) && new Set(named.map(([field]) => field)).size === named.length;
    return isClear ? { cells: named, doubts: [] } : null;
  }
  if (source === 'running') return null;
  if (tail.length < fields.length) {
    const cells = alignUnderHead(tail, heads, certain);
    return cells && { cells, doubts: [] };
  }
  const filled = tail.filter((cell) => !isBlank(cell));
  if (filled.length === fields.length) return { cells: alignInOrder(filled, fields), doubts: [] };
  if (filled.length === 0) return { cells: alignInOrder(tail, fields), doubts: [] };
  const byHead = alignUnderHead(tail, heads, certain);
  return byHead && { cells: byHead, doubts: [] };
}

const isBelow = (one: number | null, other: number | null): boolean =>
  one !== null && other !== null && one > other;

/** Which field the head above each column of a grid names. */
function fieldHeads(
  fields: readonly string[],
  grid: number | null,
  lines: readonly ReadingLine[],
): Map<number, string> {
  const rows = lines.flatMap((line) =>
    line.kind === 'row' && line.grid === grid ? [line.cells] : [],
  );
  return new Map(
    [...headWords(rows)].flatMap(([column, texts]): [number, string][] => {
      const named = texts.flatMap((text) => headField(text) ?? []);
      const field = named.filter((name) => fields.includes(name)).at(-1);
      return field === undefined ? [] : [[column, field]];
    }),
  );
}
