import { indicatorOf } from '../../catalogue/catalogue.ts';
import type { Language } from '../../messages/language.ts';
import { COVERAGE_FLOORS } from '../../catalogue/thresholds.ts';
import { schemeFaultText } from '../../messages/schemes/faults.ts';
import type { SchemeFault } from '../../schemes/checked-scheme.ts';
import { FORMAT_VERSION } from '../../schemes/scheme-file.ts';
import {
  KNOWN_WEIGHTS,
  MAX_PARTS,
  MAX_TITLE,
  MAX_VARY,
  MAX_WEIGHT,
  MIN_WEIGHT,
} from '../../schemes/scheme.ts';

type Fields = (typeof schemeFaultText)['zh']['fields'];

const LIMITS = {
  title: MAX_TITLE,
  parts: MAX_PARTS,
  floors: COVERAGE_FLOORS,
  known: KNOWN_WEIGHTS,
  vary: MAX_VARY,
  weight: { least: MIN_WEIGHT, most: MAX_WEIGHT },
};

/** What is wrong, where, and what to do, as one sentence. */
export function faultText(fault: SchemeFault, language: Language): string {
  const text = schemeFaultText[language];
  switch (fault.kind) {
    case 'no_json':
      return text.noJson;
    case 'no_scheme':
      return text.noScheme;
    case 'version':
      return text.version(fault.found || text.nothing, FORMAT_VERSION);
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
  const asked = text.wanted[key](LIMITS);
  return text.field(part === null ? name : text.ofPart(part, name), found || text.nothing, asked);
}
