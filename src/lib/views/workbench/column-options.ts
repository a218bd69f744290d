import { INDICATORS } from '../../catalogue/catalogue.ts';
import { DERIVED } from '../../catalogue/derived.ts';
import { domainText } from '../../messages/domain.ts';
import type { ViewState } from '../../url/view-state.ts';

/** Indicators that may still become a column, with the part of the form they stand in. */
export function columnOptions({ columns, indicator, lang }: ViewState) {
  return [...INDICATORS, ...DERIVED]
    .filter(({ code }) => code !== indicator && !columns.includes(code))
    .map(({ code, short, label, section }) => ({
      value: code,
      label: short[lang],
      note: domainText[lang].section[section],
      words: `${label.zh} ${label.en} ${code}`,
    }));
}
