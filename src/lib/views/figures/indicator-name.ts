import { indicatorOf } from '../../catalogue/catalogue.ts';
import { columnOf } from '../../catalogue/cells-of-row.ts';
import { domainText } from '../../messages/domain.ts';
import { punctuation } from '../../messages/punctuation.ts';
import type { ViewState } from '../../url/view-state.ts';

/** The chosen indicator as titles name it, with the kind of applicant when one is chosen. */
export function indicatorName(
  { indicator, applicant, lang }: Pick<ViewState, 'indicator' | 'applicant' | 'lang'>,
  form: 'short' | 'label' = 'short',
): string {
  const { [form]: name } = indicatorOf(indicator);
  const column = columnOf(indicator, applicant);
  return column !== 'total'
    ? punctuation[lang].qualified(name[lang], domainText[lang].applicant[column])
    : name[lang];
}
