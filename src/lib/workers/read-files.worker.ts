import './worker-builtins.ts';
import { ImportStore } from '../store/import-store.ts';
import { readFile } from './read-file.ts';
import type { ReadAnswer, ReadRequest } from './read-request.ts';

/** Reads one file after another from the browser's store and writes the readings there. */
const opened = ImportStore.open();

addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  void answer(data).then((message) => postMessage(message));
});

async function answer({ file, pdfResources }: ReadRequest): Promise<ReadAnswer> {
  try {
    const store = await opened;
    const blob = await store.bytes(file.id);
    if (!blob) return { id: file.id, file: null };
    const readResource = async (name: string): Promise<Uint8Array> => {
      const response = await fetch(pdfResources + name);
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    };
    const bytes = new Uint8Array(await new Response(blob).arrayBuffer());
    const read = await readFile(file, bytes, readResource);
    await store.putReading(read.file, read.reading);
    return { id: file.id, file: read.file };
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause);
    return {
      id: file.id,
      file: { ...file, state: 'refused', refusal: { code: 'broke', what, pages: 0 } },
    };
  }
}
