import * as z from 'zod/mini';
import { agencySchema } from './agency.ts';
import { reportSchema, type Report } from './report.ts';

/**
 * The reports a reader imported and accepted, with their agencies: `seen_at` is `local`. An agency that
 * the built-in dataset has may stand here too; a new one has an id of its own (`500112-local-001`).
 */
export const localDatasetSchema = z.strictObject({
  agencies: z.array(agencySchema),
  reports: z.array(reportSchema),
});

export type LocalDataset = z.infer<typeof localDatasetSchema>;

/** Scheme of the source of a local report: what follows is the name of the file, no address. */
const LOCAL = 'local:';

/** Name of the one page that shows any agency known on this machine only, in the place of an id. */
export const LOCAL_PAGE = 'local';

/** Whether an agency is known on this machine only, so that the site has no page of its own for it. */
export function isLocalAgency(agencyId: string): boolean {
  return agencyId.includes('-local-');
}

/**
 * The source as the tables hold it: the address, or for a local report `local:` and the name of its
 * file, so that whoever has the source of a figure also knows that it is local.
 */
export function sourceOf(
  report: Pick<Report, 'source' | 'seen_at' | 'source_note'>,
): string | null {
  if (report.seen_at !== 'local') return report.source;
  const note = report.source_note?.zh ?? '';
  return LOCAL + note.replace(/^本机文件\s*/, '').replace(/^“(.*)”$/, '$1');
}

/** Name of the file a figure was imported from, `''` when it is not known; null for one of the dataset. */
export function localFile(source: string | null | undefined): string | null {
  return source?.startsWith(LOCAL) ? source.slice(LOCAL.length) : null;
}
