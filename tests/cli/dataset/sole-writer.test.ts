import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { asSoleWriter, LOCK_FILE } from '../../../src/cli/dataset/sole-writer.ts';
import { temporaryFolder } from '../../dataset/temporary-folder.ts';

const folder = temporaryFolder();
const lock = join(folder, LOCK_FILE);
const nobodyWaits = (): never => {
  throw new Error('waited');
};

/** No process has a number beyond what systems give. */
const DEAD = 2 ** 30;

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
});

describe('the sole writer of a folder', () => {
  it('twenty at once come one after the other, and leave nothing', async () => {
    let atWork = 0;
    const most: number[] = [];
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        asSoleWriter(
          folder,
          () => undefined,
          async () => {
            most.push(++atWork);
            await pause(2);
            atWork--;
            return at;
          },
        ),
      ),
    );
    expect(results).toEqual(Array.from({ length: 20 }, (_, at) => at));
    expect(most).toEqual(results.map(() => 1));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('ends where what stands as the lock may not be read: waiting for it would never end', async () => {
    mkdirSync(lock);
    const waiting = asSoleWriter(folder, nobodyWaits, () => Promise.resolve());
    await expect(waiting).rejects.toMatchObject({ code: 'EISDIR' });
    expect(readdirSync(folder)).toEqual([LOCK_FILE]);
  });

  it('leaves the folder to others when its work fails', async () => {
    const failing = asSoleWriter(folder, nobodyWaits, () => Promise.reject(new Error('full')));
    await expect(failing).rejects.toThrow('full');
    expect(existsSync(lock)).toBe(false);
  });

  it.each([
    ['a process that is gone', () => writeFileSync(lock, `${DEAD} mark`)],
    ['this process, which holds none', () => writeFileSync(lock, `${process.pid} mark`)],
    [
      'nobody knows whom, an hour ago',
      () => {
        writeFileSync(lock, '');
        const then = new Date(Date.now() - 3_600_000);
        utimesSync(lock, then, then);
      },
    ],
  ])('does not wait for a lock of %s', async (_whose, prepare) => {
    prepare();
    expect(await asSoleWriter(folder, nobodyWaits, async () => 'done')).toBe('done');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('waits for a process at work, says so once, and no longer than that lives', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    writeFileSync(lock, `${other.pid} mark`);
    const told: string[] = [];
    let isDone = false;
    const waiting = asSoleWriter(
      folder,
      () => told.push('waits'),
      async () => {
        isDone = true;
      },
    );
    await expect.poll(() => told).toEqual(['waits']);
    await pause(200);
    expect(isDone).toBe(false);
    other.kill('SIGKILL');
    await waiting;
    expect(isDone).toBe(true);
    expect(told).toEqual(['waits']);
  });
});
