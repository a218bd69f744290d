import { createWriteStream, existsSync } from 'node:fs';
import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { AGENCY_COLUMNS } from '../../lib/dataset/read/agency-columns.ts';
import { readDivisions } from '../../lib/dataset/read/read-divisions.ts';
import { toCsv } from '../../lib/exports/csv.ts';
import type { Agency } from '../../lib/model/agency.ts';
import { makeFolder } from '../dataset/make-folder.ts';
import { inventData } from '../invent/invent-data.ts';
import { SCALES, type Scale } from '../invent/scale.ts';
import { Failure } from '../printing/failure.ts';
import type { Terminal } from '../printing/terminal.ts';
import { projectPath } from '../project-path.ts';

/**
 * `nianbao invent --scale county|city|province|nation --into DIR [--seed N]`: writes an invented data
 * folder that `build --data DIR` reads, to try the product at a size no real data has yet. Every report
 * says that it is invented (`seen_at`), and so does every page and file made of it.
 */
export async function inventCommand(args: string[], terminal: Terminal): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      scale: { type: 'string', default: 'county' },
      into: { type: 'string' },
      seed: { type: 'string', default: '1' },
    },
  });
  const { into } = values;
  const scale = SCALES.find((one) => one === values.scale);
  if (!scale) throw new Failure(`--scale is one of ${SCALES.join(', ')}`, 2);
  if (!into) throw new Failure('--into DIR is missing', 2);
  if (!/^\d{1,9}$/.test(values.seed)) throw new Failure('--seed is a whole number', 2);
  if (existsSync(into) && (await readdir(into)).length > 0) {
    throw new Failure(`${into}/ is not empty, choose another folder with --into`);
  }
  const count = await writeInvented(into, scale, Number(values.seed));
  terminal.out(`Wrote ${into}/: ${count.reports} invented reports of ${count.agencies} agencies`);
}

async function writeInvented(into: string, scale: Scale, seed: number) {
  const divisionsFile = projectPath(join('data', 'divisions.csv'));
  await makeFolder(join(into, 'reports'));
  const divisions = readDivisions(await readFile(divisionsFile, 'utf8'), () => undefined);
  const agencies: Agency[] = [];
  const files = new Map<string, ReturnType<typeof createWriteStream>>();
  let reports = 0;
  for (const part of inventData(scale, divisions, seed)) {
    let file = files.get(part.province);
    if (!file) {
      file = createWriteStream(join(into, 'reports', `${part.province}.jsonl`));
      files.set(part.province, file);
    }
    const lines = part.reports.map((report) => `${JSON.stringify(report)}\n`).join('');
    if (!file.write(lines)) await once(file, 'drain');
    for (const agency of part.agencies) agencies.push(agency);
    reports += part.reports.length;
  }
  for (const file of files.values()) {
    file.end();
    await finished(file);
  }
  await writeAgencies(join(into, 'agencies.csv'), agencies);
  await copyFile(divisionsFile, join(into, 'divisions.csv'));
  return { reports, agencies: agencies.length };
}

async function writeAgencies(path: string, agencies: readonly Agency[]): Promise<void> {
  const file = createWriteStream(path);
  file.write(
    toCsv({
      columns: AGENCY_COLUMNS,
      rows: agencies.map((agency) => AGENCY_COLUMNS.map((column) => agency[column])),
    }),
  );
  file.end();
  await finished(file);
}
