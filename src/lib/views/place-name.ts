import { domainText } from '../messages/domain.ts';
import { NATION } from '../model/division.ts';
import type { ViewState } from '../url/view-state.ts';

/** Places keep their Chinese names; only the whole country has a word in each language. */
export const placeName = (code: string, name: string, { lang }: Pick<ViewState, 'lang'>): string =>
  code === NATION ? domainText[lang].level.nation : name;
