import { findIndicator, indicatorOf, isDerived } from '../../catalogue/catalogue.ts';
import type { MissingReason } from '../../model/observation.ts';
import type { Form } from '../../model/form.ts';
import { domainText } from '../../messages/domain.ts';
import { formatExact, formatMultiple, formatRate, formatShort } from '../../messages/format.ts';
import type { Language } from '../../messages/language.ts';
import { countedText, unitText } from '../../messages/units.ts';
import type { TableCell, ValueFormat } from './frame.ts';

/** A cell as the database answers it; status null means the report is here but the cell is not. */
export type Datum = {
  indicator: string;
  value: number | null;
  status: string | null;
  mark: string | null;
  form: Form;
};

/** How an indicator's values are written. */
export function formatOf(code: string): ValueFormat {
  const indicator = indicatorOf(code);
  if (isDerived(indicator) && indicator.isMultiple) return 'multiple';
  const { unit } = indicator;
  return unit === 'ratio' ? 'rate' : unit === 'months' ? 'months' : 'count';
}

/** A value with its counting word: `12,345条`, `23.5%`, `2.3倍`. `short` turns to 万 from ten thousand. */
export function valueText(
  code: string,
  value: number,
  language: Language,
  style: 'exact' | 'short' = 'exact',
): string {
  const { unit } = indicatorOf(code);
  if (formatOf(code) === 'multiple') return formatMultiple(value, language);
  if (unit === 'ratio') return formatRate(value, language);
  if (unit === 'months') {
    return countedText[language](
      formatExact(Math.round(value * 10) / 10, language),
      unitText[language].months,
    );
  }
  const number = style === 'short' ? formatShort(value, language) : formatExact(value, language);
  return countedText[language](number, unitText[language][unit]);
}

/** Why a cell holds no number, or null when it does. */
export function missingReason(datum: Datum): MissingReason | null {
  if (datum.value !== null) return null;
  if (datum.status === null) {
    const indicator = findIndicator(datum.indicator);
    const onForm = !indicator || indicator.forms.includes(datum.form);
    return onForm ? 'not_seen' : 'not_on_form';
  }
  return datum.status as MissingReason;
}

/**
 * The table cell of a figure: the number as printed (a rounded one in the report's own words), or the
 * word for what stood there instead. Never a zero for something missing.
 */
export function figureCell(datum: Datum, language: Language): TableCell {
  const text = domainText[language];
  const missing = missingReason(datum);
  if (missing !== null || datum.value === null) {
    const reason = missing ?? 'not_seen';
    const printed = datum.status === 'mark' || datum.status === 'rounded' ? datum.mark : null;
    return {
      text: printed ? `“${printed}”` : text.missing[reason],
      value: null,
      missing: reason,
      hint: datum.mark && !printed ? reasonHint(datum.mark, text.reason) : text.missing[reason],
    };
  }
  const { value, mark, status } = datum;
  const hint = status === 'summed' ? text.summed : (mark ?? undefined);
  if (status === 'rounded' && mark) return { text: mark, value, hint, printed: true };
  return {
    text:
      formatOf(datum.indicator) === 'count'
        ? formatExact(value, language)
        : valueText(datum.indicator, value, language),
    value,
    hint,
  };
}

function reasonHint(mark: string, reasons: Record<string, string>): string {
  return reasons[mark] ?? mark;
}
