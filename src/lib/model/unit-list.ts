import * as z from 'zod/mini';

/** A list of units (名单) that a reader keeps under a name: agency ids. */
export const unitListSchema = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  units: z.array(z.string()).check(z.minLength(1), z.maxLength(400)),
});

export type UnitList = z.infer<typeof unitListSchema>;

/** All lists of a reader, as they are kept and as a file holds them. */
export const unitListsSchema = z.array(unitListSchema);
