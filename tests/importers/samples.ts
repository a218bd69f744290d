import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { it } from 'vitest';

const beside = fileURLToPath(new URL('../../../shared', import.meta.url));
const folder = join(process.env['NIANBAO_SHARED'] ?? beside, 'samples');

export const samplePath = (name: string): string => join(folder, name);

export const readSample = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(samplePath(name)));

/**
 * A test on a real report, which lies beside the project and is never copied: skipped where there is
 * none, and its name then says so.
 */
export function itWith(sample: string, title: string, test: () => Promise<void>): void {
  if (existsSync(samplePath(sample))) it(title, test);
  else it.skip(`${title} [no ${sample}: NIANBAO_SHARED names no folder with samples/]`, test);
}
