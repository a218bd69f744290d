import { describe, expect, it } from 'vitest';
import { writeTable } from '../../../src/lib/state/exports/table-writer.ts';
import type { Frame, TableRow } from '../../../src/lib/views/figures/frame.ts';
import type { WriteAnswer, WriteRequest } from '../../../src/lib/workers/write-table-messages.ts';
import { CARRIED } from '../../exports/carried.ts';

const COLUMNS = Array.from({ length: 20 }, (_, at) => ({
  key: `c${at}`,
  label: `列${at}`,
  numeric: at > 0,
}));

const rowOf = (at: number): TableRow => ({
  id: String(at),
  cells: COLUMNS.map((_, column) => ({ text: String(at * column), value: at * column })),
});

const frameOf = (rows: number): Frame => ({
  id: 'table',
  title: '表',
  footing: [],
  chart: null,
  table: {
    caption: '',
    columns: COLUMNS,
    rows: Array.from({ length: rows }, (_, at) => rowOf(at)),
  },
  leftOut: [],
  empty: null,
});

/** A worker that notes what it is asked and answers the order to write as the test says. */
class WorkerDouble extends EventTarget {
  readonly asked: WriteRequest[] = [];
  isEnded = false;
  readonly #onWrite: (worker: WorkerDouble) => void;

  constructor(onWrite: (worker: WorkerDouble) => void) {
    super();
    this.#onWrite = onWrite;
  }

  postMessage(request: WriteRequest): void {
    this.asked.push(request);
    if (request.kind === 'write') this.#onWrite(this);
  }

  terminate(): void {
    this.isEnded = true;
  }

  answer(data: WriteAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  die(): void {
    this.dispatchEvent(new Event('error'));
  }
}

describe('writing a table', () => {
  it('hands the rows over in parts, all of them, and ends the worker', async () => {
    const file = new Blob(['x']);
    const worker = new WorkerDouble((own) => own.answer({ kind: 'written', file }));
    const frame = frameOf(1001);
    expect(await writeTable('xlsx', frame, CARRIED, () => worker)).toBe(file);
    const parts = worker.asked.flatMap((request) =>
      request.kind === 'rows' ? [request.rows] : [],
    );
    expect(parts.flat()).toEqual(frame.table.rows);
    expect(Math.max(...parts.map((rows) => rows.length * COLUMNS.length))).toBeLessThanOrEqual(
      2000,
    );
    expect(worker.asked.at(-1)).toMatchObject({ format: 'xlsx', frame: { table: { rows: [] } } });
    expect(worker.isEnded).toBe(true);
  });

  it('tells when the file could not be written', async () => {
    const worker = new WorkerDouble((own) => own.answer({ kind: 'failed', words: 'no room' }));
    await expect(writeTable('csv', frameOf(1), CARRIED, () => worker)).rejects.toThrow('no room');
    expect(worker.isEnded).toBe(true);
  });

  it('writes in the page where workers run no modules', async () => {
    const worker = new WorkerDouble((own) => own.die());
    const file = await writeTable('csv', frameOf(2), CARRIED, () => worker);
    expect((await file.text()).split('\r\n').slice(1, 3)).toEqual([
      COLUMNS.map(() => '0').join(','),
      COLUMNS.map((_, at) => String(at)).join(','),
    ]);
  });
});
