/** Versions of the statutory form, oldest first; what each prints stands in catalogue/form-entries.ts. */
export const FORMS = ['2019', '2021'] as const;
export type Form = (typeof FORMS)[number];
