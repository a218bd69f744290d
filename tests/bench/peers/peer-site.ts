import { execFile } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';

const run = promisify(execFile);
const pages = fileURLToPath(new URL('pages/', import.meta.url));

/**
 * Installs packages in a folder of its own and builds pages of `pages/` with them.
 * @param names folders of `pages/`, each with an index.html
 * @param packages the pinned dependencies, as package.json has them
 * @returns the folder to serve
 */
export async function buildPeerSite(
  folder: string,
  names: readonly string[],
  packages: {
    dependencies: Record<string, string | undefined>;
    overrides?: Record<string, string>;
  },
): Promise<string> {
  const site = join(folder, 'site');
  await cp(pages, folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, ...packages }));
  await run('npm', ['install', '--no-audit', '--no-fund'], { cwd: folder });
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    base: './',
    worker: { format: 'es' },
    build: {
      outDir: site,
      target: 'es2022',
      rollupOptions: { input: names.map((name) => join(folder, name, 'index.html')) },
    },
  });
  await mkdir(site, { recursive: true });
  return site;
}
