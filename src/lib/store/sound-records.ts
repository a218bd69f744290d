import * as z from 'zod/mini';
import { agencySchema } from '../model/agency.ts';
import type { ImportFile } from '../model/import-file.ts';
import { reportSchema } from '../model/report.ts';
import type { AcceptedReport } from './import-schema.ts';

const acceptedSchema = z.object({
  ...{ reportId: z.string(), fileId: z.string(), acceptedAt: z.string() },
  agency: agencySchema,
  report: reportSchema,
});

const fileSchema = z.object({
  ...{ id: z.string(), name: z.string(), addedAt: z.string() },
  ...{ size: z.number(), position: z.number(), hash: z.nullable(z.string()) },
  state: z.enum(['waiting', 'read', 'refused']),
  refusal: z.nullable(z.object({ code: z.string(), what: z.string(), pages: z.number() })),
  // An earlier version of the page told less of a reading: what it lacks is read again.
  summary: z.nullable(z.object({})),
  accepted: z.nullable(z.string()),
});

/** Of the records of `accepted` those that are reports; the browser, or another version, may have left others. */
export const soundReports = (records: readonly unknown[]): AcceptedReport[] =>
  records.filter((one): one is AcceptedReport => acceptedSchema.safeParse(one).success);

/** Of the records of `files` those that are lines of the list. */
export const soundFiles = (records: readonly unknown[]): ImportFile[] =>
  records.filter((one): one is ImportFile => fileSchema.safeParse(one).success);
