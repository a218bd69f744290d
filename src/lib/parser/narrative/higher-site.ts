import { divisionNames } from '../header/find-division.ts';

const SITE = /(?<level>[省市])(?:级|人民)?(?:政府)?[^,;、]{0,6}(?:网站|门户|官网|信息网|政务网)/;

/** Levels of government above the one a division's name ends with. */
const ABOVE: Readonly<Record<string, string>> = { 县: '省市', 区: '省市', 旗: '省市', 市: '省' };

/** Whether words name the site of a government above the agency's own: 市政府网站, by a county's bureau. */
export function isOnHigherSite(words: string, agency: string | null): boolean {
  const own =
    divisionNames(agency ?? '')
      .at(-1)
      ?.at(-1) ?? '';
  const level = SITE.exec(words)?.groups?.level ?? '';
  return level !== '' && (ABOVE[own] ?? '').includes(level);
}
