import type { Feature } from 'write-excel-file/universal';

/** What decides how a sheet is printed, as the library takes it. */
type PrintedSheet = {
  sheet?: string;
  columns?: readonly { width?: number }[];
  stickyRowsCount?: number;
  stickyColumnsCount?: number;
};

/** Characters on the width of A4 that are read with ease: upright as they are, across a little smaller. */
const UPRIGHT = 105;
const ACROSS = 240;

/** A4 by its number in ECMA-376. */
const A4 = 9;

/**
 * Sets every sheet up for paper: A4, as many pages wide as it takes to be read, the heads and the names on each
 * of them, lines between the cells, the sheet's name above and the page below. The library sets none of it.
 */
export const printSetup: Feature<Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': { transform: (xml, sheet) => withSetup(xml, sheet) },
      'xl/workbook.xml': {
        transform: (xml, sheets) => xml.replace('<definedNames/>', () => titlesOf(sheets)),
      },
    },
  },
};

/** In the order of ECMA-376, 18.3.1.99: what is fitted stands first, the page last. */
function withSetup(xml: string, sheet: PrintedSheet): string {
  const { isAcross, pages } = pagesOf(sheet);
  const fit = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  const page =
    '<printOptions gridLines="1"/>' +
    '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${A4}" orientation="${isAcross ? 'landscape' : 'portrait'}" ` +
    `fitToWidth="${pages}" fitToHeight="0"/>` +
    '<headerFooter><oddHeader>&amp;L&amp;A</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>';
  // Text may hold no `<`: the first of these is the element that the library writes.
  const views = xml.indexOf('<sheetViews>');
  const end = xml.lastIndexOf('</worksheet>');
  return xml.slice(0, views) + fit + xml.slice(views, end) + page + xml.slice(end);
}

/** How many pages a sheet is wide, where the columns that are held stand on each. */
function pagesOf({ columns = [], stickyColumnsCount: held = 0 }: PrintedSheet) {
  const widths = columns.map(({ width = 0 }) => width);
  const sum = (some: readonly number[]) => some.reduce((all, width) => all + width, 0);
  const [whole, kept] = [sum(widths), sum(widths.slice(0, held))];
  const isAcross = whole > UPRIGHT;
  return { isAcross, pages: isAcross ? Math.ceil((whole - kept) / (ACROSS - kept)) : 1 };
}

/** The lines and columns that every page of a sheet begins with. */
function titlesOf(sheets: readonly PrintedSheet[]): string {
  const names = sheets.flatMap((sheet, at) => {
    const { stickyRowsCount: rows = 0, stickyColumnsCount: columns = 0 } = sheet;
    const name = `'${escaped(sheet.sheet ?? '').replace(/'/g, "''")}'`;
    const held = [
      ...(columns > 0 ? [`${name}!$A:$${letterOf(columns)}`] : []),
      ...(rows > 0 ? [`${name}!$1:$${rows}`] : []),
    ];
    return held.length === 0
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${held.join(',')}</definedName>`,
        ];
  });
  return names.length === 0 ? '<definedNames/>' : `<definedNames>${names.join('')}</definedNames>`;
}

/** The letter of one of the first columns; no more are held. */
const letterOf = (column: number): string => String.fromCharCode(64 + column);

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
