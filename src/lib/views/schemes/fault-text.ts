import { indicatorOf } from '../../catalogue/catalogue.ts';
import type { Language } from '../../messages/language.ts';
import { schemeFaultText } from '../../messages/schemes/faults.ts';
import type { SchemeFault } from '../../schemes/checked-scheme.ts';
import { MAX_PARTS, MAX_VARY } from '../../schemes/scheme.ts';

type Fields = (typeof schemeFaultText)['zh']['fields'];

/** What is wrong, where, and what to do, as one sentence. */
export function faultText(fault: SchemeFault, language: Language): string {
  const text = schemeFaultText[language];
  switch (fault.kind) {
    case 'no_json':
      return text.noJson;
    case 'no_scheme':
      return text.noScheme;
    case 'version':
      return text.version(fault.found || text.nothing);
    case 'unknown_field':
      return text.unknownField(fault.field);
    case 'field':
      return wrongField(fault, language);
    case 'indicator': {
      const { part, code, why } = fault;
      return text.indicator[why](part, why === 'unknown' ? code : nameOf(code, language));
    }
    case 'points':
      return text.points[fault.why](fault.part, nameOf(fault.code, language));
  }
}

const nameOf = (code: string, language: Language): string => indicatorOf(code).short[language];

function wrongField(
  { part, field, found }: Extract<SchemeFault, { kind: 'field' }>,
  language: Language,
): string {
  const text = schemeFaultText[language];
  // A part that is no object at all is wrong as a part of the list.
  const key = (field in text.fields ? field : 'parts') as keyof Fields;
  const name = text.fields[key];
  const wanted = text.wanted[key];
  const asked = typeof wanted === 'string' ? wanted : wanted(key === 'vary' ? MAX_VARY : MAX_PARTS);
  return text.field(part === null ? name : text.ofPart(part, name), found || text.nothing, asked);
}
