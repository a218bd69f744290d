import type { FeeStatement } from '../../model/told-facts.ts';

const RATE =
  /(?:按期|按时|及时|限期|期限内|规定时限内)[^，,。；;\d]{0,6}(?:办结|答复|回复|办理)率[^，,。；;\d%]{0,6}(\d+(?:\.\d+)?)%/gu;

/** 按期办结率 and 按时答复率 in percent; null where none is told, or two differ. */
export function readOnTimeRate(prose: string): number | null {
  return onlyOne([...prose.matchAll(RATE)].map(([, percent]) => Number(percent)));
}

const ISSUED =
  /(?:(?:制发|制定|印发|出台)(?:了|并公开)?(?:行政)?规范性文件|(?:行政)?规范性文件(?:共)?(?:制发|制定|印发|出台))(?:共)?(\d+)(?:件|份|个|部)/gu;

/** Normative documents issued as counted in prose; null where none are, or two counts differ. */
export function readNormativeIssued(prose: string): number | null {
  const counts = [...prose.matchAll(ISSUED)].flatMap((match) => {
    const before = prose.slice(Math.max(0, match.index - 16), match.index);
    return /累计|现行|有效|历年|上年|去年|近年|以来/.test(before) ? [] : [Number(match[1])];
  });
  return onlyOne(counts);
}

function onlyOne(values: readonly number[]): number | null {
  const [first = null, ...others] = [...new Set(values)];
  return others.length === 0 ? first : null;
}

const FEE = /信息处理费|信息公开(?:处理)?费|收费|收取[^，,。；;]{0,12}费|费用/u;

/** No notice of a fee was sent, so nobody was asked. */
const NONE_ASKED =
  /(?:未|没有|无)[^,。;]{0,6}(?:发出|要求|提出)[^,。;]{0,14}(?:收费|缴费|费用|信息处理费)|(?:未|没有)产生[^,。;]{0,10}信息处理费|收费通知[^,。;\d]{0,6}0件/u;
const NONE_COLLECTED =
  /(?:未|没有|无|不存在|不)[^,。;]{0,10}(?:收取|收费|费)|费(?:[^,。;]{0,16}[^,。;\d.])?(?:0|零)元/u;

const NOTHING = /^[^,。;]{0,6}(?:无|没有|暂无)[^,。;]{0,8}(?:需要|需)?[^,。;]{0,12}[。;]?$/u;

/**
 * What a report says of 信息处理费 (国办函〔2020〕109号): in Section VI, else before the tables. Nothing
 * collected is not nothing asked: an asked fee may have stayed unpaid.
 */
export function readFee(lastSection: string, overview = ''): FeeStatement {
  const told = [lastSection, ...overview.split(/[。;]/)].find((text) => FEE.test(text));
  if (told === undefined) return NOTHING.test(lastSection) ? 'nothing_to_report' : 'unstated';
  if (NONE_ASKED.test(told)) return 'none_asked';
  if (NONE_COLLECTED.test(told)) return 'none_collected';
  // Before the tables a fee may be any of the body's own.
  return FEE.test(lastSection) ? 'asked' : 'unstated';
}
