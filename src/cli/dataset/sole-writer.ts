import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isRunning } from './running-process.ts';

/** Stands in a folder while a run writes there: its process and a mark of its own. */
export const LOCK_FILE = 'nianbao-import.lock';

const RENEWED_EVERY_MS = 2_000;
/** A lock that nobody renews for as long is a dead run's, whatever has its process number now. */
const FORGOTTEN_AFTER_MS = 60_000;
const ASKED_EVERY_MS = 50;

/** Marks of the locks that this process holds or waits for. */
const held = new Set<string>();

/**
 * Does some work while no other run writes into a folder; one that does is waited for.
 * @param folder stands already
 * @param waiting told once, when another run is waited for
 * @returns what the work returns
 */
export async function asSoleWriter<T>(
  folder: string,
  waiting: () => void,
  work: () => Promise<T>,
): Promise<T> {
  const path = join(folder, LOCK_FILE);
  const mark = `${process.pid} ${randomUUID()}`;
  held.add(mark);
  let isTold = false;
  let before: string | null = null;
  while (!(await hasTaken(path, mark))) {
    const found = await textOf(path);
    if (found === null) continue;
    const isForgotten = await isOfNobody(path, found);
    // Found twice: one that is given up just now is gone the second time.
    if (isForgotten && found === before) await removeLock(path, found);
    else if (!isForgotten && !isTold) {
      waiting();
      isTold = true;
    }
    before = found;
    await pause(ASKED_EVERY_MS);
  }
  const renewing = setInterval(() => {
    const now = new Date();
    void utimes(path, now, now).catch(() => undefined);
  }, RENEWED_EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(renewing);
    if ((await textOf(path)) === mark) await rm(path, { force: true });
    held.delete(mark);
  }
}

/** Takes the lock, unless it stands. */
async function hasTaken(path: string, mark: string): Promise<boolean> {
  try {
    await writeFile(path, mark, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes the lock of a run that was killed. */
async function removeLock(path: string, mark: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
    // Another run may have removed it and taken its own in between: that one goes back.
    if ((await textOf(aside)) === mark) await rm(aside, { force: true });
    else await rename(aside, path);
  } catch {
    // Another run has removed it.
  }
}

/** Whether a lock is of a run that is not there any more. */
async function isOfNobody(path: string, mark: string): Promise<boolean> {
  const written = await stat(path).catch(() => null);
  if (written === null) return false;
  if (Date.now() - written.mtimeMs > FORGOTTEN_AFTER_MS) return true;
  const pid = Number(/^\d+(?= )/.exec(mark)?.[0]);
  // Created and not yet filled.
  if (Number.isNaN(pid)) return false;
  return pid === process.pid ? !held.has(mark) : !isRunning(pid);
}

/** Null where there is none. @throws where it may not be read: waiting for it would never end */
async function textOf(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}
