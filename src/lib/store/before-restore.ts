import type { Decision } from '../model/decision.ts';
import type { ImportFile } from '../model/import-file.ts';
import { send, type Change } from './connection.ts';
import type { AcceptedReport, ImportSchema, IncomingFile } from './import-schema.ts';
import { soundFiles, soundReports } from './sound-records.ts';

/** What stood in the store before archived reports were taken in. */
export type BeforeRestore = {
  files: ReadonlyMap<string, ImportFile>;
  accepted: ReadonlyMap<string, AcceptedReport>;
  /** Decisions of the files that came in. */
  decisions: ReadonlyMap<string, readonly Decision[] | undefined>;
  /** Reports that came in. */
  reports: readonly string[];
};

type Restoring = Change<ImportSchema>;

/** Remembers what archived reports are about to replace. */
export async function beforeRestore(
  change: Restoring,
  entries: readonly IncomingFile[],
  reports: readonly AcceptedReport[],
): Promise<BeforeRestore> {
  const kept = change.objectStore('decisions');
  const decisions = new Map<string, readonly Decision[] | undefined>();
  for (const { file } of entries) decisions.set(file.id, await kept.get(file.id));
  const files = soundFiles(await change.objectStore('files').getAll());
  const accepted = soundReports(await change.objectStore('accepted').getAll());
  return {
    files: new Map(files.map((file) => [file.id, file])),
    accepted: new Map(accepted.map((report) => [report.reportId, report])),
    decisions,
    reports: reports.map(({ reportId }) => reportId),
  };
}

/** Puts back what archived reports replaced, and removes what came with them. */
export async function putBack(change: Restoring, before: BeforeRestore): Promise<void> {
  const stores = ['files', 'bytes', 'readings', 'decisions'] as const;
  for (const [id, decisions] of before.decisions) {
    const file = before.files.get(id);
    if (!file) for (const store of stores) send(change.objectStore(store).delete(id));
    else {
      send(change.objectStore('files').put(file, id));
      if (decisions) send(change.objectStore('decisions').put(decisions, id));
      else send(change.objectStore('decisions').delete(id));
    }
  }
  const accepted = change.objectStore('accepted');
  for (const id of before.reports) if (!before.accepted.has(id)) send(accepted.delete(id));
  for (const [id, report] of before.accepted) send(accepted.put(report, id));
  const files = change.objectStore('files');
  for (const file of soundFiles(await files.getAll())) {
    const was = before.files.get(file.id);
    if (was && was.accepted !== file.accepted) {
      send(files.put({ ...file, accepted: was.accepted }, file.id));
    }
  }
}
