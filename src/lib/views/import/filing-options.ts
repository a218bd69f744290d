import { domainText } from '../../messages/domain.ts';
import type { Language } from '../../messages/language.ts';
import type { DirectoryAgency, DirectoryDivision } from '../../queries/directory.ts';

/** A choice of a picker; `words` are found by typing too. */
export type FilingOption = { value: string; label: string; note?: string; words?: string };

/** All agencies, with the division and the kind that tell namesakes apart. */
export function agencyOptions(
  agencies: readonly DirectoryAgency[],
  divisions: readonly DirectoryDivision[],
  language: Language,
): FilingOption[] {
  const places = placeNames(divisions);
  return agencies.map(({ agency_id, name, division, kind }) => {
    const place = places.get(division) ?? '';
    return {
      value: agency_id,
      label: name,
      note: `${place} ${domainText[language].kind[kind]}`.trim(),
      words: place,
    };
  });
}

/** All divisions by their full names, from the top down. */
export function divisionOptions(divisions: readonly DirectoryDivision[]): FilingOption[] {
  const places = placeNames(divisions);
  return divisions
    .filter(({ level }) => level !== 'nation')
    .map(({ code, name, former_names }) => ({
      value: code,
      label: places.get(code) ?? name,
      words: former_names ?? '',
    }));
}

/** `江苏省淮安市洪泽区` by code. */
function placeNames(divisions: readonly DirectoryDivision[]): ReadonlyMap<string, string> {
  const byCode = new Map(divisions.map((division) => [division.code, division]));
  const nameOf = ({ name, level, parent }: DirectoryDivision): string => {
    if (level === 'nation') return '';
    const above = parent === null ? undefined : byCode.get(parent);
    return (above ? nameOf(above) : '') + name;
  };
  return new Map(divisions.map((division) => [division.code, nameOf(division)]));
}
