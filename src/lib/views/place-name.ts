import { domainText } from '../messages/domain.ts';
import { PROVINCE_NAMES } from '../messages/province-names.ts';
import { NATION } from '../model/division.ts';
import type { ViewState } from '../url/view-state.ts';

/** A division in the reader's language: below the provinces names stay as reports print them. */
export function placeName(code: string, name: string, { lang }: Pick<ViewState, 'lang'>): string {
  return code === NATION ? domainText[lang].level.nation : (PROVINCE_NAMES[code]?.[lang] ?? name);
}
