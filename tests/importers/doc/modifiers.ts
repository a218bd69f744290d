import {
  u16,
  u32,
  type DocParagraph,
  type DocRun,
} from '../../golden/reports/generate/doc-file.ts';
import { definition } from '../../golden/reports/generate/write-doc.ts';

/** Modifiers of Word 97 as bytes, by what they do ([MS-DOC] 2.6). */
export const HIDDEN = [...u16(0x083c), 1];
export const DELETED = [...u16(0x0800), 1];
export const STRUCK = [...u16(0x0837), 1];
export const RAISED = [...u16(0x2a48), 1];
export const symbol = (code: number): number[] => [...u16(0x6a09), ...u16(3), ...u16(code)];
export const counted = (list: number, level: number): number[] => [
  ...[...u16(0x460b), ...u16(list)],
  ...[...u16(0x260a), level],
];
const IN_TABLE = [...u16(0x2416), 1];
const depth = (value: number): number[] => [...IN_TABLE, ...u16(0x6649), ...u32(value)];

type Text = string | readonly DocRun[];
const runsOf = (text: Text): readonly DocRun[] => (typeof text === 'string' ? [{ text }] : text);

export const paragraph = (text: Text, sprms: readonly number[] = []): DocParagraph => ({
  runs: runsOf(text),
  mark: '\r',
  sprms,
});

const cell = (text: Text): DocParagraph => ({ runs: runsOf(text), mark: '\x07', sprms: IN_TABLE });

/** A row of cells between edges; `merging` are the bits of each, `sprms` stand behind the definition. */
export function row(
  texts: readonly Text[],
  edges: readonly number[],
  merging: readonly number[] = texts.map(() => 0),
  { sprms: more = [], markSprms = [] }: Pick<DocParagraph, 'sprms' | 'markSprms'> = {},
): DocParagraph[] {
  const sprms = [...[...IN_TABLE, ...u16(0x2417), 1], ...definition(edges, merging), ...more];
  return [...texts.map(cell), { runs: [], mark: '\x07', sprms, markSprms }];
}

/** A row of a table within a cell: its marks are those of paragraphs. */
export function innerRow(texts: readonly string[], edges: readonly number[]): DocParagraph[] {
  const end = [...depth(2), ...u16(0x244b), 1, ...u16(0x244c), 1];
  return [
    ...texts.map((text) => paragraph(text, [...depth(2), ...u16(0x244b), 1])),
    paragraph('', [
      ...end,
      ...definition(
        edges,
        texts.map(() => 0),
      ),
    ]),
  ];
}

/** A list of two levels as the table stream holds it: `一、` and `（一）`. */
export function chineseList(id: number): { lists: number[]; levels: number[]; uses: number[] } {
  const level = (text: string): number[] => [
    ...[...u32(1), 37, 0],
    ...Array.from({ length: 22 }, () => 0),
    ...[...u16(text.length), ...[...text].flatMap((sign) => u16(sign.charCodeAt(0)))],
  ];
  const zeros = (length: number): number[] => Array.from({ length }, () => 0);
  return {
    lists: [...u16(1), ...u32(id), ...zeros(24)],
    levels: [...level('\x00、'), ...level('（\x01）'), ...zeros(7 * 30)],
    uses: [...u32(1), ...u32(id), ...zeros(12), ...u32(0xffffffff)],
  };
}

/** A sheet of two styles: 0 is plain, 1 a style of paragraphs whose text has these modifiers. */
export function styleSheet(characters: readonly number[]): number[] {
  const style = [
    ...[...u16(0), ...u16(0xfff1), ...u16(2), ...u16(0), ...u16(0)],
    ...[...u16(1), ...u16(0x41), ...u16(0)],
    ...[...u16(2), ...u16(1)],
    ...[...u16(characters.length), ...characters],
  ];
  return [...u16(4), ...u16(2), ...u16(10), ...u16(0), ...u16(style.length), ...style];
}
