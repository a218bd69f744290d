import * as duckdb from '@duckdb/duckdb-wasm';

/** The files of one build of the engine, as `nianbao engine` puts them into `static/duckdb/`. */
export type EngineFiles = { module: string; worker: string };

/** `eh` needs WebAssembly exceptions (Chromium 95); `mvp` runs from Chromium 80. */
export async function pickEngineFiles(folder: string): Promise<EngineFiles> {
  const { wasmExceptions } = await duckdb.getPlatformFeatures();
  const build = wasmExceptions ? 'eh' : 'mvp';
  return {
    module: `${folder}/duckdb-${build}.wasm.gzip`,
    worker: `${folder}/duckdb-browser-${build}.worker.js`,
  };
}
