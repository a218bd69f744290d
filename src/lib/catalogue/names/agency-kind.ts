import type { AgencyKind } from '../../model/agency.ts';
import type { DivisionLevel } from '../../model/division.ts';

/**
 * Each kind by how the name of such a body ends, and by what a list calls it in its column of kinds. The
 * first that fits counts: 政府工作部门 are departments and 乡镇政府 townships, and who else merely belongs
 * to a government (政府派出机构) is of no kind that can be told.
 */
const KINDS: readonly { kind: AgencyKind; end: RegExp; word: RegExp }[] = [
  { kind: 'office', end: /(人民政府|政府)(办公室|办公厅)$/, word: /办公室|办公厅/ },
  { kind: 'township', end: /(镇|乡|街道)(人民政府|办事处)?$/, word: /(?<!城)乡|(?<!城)镇|街道/ },
  {
    kind: 'department',
    end: /(局|委员会|委|厅|部|办公室|中心)$/,
    word: /部门|局|(?<!管)委|直属机构/,
  },
  { kind: 'government', end: /人民政府$/, word: /政府(本级|机关)?$/ },
];

/** What kind of body a name says it is; `other` where it says nothing. */
export const kindOfName = (name: string): AgencyKind =>
  KINDS.find(({ end }) => end.test(name))?.kind ?? 'other';

/** The kind that a list means by a word of its own; null where the word tells none. */
export const kindOfWord = (word: string): AgencyKind | null =>
  KINDS.find((kind) => kind.word.test(word))?.kind ?? null;

/** The narrowest place within a name tells its level; 市场 and 自治区 are none of these. */
const LEVELS: readonly [place: RegExp, level: DivisionLevel][] = [
  [/^(国家|中国|中华人民共和国|中央)/, 'nation'],
  [/(开发区|高新区|新区|园区|示范区|管理区|度假区)/, 'zone'],
  [/.(县|旗|(?<!自治)区)(?=.)/, 'county'],
  [/.市(?!场).*/, 'prefecture'],
  [/(省|自治区)(?=.)/, 'province'],
];

/**
 * The level of the division a name begins with. 市 may be of either level: it is taken for the higher
 * one, of which less is asked.
 */
export const levelOfName = (name: string): DivisionLevel | null =>
  LEVELS.find(([place]) => place.test(name))?.[1] ?? null;
