/** Columns of `data/agencies.csv`, and of the agencies in an archive, in their order. */
export const AGENCY_COLUMNS = ['agency_id', 'name', 'division', 'kind', 'township'] as const;
