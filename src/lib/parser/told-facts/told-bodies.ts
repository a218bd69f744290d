import { kindOfName } from '../../catalogue/names/agency-kind.ts';

/** Who was asked: 向市政府办公室提出的政府信息公开申请. */
const ASKED = /向(?<body>[^,。;:向]{2,24}?)(?:提出|提交|递交|申请)的?(?:政府)?(?:信息)?公开/gu;
/** Whose report it says it is: 现将某局2024年政府信息公开…. */
const PRESENTED =
  /现(?:将|把)(?<body>[^,。;:\d]{3,30}?)(?:关于)?20\d\d年度?(?:政府|政务)?信息公开/gu;
/** A request that came in elsewhere and was handed on. */
const HANDED_ON = /转[办交送来]|交办|协办|代办|协助/;

const GOVERNMENT =
  /^(?:\p{Script=Han}{1,8}?[省市县区州旗]|[省市县区州旗])(?:人民)?政府(?:办公室|办公厅|办)?$/u;
const BODY = /(局|委员会|委|厅|办公室|中心|政府|办事处)$/;

/** Departments that take requests for their government. */
const FOR_GOVERNMENT = /政务服务|行政审批|政务公开|数据/;

/**
 * Words of another body where a report speaks of its own: left in from a report that was copied.
 * A short name whose signs stand in the full one in that order is the same body.
 *
 * @param agency the name of the body as printed, null where it is not known: nothing is then told
 */
export function readOtherBody(prose: string, agency: string | null): string | null {
  if (agency === null) return null;
  const kind = kindOfName(agency);
  const isBelow = kind === 'township' || (kind === 'department' && !FOR_GOVERNMENT.test(agency));
  const asked = isBelow ? askedOf(prose) : null;
  return asked ?? presentedBy(prose, agency);
}

/** The government of a division, where neither a department nor a township is one. */
function askedOf(prose: string): string | null {
  for (const { index, groups } of prose.matchAll(ASKED)) {
    const sentence = prose.slice(index, index + 80).split('。')[0] ?? '';
    if (HANDED_ON.test(sentence)) continue;
    const bodies = (groups?.['body'] ?? '').split(/[及和与、]/);
    const other = bodies.find((body) => GOVERNMENT.test(body));
    // 向县政府和我局: it was asked as well.
    if (other !== undefined && !bodies.some((body) => /我|本/.test(body))) return other;
  }
  return null;
}

function presentedBy(prose: string, agency: string): string | null {
  for (const { groups } of prose.matchAll(PRESENTED)) {
    const body = (groups?.['body'] ?? '').replace(/^(我|本)[省市县区州旗]?/, '');
    if (BODY.test(body) && body.length >= 4 && !isSame(body, agency)) return body;
  }
  return null;
}

const isSame = (one: string, other: string): boolean =>
  isWithin(one, other) || isWithin(other, one);

/** Whether the signs of a short name stand in the long one in their order. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const sign of long) if (sign === short[at]) at += 1;
  return at === short.length;
}
