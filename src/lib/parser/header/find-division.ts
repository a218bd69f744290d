import { withoutLevel } from '../../catalogue/names/agency-name.ts';
import type { HeaderField } from '../../model/parsed-report.ts';

/** The kinds of names a division's name ends with, the widest first, and how long the rest may be. */
const LEVELS: readonly { ends: readonly string[]; least: number; most: number }[] = [
  { ends: ['特别行政区', '自治区', '省'], least: 2, most: 6 },
  { ends: ['自治州', '地区', '盟', '市'], least: 2, most: 7 },
  { ends: ['自治县', '自治旗', '林区', '特区', '县', '区', '旗', '市'], least: 1, most: 7 },
];

/**
 * Words in which the last sign of a division's name begins something else: 市场, 市容, 市政 (not 市政府,
 * 市政务), 市民热线, 区块, 区域, 县域, 旗舰.
 */
const OTHER_WORDS: Readonly<Record<string, RegExp>> = {
  省: /^[级直]/,
  市: /^(场|容|值|域|政(?![府务法协])|民(服务|热线|卡|中心|之家))/,
  县: /^[域级]/,
  区: /^[块域划间位]/,
  旗: /^[舰帜下]/,
  盟: /^友/,
};

/** 城市管理 of a district, as against 晋城市; 住房和城市建设. */
const OF_CITY = /(^|[县区市旗州盟和])城$/;

/** Names of divisions a name begins with, the widest first: `山西省长治市襄垣县…`. */
export function divisionNames(text: string): string[] {
  const names: string[] = [];
  let rest = text;
  for (const { ends, least, most } of LEVELS) {
    const name = nameAt(rest, ends, least, most);
    if (name === null) continue;
    names.push(name);
    rest = rest.slice(name.length);
  }
  return names;
}

function nameAt(text: string, ends: readonly string[], least: number, most: number): string | null {
  for (let length = least; length <= most; length += 1) {
    const stem = text.slice(0, length);
    if (stem.length < length || !/^\p{Script=Han}+$/u.test(stem)) return null;
    const end = ends.find((one) => text.startsWith(one, length));
    if (end === undefined) continue;
    const behind = text.slice(length + end.length, length + end.length + 5);
    // 自治区某办 leaves out which.
    const isOther = stem === '自治' || (OTHER_WORDS[end]?.test(behind) ?? false);
    if (isOther || (end === '市' && isOfCity(stem, behind))) continue;
    // A narrower name has begun: 甲乙区住房和城 is no city.
    if (/.[县区旗]./.test(stem) && end !== '自治县') return null;
    return `${stem}${end}`;
  }
  return null;
}

const isOfCity = (stem: string, behind: string): boolean =>
  OF_CITY.test(stem) && (stem.length !== 2 || /^(管理|综合|建设|更新|运行|规划|执法)/.test(behind));

/** 省某厅, 自治区某办, 市某局: the district of the address is below a body that leaves out its place. */
function atLevel(names: readonly string[], agency: string): readonly string[] {
  const level = agency.startsWith('自治区') ? '省' : withoutLevel(agency).level;
  if (level !== '省' && level !== '市') return names;
  const ends = level === '省' ? /(省|自治区)$/ : /([省市州盟]|自治区|地区)$/;
  return names.slice(0, names.map((name) => ends.test(name)).lastIndexOf(true) + 1);
}

/** `某市某局` at an address in a district of the city is of the city. */
function upTo(names: readonly string[], own: string | undefined): readonly string[] {
  const at = own === undefined ? -1 : names.indexOf(own);
  return at < 0 ? names : names.slice(0, at + 1);
}

/** Names of divisions in the agency's name, in the address it gives, and in its opening. */
export function findDivision(agency: string | null, text: string): HeaderField<readonly string[]> {
  const address = /地址[:为]?(.{4,40})/.exec(text)?.[1] ?? '';
  const opening = /由(.{2,30}?)(?:人民政府|根据|编制)/.exec(text)?.[1] ?? '';
  const own = divisionNames(agency ?? '');
  const names = [address, opening].map((told) =>
    upTo(atLevel(divisionNames(told), agency ?? ''), own.at(-1)),
  );
  const best = names.reduce(
    (longest, list) => (list.length > longest.length ? list : longest),
    own,
  );
  return best.length > 0
    ? { value: best, doubts: ['division_guessed'] }
    : { value: null, doubts: [] };
}
