import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildPeerSite } from './peer-site.ts';

export const EXCELJS = '4.4.0';

type Row = readonly (string | number | null)[];

/** What is used of exceljs' streaming writer, which it has for Node alone. */
type Streaming = {
  stream: {
    xlsx: {
      WorkbookWriter: new (options: { filename: string; useStyles: boolean }) => {
        addWorksheet: (name: string) => { addRow: (row: Row) => { commit: () => void } };
        commit: () => Promise<void>;
      };
    };
  };
};

/** exceljs, installed in a folder of its own, with rows to write. */
export class ExcelJs {
  readonly #folder: string;
  readonly #rows: readonly Row[];

  private constructor(folder: string, rows: readonly Row[]) {
    this.#folder = folder;
    this.#rows = rows;
  }

  /** Installs it, and builds its page with the rows beside it. */
  static async install(rows: readonly Row[]): Promise<ExcelJs> {
    const folder = await mkdtemp(join(tmpdir(), 'nianbao-exceljs-'));
    const site = await buildPeerSite(folder, ['exceljs'], { dependencies: { exceljs: EXCELJS } });
    await writeFile(join(site, 'rows.json'), JSON.stringify(rows));
    return new ExcelJs(folder, rows);
  }

  /** The folder to serve. */
  get site(): string {
    return join(this.#folder, 'site');
  }

  /** Writes the rows by the streaming writer, in this process. */
  async stream(): Promise<void> {
    const load = createRequire(join(this.#folder, 'package.json'));
    const { stream } = load(join(this.#folder, 'node_modules/exceljs')) as Streaming;
    const filename = join(this.#folder, 'rows.xlsx');
    const book = new stream.xlsx.WorkbookWriter({ filename, useStyles: true });
    const sheet = book.addWorksheet('rows');
    for (const row of this.#rows) sheet.addRow(row).commit();
    await book.commit();
  }

  /** Writes them in its page, once that is ready. */
  static write = (page: Page): Promise<number> =>
    page.evaluate(() => (globalThis as unknown as { write: () => Promise<number> }).write());

  remove = (): Promise<void> => rm(this.#folder, { recursive: true });
}
