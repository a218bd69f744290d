import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const beside = fileURLToPath(new URL('../../../shared', import.meta.url));
const folder = join(process.env['NIANBAO_SHARED'] ?? beside, 'samples');

/** Whether the real reports lie beside the project; they are read there and never copied. */
export const haveSamples = existsSync(folder);

export const samplePath = (name: string): string => join(folder, name);

export const readSample = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(samplePath(name)));
