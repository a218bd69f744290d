import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/** What pdf.js reads while it works: character maps, fonts that files do not bring, decoders. */
const FOLDERS = ['cmaps', 'standard_fonts', 'wasm'] as const;

/**
 * Puts the files of pdf.js that the browser asks for beside the dataset, so that they come from the
 * own origin.
 * @param out folder to write to, `static/pdfjs`
 */
export async function preparePdfFiles(out: string): Promise<'written' | 'up to date'> {
  const home = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const { version } = JSON.parse(await readFile(path.join(home, 'package.json'), 'utf8'));
  const stamp = path.join(out, 'version.txt');
  const present = await readFile(stamp, 'utf8').catch(() => null);
  if (present === version && (await holdsAll(home, out))) return 'up to date';
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  for (const folder of FOLDERS) {
    await cp(path.join(home, folder), path.join(out, folder), { recursive: true });
  }
  await writeFile(stamp, version);
  return 'written';
}

async function holdsAll(home: string, out: string): Promise<boolean> {
  for (const folder of FOLDERS) {
    const there = new Set(await readdir(path.join(out, folder)).catch(() => []));
    const wanted = await readdir(path.join(home, folder));
    if (wanted.some((name) => !there.has(name))) return false;
  }
  return true;
}
