import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are missing. Each is tried once, where Node's own way goes on trying
 * below a folder that can hold none (seen with 20.19).
 * @throws what the system says of the first that cannot be made
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (await isFolder(path)) return;
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path).catch(async (last: unknown) => {
      // Another run may have made it meanwhile.
      if (!(await isFolder(path))) throw last;
    });
  }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
