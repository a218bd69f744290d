/**
 * Has LibreOffice open every kind of Word file and workbook that the product makes of the built dataset, and
 * holds what it makes of them against what was written and against the dataset. By hand, where LibreOffice
 * and poppler are there: `npm run office`, or `npm run office -- FOLDER` to keep the files for looking at.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNodeDatabase } from '../../../src/lib/db/node-database.ts';
import { builtFile } from '../../db/built-file.ts';
import { openingsOf } from '../../db/view-queries.ts';
import { bookFaults } from './book-faults.ts';
import { makeBooks } from './books.ts';
import { convert, missingPrograms, readPdf, textOf } from './libre-office.ts';
import { paperFaults } from './paper-faults.ts';
import { makePapers } from './papers.ts';

/** Faults of one file that are printed. */
const MOST_SHOWN = 8;

const missing = await missingPrograms();
if (missing.length > 0) {
  console.error(`Not run: ${missing.join(', ')} not found; LibreOffice and poppler are needed.`);
  process.exit(2);
}

const kept = process.argv[2];
const folder = kept ?? (await mkdtemp(join(tmpdir(), 'nianbao-office-')));
await mkdir(folder, { recursive: true });
const database = await openNodeDatabase(await builtFile());
let total = 0;

function report(name: string, pages: number, faults: readonly string[]): void {
  total += faults.length;
  console.log(`${name}: ${pages} pages, ${faults.length} faults`);
  for (const fault of faults.slice(0, MOST_SHOWN)) console.log(`  ${fault}`);
}

try {
  const openings = await openingsOf(database);
  const [papers, books] = [
    await makePapers(database, openings),
    await makeBooks(database, openings),
  ];
  const files = [
    ...papers.map(({ name, bytes }) => ({ file: `${name}.docx`, bytes })),
    ...books.map(({ name, bytes }) => ({ file: `${name}.xlsx`, bytes })),
  ];
  for (const { file, bytes } of files) await writeFile(join(folder, file), bytes);
  const documents = papers.map(({ name }) => `${name}.docx`);
  const sheets = books.map(({ name }) => `${name}.xlsx`);
  const pdf = await convert(folder, [...documents, ...sheets], 'pdf');
  const flat = await convert(folder, documents, 'fodt');
  const full = await convert(folder, sheets, 'csv');
  const shown = await convert(folder, sheets, 'shown');
  for (const made of papers) {
    const read = await readPdf(join(pdf.out, `${made.name}.pdf`));
    const faults = paperFaults(made, read, await textOf(flat.out, `${made.name}.fodt`));
    report(`${made.name}.docx`, read.pages.length, faults);
  }
  for (const made of books) {
    const read = await readPdf(join(pdf.out, `${made.name}.pdf`));
    report(
      `${made.name}.xlsx`,
      read.pages.length,
      await bookFaults(made, read, full, shown, database),
    );
  }
} finally {
  await database.close();
  if (kept === undefined) await rm(folder, { recursive: true });
}
process.exitCode = total === 0 ? 0 : 1;
