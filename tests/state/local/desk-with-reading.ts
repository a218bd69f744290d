import { readingSummary } from '../../../src/lib/filing/reading-summary.ts';
import { decidedBy } from '../../../src/lib/model/decision.ts';
import type { ImportFile } from '../../../src/lib/model/import-file.ts';
import type { Doubt, SidePanel } from '../../../src/lib/model/parsed-report.ts';
import { OpenReading, type ReadingHost } from '../../../src/lib/state/local/open-reading.svelte.ts';
import { ImportStore } from '../../../src/lib/store/import-store.ts';
import { entry } from '../../store/import-files.ts';
import { deskOver, freshStore, NOON } from './desk-double.ts';
import { figuresWith, readReport } from './read-report.ts';

/** The invented agency that the report may be of. */
export const AGENCY = {
  agency_id: '140423-local-001',
  name: '云岭县示例局',
  division: '140423',
  kind: 'department',
  township: null,
} as const;

/** Two cells in doubt, beside a contradiction of Section IV. */
const DOUBTS: Record<string, Doubt[]> = {
  'normative.issued': ['merged_cell'],
  'normative.repealed': ['sum_differs'],
};

/** A correction of the first of them. */
export const CORRECTION = {
  kind: 'correct',
  cell: 'normative.issued',
  status: 'number',
  value: 5,
  text: '5',
  reason: '原件为5',
  by: '张三',
  at: NOON.toISOString(),
} as const;

/** A desk with file `a`, read with two doubts and a contradiction, and `b`, which waits. */
export async function deskWithReading(beside: readonly SidePanel[] = []) {
  const store = freshStore();
  const read = await readReport('a', figuresWith({ 'reconsideration.total': 3 }));
  const cells = read.parsed.cells.map((cell) => ({
    ...cell,
    doubts: DOUBTS[cell.indicator] ?? cell.doubts,
  }));
  const reading = { ...read, parsed: { ...read.parsed, cells, beside } };
  const kept = await ImportStore.open(store);
  await kept.add([entry('a'), entry('b')]);
  const summary = readingSummary(reading, decidedBy([]));
  await kept.putReading('a', { hash: 'h', state: 'read', refusal: null, summary }, reading);
  kept.close();
  const { desk } = deskOver(store);
  await desk.open();
  const host: ReadingHost = {
    desk,
    proposeAgency: () => ({ agency: null, candidates: [AGENCY] }),
    now: () => NOON,
  };
  const fileOf = (id: string): ImportFile => {
    const file = desk.files.find((one) => one.id === id);
    if (!file) throw new Error(`no file ${id}`);
    return file;
  };
  const openReading = async (): Promise<OpenReading> => {
    const open = await OpenReading.open(host, fileOf('a'));
    if (!open) throw new Error('not read');
    return open;
  };
  return { desk, host, fileOf, openReading };
}
