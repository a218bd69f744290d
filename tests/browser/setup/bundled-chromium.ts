import { createReadStream, createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { cachedFolder } from './cached-folder.ts';
import { installedPackage } from './installed-package.ts';
import { unpackTar } from './tar.ts';

/** A Chromium on disk and the folder of shared libraries it may miss on a small system. */
export interface BundledChromium {
  executablePath: string;
  libraryFolder: string;
}

async function unpack(archives: string, folder: string): Promise<void> {
  const archive = (name: string) => join(archives, name);
  // NSS, NSPR and Expat, built for Amazon Linux 2023 and good for any glibc >= 2.34.
  const libraries = await promisify(brotliDecompress)(await readFile(archive('al2023.tar.br')));
  await unpackTar(libraries, folder);
  await pipeline(
    createReadStream(archive('chromium.br')),
    createBrotliDecompress(),
    createWriteStream(join(folder, 'chromium'), { mode: 0o755 }),
  );
}

/** True where the browser inside @sparticuz/chromium can run at all. */
export function canRunBundledChromium(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * Unpacks the headless Chromium that lies in the npm package @sparticuz/chromium (Linux x64).
 * Takes a few seconds and about 200 MB of disk the first time.
 *
 * @throws Error on another kind of machine
 */
export async function bundledChromium(): Promise<BundledChromium> {
  if (!canRunBundledChromium()) {
    throw new Error(
      `the bundled Chromium is for linux x64, not ${process.platform} ${process.arch}`,
    );
  }
  const chromium = installedPackage('@sparticuz/chromium');
  const folder = await cachedFolder(`chromium-${chromium.version}`, (draft) =>
    unpack(join(chromium.folder, 'bin'), draft),
  );
  return { executablePath: join(folder, 'chromium'), libraryFolder: join(folder, 'lib') };
}
