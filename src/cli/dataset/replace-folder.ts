import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { isRunning } from './running-process.ts';

/** Folders that this process is writing or has moved aside. */
const inUse = new Set<string>();

/** The name of a folder beside another, while the two change places: which process made it, and when. */
const BESIDE = /\.(new|old)-(\d+)-[0-9a-f-]{36}$/;

/** Two renames take less than a thousandth of it: what was moved aside for longer is forgotten there. */
const LONGEST_SWAP_MS = 10_000;

/**
 * Fills a folder through a temporary one beside it and swaps the two at the end, so that nobody ever
 * sees half of it. Of two runs at once the last to be done wins, whole. What failed on the way is
 * removed again; what a killed run left is put in order by the next, see `recoverFolder`.
 */
export async function replaceFolder(
  folder: string,
  fill: (temporary: string) => Promise<void>,
): Promise<void> {
  const name = `${process.pid}-${randomUUID()}`;
  const temporary = `${folder}.new-${name}`;
  const former = `${folder}.old-${name}`;
  await makeFolder(dirname(folder));
  await recoverFolder(folder);
  inUse.add(temporary).add(former);
  try {
    await mkdir(temporary);
    await fill(temporary);
    await swap(folder, temporary, former);
  } finally {
    await rm(temporary, { recursive: true, force: true });
    await rm(former, { recursive: true, force: true });
    inUse.delete(temporary);
    inUse.delete(former);
  }
}

/** Another run may put its own folder there between the two renames: that one is moved aside as well. */
async function swap(folder: string, temporary: string, former: string): Promise<void> {
  for (;;) {
    await rm(former, { recursive: true, force: true });
    await rename(folder, former).catch(unless('ENOENT'));
    try {
      await rename(temporary, folder);
      return;
    } catch (error) {
      if (isTaken(error)) continue;
      await rename(former, folder).catch(() => undefined);
      throw error;
    }
  }
}

/**
 * Puts in order what runs that were killed left beside a folder: the former one goes back where none
 * stands in its place, everything else is removed. What a running process is writing stays.
 */
export async function recoverFolder(folder: string): Promise<void> {
  const names = await readdir(dirname(folder)).catch((): string[] => []);
  for (const name of names.filter((one) => one.startsWith(`${basename(folder)}.`)).sort()) {
    const [, kind, pid] = BESIDE.exec(name) ?? [];
    const path = join(dirname(folder), name);
    if (kind === undefined || name.replace(BESIDE, '') !== basename(folder)) continue;
    if (await isAtWork(path, kind, Number(pid))) continue;
    if (kind === 'old') await rename(path, folder).catch(unless('ENOENT', ...TAKEN));
    await rm(path, { recursive: true, force: true });
  }
}

async function isAtWork(path: string, kind: string, pid: number): Promise<boolean> {
  if (pid === process.pid) return inUse.has(path);
  if (!isRunning(pid)) return false;
  // Another program may have the number by now.
  const moved = kind === 'old' ? await stat(path).catch(() => null) : null;
  return moved === null || Date.now() - moved.ctimeMs < LONGEST_SWAP_MS;
}

/** What systems say of a place where a folder with files stands. */
const TAKEN = ['ENOTEMPTY', 'EEXIST'];

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const isTaken = (error: unknown): boolean => TAKEN.includes(codeOf(error));

const unless =
  (...codes: string[]) =>
  (error: unknown): void => {
    if (!codes.includes(codeOf(error))) throw error;
  };
