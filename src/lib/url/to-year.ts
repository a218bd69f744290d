import type { ViewState } from './view-state.ts';

/** Another year, compared with the one before it; where nothing is compared it stays so. */
export const toYear = (
  year: number,
  { versus }: Pick<ViewState, 'versus'>,
): Pick<ViewState, 'year' | 'versus'> => ({ year, versus: versus === null ? null : year - 1 });
