import { copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Terminal } from './terminal.ts';

const BUILDS = ['eh', 'mvp'] as const;

/**
 * Puts the engine's files beside the dataset: workers as they are, modules packed with gzip, so that
 * 34 MB travel as 8 whatever server stands in front. The page unpacks them.
 * @param out folder to write to, `static/duckdb`
 */
export async function prepareEngine(out: string): Promise<'written' | 'up to date'> {
  const dist = path.dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));
  const { version } = JSON.parse(await readFile(path.join(dist, '../package.json'), 'utf8'));
  const stamp = path.join(out, 'version.txt');
  const present = await readFile(stamp, 'utf8').catch(() => null);
  if (present === version && (await everyFileThere(out))) return 'up to date';
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  for (const build of BUILDS) {
    const module = await readFile(path.join(dist, `duckdb-${build}.wasm`));
    await writeFile(
      path.join(out, `duckdb-${build}.wasm.gzip`),
      await promisify(gzip)(module, { level: 9 }),
    );
    const worker = `duckdb-browser-${build}.worker.js`;
    await copyFile(path.join(dist, worker), path.join(out, worker));
  }
  await writeFile(stamp, version);
  return 'written';
}

async function everyFileThere(out: string): Promise<boolean> {
  const names = BUILDS.flatMap((build) => [
    `duckdb-${build}.wasm.gzip`,
    `duckdb-browser-${build}.worker.js`,
  ]);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(path.join(out, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.every((size) => size > 0);
}

/** `nianbao engine` */
export async function engineCommand(_args: string[], terminal: Terminal): Promise<void> {
  terminal.out(`engine: ${await prepareEngine('static/duckdb')}`);
}
