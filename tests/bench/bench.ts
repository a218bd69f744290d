/**
 * Measures one run on this machine: reading reports, the dataset's build, the views' queries in both
 * engines, and the built site in a real browser. Machines differ, so the ratios count. `npm run bench`
 * runs it, `npm run bench -- reading` the first part alone with the cells of the corpus that are read,
 * `npm run bench -- rules` what each rule says of the corpus of right and planted reports,
 * `npm run bench -- excel` a table of 6,000 rows taken away, with what it costs the page, beside exceljs,
 * `npm run bench -- memory [FILES]` the memory of an import of 2,000 files or as many as are named,
 * `npm run bench -- changes [BUILD]` changes of
 * the selection alone, beside another build when its folder is named; `npm run bench -- start [BUILD]` in
 * the same way how soon the engine is ready; `npm run bench -- peers` the same figures in Mosaic and in a
 * bare page of duckdb-wasm and ECharts, which it installs in a folder of its own.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCommand } from '../../src/cli/commands/build.ts';
import { serveFolder } from '../../src/cli/serve.ts';
import { openNodeDatabase } from '../../src/lib/db/node-database.ts';
import { launchBrowser } from '../browser/setup/browser.ts';
import { builtFile } from '../db/built-file.ts';
import { silentTerminal } from '../dataset/silent-terminal.ts';
import { cellScores } from './cells.ts';
import { measureChanges } from './changes.ts';
import { measureExcel } from './excel.ts';
import { measureImportPage } from './import-page.ts';
import { formatLines, timed, type Line } from './measure.ts';
import { measureMemory } from './memory.ts';
import { measurePages, measureStart } from './pages.ts';
import { measureQueries, type Site } from './queries.ts';
import { PEER_VERSIONS } from './peers/build-peers.ts';
import { measurePeers } from './peers/peers.ts';
import { measureReading } from './reading.ts';
import { printRules } from './rules.ts';
import { measureScale } from './scale.ts';

const site = fileURLToPath(new URL('../../build/', import.meta.url));

type NamedSite = Site & { name: string };

async function measureBuild(): Promise<Line> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-bench-'));
  const build = () => buildCommand(['--out', join(folder, 'dataset')], silentTerminal().terminal);
  const rebuild = async () => {
    await rm(join(folder, 'dataset'), { recursive: true, force: true });
    await build();
  };
  try {
    return { what: 'dataset: data/ to all its files', unit: 'ms', values: await timed(3, rebuild) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measureSite(): Promise<Line[]> {
  const lines: Line[] = [await measureBuild()];
  const database = await openNodeDatabase(await builtFile());
  if (!existsSync(site)) {
    console.log('The site is not built: run `npm run build` to measure pages too.');
    lines.push(...(await measureQueries(database, null)));
  } else {
    const served = await serveFolder(site);
    const browser = await launchBrowser();
    lines.push(...(await measureQueries(database, { browser, url: served.url })));
    lines.push(...(await measurePages({ browser, url: served.url })));
    lines.push(...(await measureChanges(database, [{ browser, url: served.url, name: 'build' }])));
    lines.push(...(await measureImportPage({ browser, url: served.url })));
    await browser.close();
    await served.close();
  }
  await database.close();
  return lines;
}

/** The same in this build and in another one beside it, turn by turn. */
async function measureBeside(
  other: string | undefined,
  measure: (sites: NamedSite[]) => Promise<Line[]>,
): Promise<Line[]> {
  const browser = await launchBrowser();
  const folders: [name: string, folder: string][] = [
    ['build', site],
    ...(other ? [['the other build', other] as [string, string]] : []),
  ];
  const served = await Promise.all(folders.map(([, folder]) => serveFolder(folder)));
  const sites = served.map(({ url }, at) => ({ browser, url, name: folders[at]?.[0] ?? '' }));
  const lines = await measure(sites);
  await browser.close();
  await Promise.all(served.map((one) => one.close()));
  return lines;
}

async function changesOf(sites: NamedSite[]): Promise<Line[]> {
  const database = await openNodeDatabase(await builtFile());
  const lines = await measureChanges(database, sites);
  await database.close();
  return lines;
}

async function excelOf([own]: NamedSite[]): Promise<Line[]> {
  return own ? measureExcel(own) : [];
}

async function peersOf([own]: NamedSite[]): Promise<Line[]> {
  const database = await openNodeDatabase(await builtFile());
  console.log(PEER_VERSIONS);
  const lines = own ? await measurePeers(own, database) : [];
  await database.close();
  return lines;
}

async function linesOf(part: string | undefined, other: string | undefined): Promise<Line[]> {
  if (part === 'scale') return measureScale(process.argv.slice(3));
  if (part === 'changes') return measureBeside(other, changesOf);
  if (part === 'peers') return measureBeside(undefined, peersOf);
  if (part === 'excel') return measureBeside(undefined, excelOf);
  if (part === 'start') return measureBeside(other, measureStart);
  if (part === 'memory') return measureMemory(Number(other ?? 2000));
  const reading = await measureReading();
  return part === 'reading' ? reading : [...reading, ...(await measureSite())];
}

async function main(part: string | undefined, other: string | undefined): Promise<void> {
  if (part === 'rules') return printRules();
  if (part === 'reading') console.log(await cellScores());
  const lines = await linesOf(part, other);
  const [cpu] = cpus();
  console.log(
    `\n${cpus().length} cores, ${cpu?.model ?? 'unknown'}, Node ${process.versions.node}`,
  );
  console.log(formatLines(lines));
}

await main(process.argv[2], process.argv[3]);
