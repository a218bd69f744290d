/** Writes the table of rows.json as the simplest workbook, in a worker as this product does. */
const rows = await (await fetch('../rows.json')).json();
globalThis.write = () =>
  new Promise((done, fail) => {
    const worker = new Worker(new URL('worker.mjs', import.meta.url), { type: 'module' });
    worker.onerror = fail;
    worker.onmessage = ({ data }) => {
      worker.terminate();
      done(data);
    };
    worker.postMessage(rows);
  });
