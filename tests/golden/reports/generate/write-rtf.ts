import { gbkBytes } from './gbk-bytes.ts';
import type { PrintedBlock, PrintedTable } from './printed-report.ts';
import { rowCells } from './table-grid.ts';

/** Habits of the programs that write RTF. */
export type RtfHabits = {
  /** Chinese as bytes of the font's code page (Word, WPS), or as `\u` with a mark for old programs. */
  signs: 'bytes' | 'unicode';
  /** A wide cell as one, or as cells of a column each that are merged (Word 97). */
  wide: 'one cell' | 'merged cells';
  /** Numbers replaced under tracked changes, fields, hidden text. */
  edited: boolean;
};

const COLUMN = 900;

/** The report as an RTF file. */
export function writeRtf(blocks: readonly PrintedBlock[], habits: RtfHabits): Uint8Array {
  const body = blocks
    .map((block) =>
      block.kind === 'table'
        ? writeTable(block.table, habits)
        : `\\pard\\plain\\f1 ${writeText(block.text, habits)}\\par\r\n`,
    )
    .join('');
  const file = `{\\rtf1\\ansi\\ansicpg${habits.signs === 'bytes' ? 936 : 1252}\\deff0${FONTS}${STYLES}${PICTURE}${body}}\0`;
  return Uint8Array.from(file, (sign) => sign.charCodeAt(0));
}

const FONTS =
  "{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}{\\f1\\fnil\\fcharset134{\\*\\falt SimSun}\\'cb\\'ce\\'cc\\'e5;}}";
const STYLES = '{\\stylesheet{\\ql \\snext0 Normal;}}{\\info{\\title 88888}}';
/** Bytes behind `\bin` may look like braces. */
const PICTURE = '{\\*\\shppict{\\pict\\pngblip\\bin4 {{}\\}}{\\header\\pard 99999\\par}';

function writeText(text: string, habits: RtfHabits): string {
  if (!habits.edited) return signs(text, habits);
  if (/^\d+$/.test(text)) {
    return `{\\deleted ${Number(text) + 5}}{\\revised ${text}}{\\v 7}`;
  }
  const half = Math.floor(text.length / 2);
  const link = `{\\field{\\*\\fldinst{ HYPERLINK "http://127.0.0.1/777" }}{\\fldrslt{\\ul ${signs(text.slice(half), habits)}}}}`;
  return `{\\loch\\f0 ${signs(text.slice(0, half), habits)}}${text === '' ? '' : link}`;
}

const signs = (text: string, { signs: kind }: RtfHabits): string =>
  [...text].map((sign) => (kind === 'bytes' ? byteSign(sign) : unicodeSign(sign))).join('');

function plainSign(sign: string): string | null {
  if (sign === '\n') return '\\line ';
  if ('\\{}'.includes(sign)) return `\\${sign}`;
  return sign < '\x80' ? sign : null;
}

const hex = (byte: number): string => `\\'${byte.toString(16).padStart(2, '0')}`;

function byteSign(sign: string): string {
  return plainSign(sign) ?? gbkBytes(sign)?.map(hex).join('') ?? unicodeSign(sign);
}

/** Numbers above 32767 are written below zero. */
function unicodeSign(sign: string): string {
  const code = sign.charCodeAt(0);
  return plainSign(sign) ?? `\\u${code > 0x7fff ? code - 0x10000 : code}\\'3f`;
}

const SIDEWAYS = { none: '', first: '\\clmgf', continues: '\\clmrg' };
const DOWN = { none: '', first: '\\clvmgf', continues: '\\clvmrg' };

function writeTable(table: PrintedTable, habits: RtfHabits): string {
  const rows = rowCells(table, habits.wide).map((cells) => {
    const edges = cells.map(
      ({ end, sideways, down }) =>
        `${DOWN[down]}${SIDEWAYS[sideways]}\\clvertalc\\cellx${end * COLUMN - 108}`,
    );
    const definition = `\\trowd\\trgaph108\\trleft-108${edges.join('')}`;
    const texts = cells.map(
      ({ text }) => `\\pard\\plain\\intbl\\f1 ${writeText(text, habits)}\\cell`,
    );
    // Word tells the row again at its end.
    const again = habits.wide === 'one cell' ? `{${definition}\\row}` : '\\row';
    return `${definition}\r\n${texts.join('')}${again}\r\n`;
  });
  // Tables that touch are one.
  return `${rows.join('')}\\pard\\par\r\n`;
}
