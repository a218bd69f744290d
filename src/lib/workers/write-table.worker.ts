import '../old-browsers/builtins.ts';
import { tableFile } from '../exports/table-file.ts';
import type { TableRow } from '../views/figures/frame.ts';
import type { WriteAnswer, WriteRequest } from './write-table-messages.ts';

/** Writes one table as a file, away from the page. */
const rows: TableRow[] = [];

addEventListener('message', ({ data }: MessageEvent<WriteRequest>) => {
  if (data.kind === 'rows') rows.push(...data.rows);
  else void write(data);
});

const answer = (message: WriteAnswer): void => postMessage(message);

async function write({ format, frame, carried }: WriteRequest & { kind: 'write' }): Promise<void> {
  const whole = { ...frame, table: { ...frame.table, rows } };
  try {
    answer({ kind: 'written', file: await tableFile(format, whole, carried) });
  } catch (cause) {
    answer({ kind: 'failed', words: String(cause) });
  }
}
