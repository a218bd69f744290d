import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a conversion may take: a program that hangs is ended. */
const LONGEST = 180_000;

/** The programs that the check needs and this machine lacks. */
export async function missingPrograms(): Promise<string[]> {
  const asked = ['soffice', 'pdfinfo', 'pdffonts', 'pdftotext'];
  const isThere = await Promise.all(
    asked.map((name) =>
      run('which', [name]).then(
        () => true,
        () => false,
      ),
    ),
  );
  return asked.filter((_, at) => !isThere[at]);
}

/** Every sheet as a file of its own; numbers in full or, `shown`, as the sheet prints them. */
const csv = (shown: boolean): string =>
  `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,${shown},false,false,-1`;

const FORMATS = { pdf: 'pdf', fodt: 'fodt', csv: csv(false), shown: csv(true) } as const;

/**
 * Files as LibreOffice writes them in another format, in a folder of its own, with a profile of its own.
 * @returns the names of the files that it wrote
 */
export async function convert(
  folder: string,
  names: readonly string[],
  format: keyof typeof FORMATS,
): Promise<{ out: string; written: string[] }> {
  const out = join(folder, format);
  await mkdir(out, { recursive: true });
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const files = names.map((name) => join(folder, name));
  await run(
    'soffice',
    [
      `-env:UserInstallation=${profile}`,
      ...['--headless', '--norestore', '--convert-to', FORMATS[format], '--outdir', out],
      ...files,
    ],
    { timeout: LONGEST, maxBuffer: 1 << 26 },
  );
  return { out, written: await readdir(out) };
}

export type Pdf = {
  /** Width and height of every page in millimetres. */
  sizes: [width: number, height: number][];
  /** The text of each page as it stands on the paper. */
  pages: string[];
  fonts: { name: string; embedded: boolean }[];
};

/** What a PDF is, as poppler reads it. */
export async function readPdf(file: string): Promise<Pdf> {
  const [info, fonts, text] = await Promise.all([
    run('pdfinfo', ['-l', '-1', file]),
    run('pdffonts', [file]),
    run('pdftotext', ['-layout', file, '-'], { maxBuffer: 1 << 26 }),
  ]);
  const points = [...info.stdout.matchAll(/size:\s+([\d.]+) x ([\d.]+) pts/g)];
  const millimetres = (length: string | undefined) => Math.round((Number(length) / 72) * 25.4);
  return {
    sizes: points.map(([, width, height]) => [millimetres(width), millimetres(height)]),
    pages: text.stdout.split('\f').slice(0, -1),
    fonts: fonts.stdout
      .split('\n')
      .slice(2)
      .filter((line) => line !== '')
      .map((line) => {
        const [name = ''] = line.split(/\s+/);
        return { name, embedded: /\s(yes|no)\s+(yes|no)\s+(yes|no)\s/.exec(line)?.[1] === 'yes' };
      }),
  };
}

/** The text of a file that was written. */
export const textOf = (out: string, name: string): Promise<string> =>
  readFile(join(out, name), 'utf8');
