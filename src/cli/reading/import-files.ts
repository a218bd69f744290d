import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** Names that stand in folders beside reports and never are one: hidden, locks of Office, system files. */
const NO_REPORT = /^(\.|~\$|thumbs\.db$|desktop\.ini$)/i;

/**
 * The files that arguments name: a file, all files below a folder, or a pattern with `*` and `?` that
 * no shell has spread out. What cannot be listed stands for itself, to be refused with its reason.
 * @param except a folder that is not searched: where the readings are written
 * @param empty told each folder that was named and holds no file
 */
export async function filesNamed(
  paths: readonly string[],
  except: string,
  empty: (folder: string) => void = () => undefined,
): Promise<string[]> {
  const lists = await Promise.all(paths.map((path) => filesAt(path, resolve(except))));
  for (const [at, path] of paths.entries()) if (lists[at]?.length === 0) empty(path);
  return [...new Map(lists.flat().map((path) => [resolve(path), path])).values()];
}

async function filesAt(path: string, except: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return filesBelow(path, except);
  if (!found && /[*?]/.test(basename(path))) return filesLike(path);
  return [path];
}

async function filesBelow(folder: string, except: string): Promise<string[]> {
  if (resolve(folder) === except) return [];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (!entries) return [folder];
  const wanted = entries
    .filter(({ name }) => !NO_REPORT.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const lists = await Promise.all(
    wanted.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path, except);
      // A link to a folder may lead back to where it stands.
      const isFile = entry.isFile() || (entry.isSymbolicLink() && (await leadsToFile(path)));
      return isFile ? [path] : [];
    }),
  );
  return lists.flat();
}

const leadsToFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => true,
  );

async function filesLike(path: string): Promise<string[]> {
  const signs = [...basename(path)].map((sign) =>
    sign === '*' ? '.*' : sign === '?' ? '.' : sign.replace(/[\\^$+.()|[\]{}]/, '\\$&'),
  );
  const pattern = new RegExp(`^${signs.join('')}$`, 'u');
  const names = await readdir(dirname(path)).catch((): string[] => []);
  const like = names.filter((name) => pattern.test(name) && !NO_REPORT.test(name)).sort();
  return like.length > 0 ? like.map((name) => join(dirname(path), name)) : [path];
}
