import type { Carried } from '../../exports/carried.ts';
import { nextTask } from '../../pace/next-task.ts';
import type { TableFormat } from '../../exports/table-file.ts';
import type { Frame, TableRow } from '../../views/figures/frame.ts';
import type { WriteAnswer, WriteRequest } from '../../workers/write-table-messages.ts';

/** Of a worker, what writing a table needs. */
export type WritingWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** The worker could not be started: this browser's workers run no modules. */
class WorkerFails extends Error {}

/** Cells handed over at once: copying more would hold the page up. */
const MOST_CELLS = 2000;

/**
 * A table as a file, written in a worker that is started for it and ended after it; where workers run no
 * modules it is written in the page itself.
 * @throws Error when the file cannot be written
 */
export async function writeTable(
  format: TableFormat,
  frame: Frame,
  carried: Carried,
  start: () => WritingWorker = startWorker,
): Promise<Blob> {
  try {
    return await inWorker(start(), format, frame, carried);
  } catch (cause) {
    if (!(cause instanceof WorkerFails)) throw cause;
    const { tableFile } = await import('../../exports/table-file.ts');
    return tableFile(format, frame, carried);
  }
}

const startWorker = (): WritingWorker =>
  new Worker(new URL('../../workers/write-table.worker.ts', import.meta.url), { type: 'module' });

async function inWorker(
  worker: WritingWorker,
  format: TableFormat,
  frame: Frame,
  carried: Carried,
): Promise<Blob> {
  const send = (request: WriteRequest) => worker.postMessage(request);
  try {
    const written = answerOf(worker);
    // Heard also while the rows are still being handed over.
    written.catch(() => undefined);
    for (const rows of inParts(frame)) {
      send({ kind: 'rows', rows });
      await nextTask();
    }
    send({
      kind: 'write',
      format,
      frame: { ...frame, table: { ...frame.table, rows: [] } },
      carried,
    });
    return await written;
  } finally {
    worker.terminate();
  }
}

function answerOf(worker: WritingWorker): Promise<Blob> {
  return new Promise((done, fail) => {
    worker.addEventListener('error', () => fail(new WorkerFails()));
    worker.addEventListener('message', (event) => {
      const answer = (event as MessageEvent<WriteAnswer>).data;
      if (answer.kind === 'written') done(answer.file);
      else fail(new Error(answer.words));
    });
  });
}

function* inParts({ table }: Frame): Generator<readonly TableRow[]> {
  const step = Math.max(1, Math.floor(MOST_CELLS / Math.max(1, table.columns.length)));
  for (let at = 0; at < table.rows.length; at += step) yield table.rows.slice(at, at + step);
}
