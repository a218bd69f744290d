import { encode, pdfFile } from '../golden/reports/generate/pdf-file.ts';
import { PAGE_SIZE } from '../golden/reports/generate/set-pages.ts';

const LINES = [
  '云岭县水务局2023年政府信息公开工作年度报告',
  '一、总体情况',
  '主动公开政府信息12条。',
];
const NEXT = '二、主动公开政府信息情况';

const shown = (text: string, y: number): string =>
  `BT /H 12 Tf 1 0 0 1 60 ${y} Tm ${encode(text, 'own codes')} Tj ET`;

const HEAD = LINES.map((line, at) => shown(line, 780 - 20 * at)).join('\n');
const LINES_A_PAGE = 30;
const SIGNS_A_LINE = 40;

/** A page whose drawing holds what is given between the lines of a report. */
export const grownPdf = (drawing: string): Uint8Array =>
  pdfFile([`${HEAD}\n${drawing}\n${shown(NEXT, 60)}`], PAGE_SIZE, 'own codes');

/** A report behind whose last object stands what is given. */
export function pdfOfBytes(body: string): Uint8Array {
  const file = new TextDecoder().decode(grownPdf(''));
  return new TextEncoder().encode(file.replace('xref\n', `99 0 obj\n${body}\nendobj\nxref\n`));
}

function onPages(run: string): Uint8Array {
  const lines = run.match(new RegExp(`[^\\n]{1,${SIGNS_A_LINE}}`, 'gu')) ?? [];
  const pages: string[] = [HEAD];
  for (let at = 0; at < lines.length; at += LINES_A_PAGE) {
    const own = lines.slice(at, at + LINES_A_PAGE);
    pages.push(own.map((line, down) => shown(line, 760 - 22 * down)).join('\n'));
  }
  return pdfFile([...pages, shown(NEXT, 780)], PAGE_SIZE, 'own codes');
}

/** A run as one line that leaves the page, sign by sign on one place, and set in lines over pages. */
export const PDF_CARRIERS: Readonly<Record<string, (run: string) => Uint8Array>> = {
  'a line of pdf': (run) => grownPdf(shown(run.replaceAll('\n', ' '), 700)),
  'pages of pdf': onPages,
};

const ONE = encode('1', 'own codes');

/** What draws on a page, and what objects are made of; most of them open ones that nothing closes. */
export const PDF_ELEMENTS = {
  page: [
    // Not `q` alone, which nothing takes back: pdf.js' own stack of states grows faster than its length
    // (9 times for four times as many, 5.6.205); the limit of time of a reader ends it.
    ...['Q ', 'q Q ', 'BT ', 'ET ', '[', ']', '<<', '>>', '(', '%', '/', '/H '],
    ...['1 ', '-', '0.', 'x ', 'BI ', 'BI ID EI ', '/A BMC ', 'EMC ', 'sh ', 'cs '],
    ...['0 0 m ', '9 9 l ', '0 0 m 9 0 l S ', '9 9 90 1 re f ', '60 400 90 20 re S ', 'W n ', 'h '],
    ...['1 0 0 1 0 0 cm ', '1 w ', '0 g ', '/X gs ', '/X Do '],
    ...[`BT /H 12 Tf 60 500 Td ${ONE} Tj ET `, `BT /V 12 Tf 60 500 Td ${ONE} Tj ET `],
    ...[`BT /H 12 Tf 60 500 Td [${ONE} -9 ${ONE}] TJ ET `, `BT /H 0 Tf ${ONE} Tj ET `],
  ],
  object: [
    ...['<<', '>>', '[', '(', '<', '/A ', '1 ', '1 0 R ', '% ', '\n', ' '],
    ...['1 0 obj\n', 'endobj\n', 'stream\n', 'xref\n', 'trailer\n', 'startxref\n', '%%EOF\n'],
  ],
} as const;
