import { execFileSync } from 'node:child_process';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cachedFolder, cacheFolder } from './cached-folder.ts';
import { installedPackage } from './installed-package.ts';
import { woffToTtf } from './woff.ts';

const usedFont = /-(400|700)-normal\.woff$/;

/** True when text in Chinese needs {@link chineseFontsConfig}: on a Linux without such a font. */
export function lacksChineseFont(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const listed = execFileSync('fc-list', [':lang=zh', 'file'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return listed.trim() === '';
  } catch {
    return true;
  }
}

async function convertFonts(files: string, folder: string): Promise<void> {
  for (const name of (await readdir(files)).filter((file) => usedFont.test(file))) {
    const ttf = woffToTtf(await readFile(join(files, name)));
    await writeFile(join(folder, name.replace(/woff$/, 'ttf')), ttf);
  }
}

function fontsConfig(folders: { fonts: string; cache: string }): string {
  const escaped = (path: string) => path.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${escaped(folders.fonts)}</dir>
  <cachedir>${escaped(folders.cache)}</cachedir>
</fontconfig>
`;
}

/**
 * Prepares Noto Sans SC, regular and bold, as the only system font of a browser: Chromium reads
 * no WOFF 2 as a system font. Takes about a second the first time.
 *
 * @returns the path of a fontconfig file, for the environment variable FONTCONFIG_FILE
 */
export async function chineseFontsConfig(): Promise<string> {
  const noto = installedPackage('@fontsource/noto-sans-sc');
  const fonts = await cachedFolder(`fonts-${noto.version}`, (folder) =>
    convertFonts(join(noto.folder, 'files'), folder),
  );
  // Written at every start: the paths inside are absolute, and the project may have been moved.
  const config = join(cacheFolder, 'fonts.conf');
  const draft = `${config}.${process.pid}`;
  await writeFile(draft, fontsConfig({ fonts, cache: join(cacheFolder, 'fontconfig') }));
  await rename(draft, config);
  return config;
}
