import { afterAll, beforeAll } from 'vitest';
import type { Database } from '../../src/lib/db/database.ts';
import { openNodeDatabase } from '../../src/lib/db/node-database.ts';
import { builtFile } from './built-file.ts';
import { openWasmDatabase } from './wasm-engine.ts';

/** The dataset in the engine of the build and, from the first test on, in that of the browser; closed at the end. */
export async function bothEngines(): Promise<{ native: Database; wasm: () => Database }> {
  const file = await builtFile();
  const native = await openNodeDatabase(file);
  let wasm: Database | null = null;
  beforeAll(async () => {
    wasm = await openWasmDatabase(file);
  });
  afterAll(async () => {
    await native.close();
    await wasm?.close();
  });
  return {
    native,
    wasm: () => {
      if (!wasm) throw new Error('the engine is there from the first test on');
      return wasm;
    },
  };
}
