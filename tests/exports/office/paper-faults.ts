import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { noticesText } from '../../../src/lib/messages/notices.ts';
import type { PaperBlock } from '../../../src/lib/views/notices/paper.ts';
import type { Pdf } from './libre-office.ts';
import type { MadePaper } from './papers.ts';

const flat = (text: string): string => text.replace(/\s/g, '');

/** What an office program makes of a Word file otherwise than it was written: read from its PDF and its own format. */
export function paperFaults(made: MadePaper, pdf: Pdf, fodt: string): string[] {
  return [
    ...pageFaults(made, pdf),
    ...headFaults(made, pdf),
    ...structureFaults(made, fodt),
    ...signatureFaults(made, pdf),
  ];
}

/** A4, a number outside on every page, every face replaced by one that is there. */
function pageFaults({ language }: MadePaper, { sizes, pages, fonts }: Pdf): string[] {
  const { before, after } = noticesText[language].pageNumber;
  return [
    ...sizes
      .filter(([width, height]) => width !== 210 || height !== 297)
      .map((size) => `a page of ${size.join(' x ')} mm`),
    ...fonts.filter(({ embedded }) => !embedded).map(({ name }) => `no face for ${name}`),
    ...pages.flatMap((text, at) => {
      const last = text.trimEnd().split('\n').at(-1) ?? '';
      // The edge of the text is where its widest line ends.
      const edge = Math.max(...text.split('\n').map((line) => line.length));
      const isRight = last.search(/\S/) > edge * 0.3;
      if (flat(last) !== flat(`${before}${at + 1}${after}`))
        return [`page ${at + 1} ends with “${last}”`];
      return isRight === (at % 2 === 0) ? [] : [`page ${at + 1} has its number inside`];
    }),
  ];
}

/** A page of which a line begins with the number and the name of a table's row has the table's heads above it. */
function headFaults({ paper }: MadePaper, { pages }: Pdf): string[] {
  return paper.blocks.flatMap((block) => {
    if (block.kind !== 'table' || block.rows.length < LONG) return [];
    const heads = flat(block.columns.map(({ label }) => label).join(''));
    const starts = block.rows.map(([at = '', name = '']) => flat(at + name));
    return pages.flatMap((text, page) => {
      const lines = text.split('\n').map(flat);
      const first = lines.findIndex((line) => starts.some((start) => line.startsWith(start)));
      const isHeaded = lines.slice(0, first).some((line) => line === heads);
      return first < 0 || isHeaded ? [] : [`page ${page + 1} goes on without the heads ${heads}`];
    });
  });
}

/** Rows of a table that goes over the page for certain. */
const LONG = 30;

/** Headings are headings, tables have every cell, in order. */
function structureFaults({ paper }: MadePaper, fodt: string): string[] {
  const { root } = parseXml(fodt);
  const all = root ? everyElement(root) : [];
  const wanted = paper.blocks.flatMap((block): string[][] =>
    block.kind === 'table'
      ? [[...block.columns.map(({ label }) => label), ...block.rows.flat()]]
      : [],
  );
  const tables = all.filter(({ name }) => name === 'table:table');
  const found = tables.map((table) =>
    everyElement(table)
      .filter(({ name }) => name === 'table:table-cell')
      .map(({ text }) => flat(text)),
  );
  const titles = all.filter(({ name }) => name === 'text:h').map(({ text }) => flat(text));
  const said = flat(root?.text ?? '');
  return [
    ...(tables.length === wanted.length ? [] : [`${tables.length} tables, not ${wanted.length}`]),
    ...wanted.flatMap((cells, at) =>
      cells.map(flat).join('|') === found[at]?.join('|') ? [] : [`table ${at + 1} reads otherwise`],
    ),
    ...tables.flatMap((table, at) =>
      everyElement(table).some(({ name }) => name === 'table:table-header-rows')
        ? []
        : [`table ${at + 1} repeats no head`],
    ),
    ...paper.blocks.flatMap((block) => textFault(block, titles, said)),
  ];
}

function textFault(block: PaperBlock, titles: readonly string[], said: string): string[] {
  if (!('text' in block)) return [];
  if (block.kind === 'heading' && !titles.includes(flat(block.text))) {
    return [`no heading “${block.text}”`];
  }
  return said.includes(flat(block.text)) ? [] : [`lost: “${block.text}”`];
}

/** The place for the signature stands under a line of the text. */
function signatureFaults({ paper, language }: MadePaper, { pages }: Pdf): string[] {
  const signed = paper.blocks.find((block) => block.kind === 'signature');
  const above = paper.blocks[paper.blocks.findIndex((block) => block.kind === 'signature') - 1];
  if (!signed || signed.date === '' || !above || !('text' in above)) return [];
  const page = pages.find((text) => flat(text).includes(flat(signed.issuer + signed.date)));
  if (!page) return [`${noticesText[language].fields.issuer}: issuer and date stand on two pages`];
  return flat(page).includes(flat(above.text)) ? [] : ['the signature stands alone on its page'];
}

const everyElement = (element: XmlElement): XmlElement[] => [
  element,
  ...element.children
    .filter((child): child is XmlElement => child instanceof XmlElement)
    .flatMap(everyElement),
];
