import type { Agency, AgencyKind } from '../../lib/model/agency.ts';
import type { Division } from '../../lib/model/division.ts';
import { drawsFor } from './random.ts';

/** An invented body; before `renamedIn` its reports bear another name. */
export type Body = Agency & { formerName: string | null; renamedIn: number };

/** Departments, with the name some had before. */
const DEPARTMENTS: readonly (readonly [name: string, former?: string])[] = [
  ['发展和改革局', '发展改革和物价局'],
  ['教育局', '教育体育局'],
  ['科学技术局'],
  ['工业和信息化局', '经济和信息化局'],
  ['公安局'],
  ['民政局'],
  ['司法局'],
  ['财政局'],
  ['人力资源和社会保障局'],
  ['自然资源局', '国土资源局'],
  ['生态环境局', '环境保护局'],
  ['住房和城乡建设局'],
  ['城市管理局', '城市管理行政执法局'],
  ['交通运输局'],
  ['水务局', '水利局'],
  ['农业农村局', '农业局'],
  ['商务局'],
  ['文化和旅游局', '文化广电新闻出版局'],
  ['卫生健康局', '卫生和计划生育局'],
  ['退役军人事务局'],
  ['应急管理局', '安全生产监督管理局'],
  ['审计局'],
  ['市场监督管理局', '工商行政管理局'],
  ['统计局'],
  ['医疗保障局'],
  ['行政审批服务管理局', '政务服务管理局'],
  ['信访局'],
  ['林业局'],
];

/** Signs of the cycle of sixty, so that no township bears the name of a real one by design. */
const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥'];
const TOWNSHIPS = 18;

const isBodyOfAll = ({ level }: Division): boolean => level === 'county';

/**
 * The bodies of a division: its government and office, its departments, and a county's townships.
 * @param place the names of the divisions from the province's or prefecture's down to its own
 */
export function bodiesOf(division: Division, place: string, seed: number): Body[] {
  const bodies: Body[] = [];
  const add = (name: string, kind: AgencyKind, former?: string, township?: string): void => {
    const id = `${division.code}-${String(bodies.length + 1).padStart(3, '0')}`;
    const draws = drawsFor(`${seed} ${id} body`);
    const renamed = former !== undefined && draws.chance(0.4);
    bodies.push({
      agency_id: id,
      name: `${place}${name}`,
      division: division.code,
      kind,
      township: township ?? null,
      formerName: renamed ? `${place}${former}` : null,
      renamedIn: 2020 + draws.below(4),
    });
  };
  add('人民政府', 'government');
  add('人民政府办公室', 'office');
  for (const [name, former] of DEPARTMENTS) add(name, 'department', former);
  if (!isBodyOfAll(division)) return bodies;
  const first = drawsFor(`${seed} ${division.code} townships`).below(60);
  for (let at = first; at < first + TOWNSHIPS; at++) {
    const name = `${STEMS[at % 10]}${BRANCHES[at % 12]}${at % 5 === 0 ? '街道' : '镇'}`;
    const body = at % 5 === 0 ? `${name}办事处` : `${name}人民政府`;
    add(body, 'township', undefined, name);
  }
  return bodies;
}
