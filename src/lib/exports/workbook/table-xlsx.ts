import writeWorkbook from 'write-excel-file/universal';
import type { Frame } from '../../views/figures/frame.ts';
import type { OfficialFrame } from '../../views/sheet/official-frame.ts';
import type { Carried } from '../carried.ts';
import { definitionsSheet } from './definitions-sheet.ts';
import { formSheet } from './form-sheet.ts';
import { printSetup } from './print-setup.ts';
import { sheetData } from './sheet.ts';
import { sourcesSheet } from './sources-sheet.ts';
import { stateSheet } from './state-sheet.ts';
import { tableSheet } from './table-sheet.ts';

/**
 * A frame's table as an Excel workbook of four sheets: the table, where its numbers stand, what they are,
 * and what was asked; before them stand the sections of a form, each as it is printed. Numbers are numbers in
 * the format of the page, text is text (what begins with = is never a formula), an empty cell is no zero. What
 * the numbers were made by stands on every sheet. The same in a worker and in Node.
 */
export async function tableToXlsx(frame: Frame | OfficialFrame, carried: Carried): Promise<Blob> {
  const forms = 'forms' in frame ? frame.forms : [];
  const sheets = [
    ...forms.map((table) => formSheet(table, carried.language)),
    tableSheet(frame.table, carried),
    sourcesSheet(frame.table, carried),
    definitionsSheet(frame, carried),
    stateSheet(frame, carried),
  ];
  const { stamp } = frame;
  const data = sheets.map((sheet) => sheetData({ ...sheet, stamp }));
  return writeWorkbook(data, { features: [printSetup] }).toBlob();
}
