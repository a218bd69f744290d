import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where files are kept that the tests make from packages; an installation empties it. */
export const cacheFolder = fileURLToPath(
  new URL('../../../node_modules/.cache/nianbao/', import.meta.url),
);

/**
 * Returns a folder below {@link cacheFolder} that is filled once and then kept.
 *
 * The folder appears under its name only when it is complete, so processes that start together
 * or die half-way never see a part of it.
 *
 * @param name the folder's name; put the version of what it holds into it
 * @param fill writes the content into the folder it is given
 * @returns the absolute path
 * @throws whatever `fill` or the file system throws; nothing is left behind then
 */
export async function cachedFolder(
  name: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const target = join(cacheFolder, name);
  if (existsSync(target)) return target;
  await mkdir(cacheFolder, { recursive: true });
  const draft = await mkdtemp(join(cacheFolder, `${name}.`));
  try {
    await fill(draft);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}
