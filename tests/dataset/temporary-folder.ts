import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** A new folder outside the repository, removed when the test file is done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
