import * as z from 'zod/mini';

export const AGENCY_KINDS = ['government', 'office', 'department', 'township', 'other'] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/**
 * One public body, a line of `data/agencies.csv`. `agency_id` is the code of the division it was first
 * filed under and a serial number; it never changes, even when name or division do.
 */
export const agencySchema = z.strictObject({
  agency_id: z.string(),
  name: z.string().check(z.minLength(2)),
  division: z.string(),
  kind: z.enum(AGENCY_KINDS),
  township: z.nullable(z.string()),
});

export type Agency = z.infer<typeof agencySchema>;
