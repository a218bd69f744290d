import { openDB } from 'idb';
import type { Decision } from '../../src/lib/model/decision.ts';
import { WAITING, type ImportFile, type Reading } from '../../src/lib/model/import-file.ts';
import type { ParsedReport } from '../../src/lib/model/parsed-report.ts';
import type { AcceptedReport } from '../../src/lib/store/import-store.ts';
import { localReport } from '../dataset/join/local-reports.ts';

const AT = '2026-03-01T00:00:00.000Z';

/** A dropped file that nobody has read yet. */
export const waitingFile = (id: string, change: Partial<ImportFile> = {}): ImportFile => ({
  id,
  name: `${id}.pdf`,
  size: 3,
  addedAt: AT,
  position: 0,
  hash: null,
  ...WAITING,
  accepted: null,
  ...change,
});

export const entry = (id: string, decisions: readonly Decision[] = []) => ({
  file: waitingFile(id),
  bytes: new Blob([id]),
  decisions,
});

export const acceptedFrom = (fileId: string, year = 2023, acceptedAt = AT): AcceptedReport => {
  const report = localReport({ agency_id: '140423-local-001', year, scope: 'own' });
  return {
    reportId: `140423-local-001-${year}-own`,
    fileId,
    agency: {
      agency_id: '140423-local-001',
      name: '演示县虚构局',
      division: '140423',
      kind: 'department',
      township: null,
    },
    report,
    acceptedAt,
  };
};

/** A decision on a cell, made at an hour of the day. */
export const confirmedAt = (hour: number, cell = 'normative.issued'): Decision => ({
  kind: 'confirm',
  cells: [cell],
  by: null,
  at: `2026-03-01T${String(hour).padStart(2, '0')}:00:00.000Z`,
});

/** A reading without figures. */
export const emptyReading = (id: string, change: Partial<ParsedReport> = {}): Reading => ({
  id,
  version: 1,
  format: 'pdf',
  parsed: {
    header: {
      agency: { value: '演示县虚构局', doubts: [] },
      year: { value: 2023, doubts: [] },
      form: { value: '2021', doubts: [] },
      scope: { value: 'own', doubts: [] },
      division: { value: [], doubts: [] },
      published: { value: null, doubts: [] },
    },
    cells: [],
    narrative: [],
    sections: [],
    unread: [],
    beside: [],
    ...change,
  },
  findings: [],
});

/** Puts what is no record into stores by their names, as a damaged browser has it. */
export async function putRaw(
  name: string,
  records: Readonly<Record<string, unknown>>,
): Promise<void> {
  const database = await openDB(name);
  for (const [store, record] of Object.entries(records))
    await database.put(store, record, 'damaged');
  database.close();
}
