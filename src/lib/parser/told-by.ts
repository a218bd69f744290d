/** Whose report it is and of which year, where that is known. */
export type ToldBy = { agency: string | null; year: number | null };

export const NOBODY: ToldBy = { agency: null, year: null };
