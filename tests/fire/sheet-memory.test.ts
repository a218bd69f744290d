/** A sheet of a hundred thousand rows is no report, and is refused before it fills the memory. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../dataset/temporary-folder.ts';
import { xlsFile } from '../golden/reports/generate/write-xls.ts';
import { odsOf, odsRow, xlsxOf } from './grown-files.ts';

const MOST_MB = 300;
const ROWS = 100_000;
/** Excel 97 knows 65,536 rows, and the library takes minutes to write them. */
const OLD_ROWS = 6_000;
/** As many as are just looked into. */
const JUST_READ = 70_000;

const folder = temporaryFolder();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const rows = (count: number, row: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => row(at)).join('');
const oldRows = (): number[][] =>
  Array.from({ length: OLD_ROWS }, (_, at) => Array.from({ length: 7 }, (_, by) => at * by));

const SHEETS: readonly [name: string, file: () => Uint8Array][] = [
  ['xlsx', () => xlsxOf(rows(ROWS, (at) => `<row><c><v>${at}</v></c><c><v>1</v></c></row>`))],
  ['smaller xlsx', () => xlsxOf(rows(JUST_READ, (at) => `<row><c><v>${at}</v></c></row>`))],
  ['ods', () => odsOf(rows(ROWS, (at) => odsRow(`<text:p>${at}</text:p>`)))],
  ['xls', () => xlsFile(utils.aoa_to_sheet(oldRows()))],
  ['fields', () => bytes(rows(ROWS, (at) => `公开${at},1,2\n`))],
  ['tabs', () => bytes(rows(ROWS, (at) => `公开${at}\t1\t2\n`))],
];

describe('a hundred thousand rows', () => {
  it.each(SHEETS)('of %s take no more than 300 MB', (name, file) => {
    const path = join(folder, name);
    writeFileSync(path, file());
    const printed = execFileSync(process.execPath, [
      ...['--import', 'tsx', 'tests/fire/setup/peak-memory.ts', path],
    ]);
    const { end, megabytes } = JSON.parse(printed.toString());
    expect(end).toBe('too_large');
    expect(megabytes).toBeLessThan(MOST_MB);
  });
});
