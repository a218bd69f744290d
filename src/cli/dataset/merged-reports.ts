import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../lib/dataset/tables/content-hash.ts';
import { reportId, type Report } from '../../lib/model/report.ts';
import type { ImportMarker } from './import-marker.ts';
import type { FiledReport, Look } from '../reading/file-readings.ts';

/** Files of reports by name, the lines of each, and which of them an import answers for. */
export type MergedReports = {
  files: Map<string, string>;
  /** Files of which nothing is left. */
  emptied: string[];
  written: ImportMarker['reports'];
  look: Look[];
  count: number;
};

/**
 * The reports of a folder with those of an import among them, by report id. A line that no import
 * wrote, or that was changed since, stays as it stands and where it stands: an import of the same
 * report is told and left out.
 */
export async function mergedReports(
  into: string,
  filed: readonly FiledReport[],
  marker: ImportMarker,
): Promise<MergedReports> {
  const { kept, names } = await keptLines(into, marker);
  const foreign = new Set([...kept.values()].flat().map(({ id }) => id));
  const look: Look[] = [];
  const written: ImportMarker['reports'] = {};
  const lines = new Map([...kept].map(([name, own]) => [name, own.map(({ line }) => line)]));
  for (const { report, from } of filed) {
    const id = reportId(report);
    if (foreign.has(id)) {
      look.push({
        from,
        what: `${id} stands there already, not as an import wrote it, and is kept`,
      });
      continue;
    }
    const name = join('reports', `${report.agency_id.slice(0, 2)}0000.jsonl`);
    const line = JSON.stringify(report);
    lines.set(name, [...(lines.get(name) ?? []), line]);
    written[id] = [await hashOf(line)];
  }
  return {
    files: new Map(
      [...lines].map(([name, all]) => [name, all.map((line) => `${line}\n`).join('')]),
    ),
    emptied: names.filter((name) => !lines.has(name)),
    written,
    look,
    count: [...lines.values()].flat().length,
  };
}

type Kept = { id: string | null; line: string };

/** Lines of a folder that are not an import's, by the names of their files, and all those names. */
async function keptLines(
  into: string,
  marker: ImportMarker,
): Promise<{ kept: Map<string, Kept[]>; names: string[] }> {
  const present = await readdir(join(into, 'reports')).catch((): string[] => []);
  const names = present
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => join('reports', name));
  const kept = new Map<string, Kept[]>();
  for (const name of names.sort()) {
    const text = await readFile(join(into, name), 'utf8');
    const own: Kept[] = [];
    for (const line of text.split('\n').filter((one) => one !== '')) {
      const id = idOf(line);
      const isImported = id !== null && marker.reports[id]?.includes(await hashOf(line));
      if (!isImported) own.push({ id, line });
    }
    if (own.length > 0) kept.set(name, own);
  }
  return { kept, names };
}

/** The id of a report's line; null for a line that is none, which stays for the reader to mend. */
function idOf(line: string): string | null {
  try {
    return reportId(JSON.parse(line) as Report);
  } catch {
    return null;
  }
}

const hashOf = (text: string): Promise<string> => sha256(new TextEncoder().encode(text));
