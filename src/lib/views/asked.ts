import type { ViewState } from '../url/view-state.ts';

/**
 * What a figure, a sentence or a row is of: indicator, applicant and scope, the years, the language,
 * and the unit that is marked. The head of a view knows the whole state of the address, for links
 * need it; what it hands down to draw and to say is this.
 */
export type Asked = Pick<
  ViewState,
  'indicator' | 'applicant' | 'scope' | 'year' | 'versus' | 'from' | 'to' | 'lang' | 'marked'
>;
