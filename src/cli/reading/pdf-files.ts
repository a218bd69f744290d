import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { recoverFolder, replaceFolder } from '../dataset/replace-folder.ts';

/** What pdf.js reads while it works: character maps, fonts that files do not bring, decoders. */
const FOLDERS = ['cmaps', 'standard_fonts', 'wasm'] as const;

const STAMP = 'version.txt';

/**
 * Puts the files of pdf.js that the browser asks for beside the dataset, so that they come from the
 * own origin.
 * @param out folder to write to, `static/pdfjs`
 * @param tell says beforehand what is replaced
 */
export async function preparePdfFiles(
  out: string,
  tell: (line: string) => void,
): Promise<'written' | 'up to date'> {
  const home = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const { version } = JSON.parse(await readFile(path.join(home, 'package.json'), 'utf8'));
  await recoverFolder(out);
  const present = await readFile(path.join(out, STAMP), 'utf8').catch(() => null);
  if (present === version && (await holdsAll(home, out))) return 'up to date';
  if (present !== null) tell(`replaces ${out}/ of ${present}`);
  await replaceFolder(out, async (temporary) => {
    for (const folder of FOLDERS) {
      await cp(path.join(home, folder), path.join(temporary, folder), { recursive: true });
    }
    await writeFile(path.join(temporary, STAMP), version);
  });
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
