import { refuseAbove } from '../limits.ts';

/** Rows, cells and their texts in one file of a workbook: as a tree they take some 150 MB. */
const MOST_ELEMENTS = 150_000;

/** What a sheet and the texts of a workbook consist of, in Excel's words and in those of OpenDocument. */
const ELEMENTS = /<(?:[\w-]+:)?(?:row|c|si|table-row|table-cell|covered-table-cell|p)[\s/>]/g;

/**
 * Refuses a sheet of a hundred thousand rows before a tree is made of it.
 *
 * @throws ImportRefusal `too_large`
 */
export function refuseLargeSheet(xml: string, what: string): void {
  let count = 0;
  ELEMENTS.lastIndex = 0;
  while (ELEMENTS.test(xml)) refuseAbove(++count, MOST_ELEMENTS, what);
}
