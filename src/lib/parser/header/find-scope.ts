import type { Doubt, HeaderField } from '../../model/parsed-report.ts';
import type { Scope } from '../../model/report.ts';

/** The report says that it counts all bodies of a place. */
const GATHERED = [
  /数据[^。;]{0,12}(全[省市县区州旗]|各(乡镇|部门|单位))[^。;]{0,14}(汇总|合计|总和|统计|单位)/,
  /数据[^。;]{0,6}(来自|来源于|涵盖|包含|包括)[^。;]{0,24}(全[省市县区州旗]|各(乡镇|部门|单位|级))/,
  /(汇总|综合|根据|以及)[^。;]{0,40}各[^。;]{0,40}(年度报告|公开工作(情况|报告)|年报|有关情况)[^。;]{0,12}(编制|汇总|撰写|形成|而成)/,
  /汇总(了)?(全[省市县区州旗]|各)[^。;]{0,40}(编制|而成|形成)/,
];
/** Or that it counts one body alone. */
const ALONE =
  /(不含|不包含|不包括)[^。;]{0,16}(乡镇|街道|部门|单位)|仅(统计|反映|包含|含)?[^。;]{0,8}(本机关|本级|机关本身)|以[^。;]{2,24}名义[^。;]{0,24}(进行报告|情况)/;
/** Figures told for the whole place. */
const WHOLE_PLACE = /全[省市县区州旗](共|总共|累计)?(受理|收到|新收|办理|接收)/;

/** `结合我县政府信息公开工作有关统计数据`: the figures of the place, whoever answers questions. */
const OUR_PLACE =
  /结合我[省市县区州旗](?!政府办|办)[^,。;]{0,20}(信息公开|政务公开)[^,。;]{0,12}(数据|情况)/;

const PLACE_ALONE = /([省市县区州旗盟]|自治区|地区)$/;

/** A government above the township reports for its departments too; everyone else for itself. */
export function findScope(agency: string | null, text: string): HeaderField<Scope> {
  if (agency === null) return { value: null, doubts: [] };
  const isGovernment =
    (/人民政府$/.test(agency) && !/([乡镇]|苏木)人民政府$/.test(agency)) ||
    PLACE_ALONE.test(agency);
  const gathered = GATHERED.some((pattern) => pattern.test(text));
  if (ALONE.test(text) && !gathered) return { value: 'own', doubts: guessed(isGovernment) };
  if (isGovernment) {
    const told = gathered || WHOLE_PLACE.test(text);
    return { value: 'aggregate', doubts: guessed(!told) };
  }
  if (gathered) return { value: 'aggregate', doubts: guessed(true) };
  const perhaps =
    /(办公[室厅]|管委会|管理委员会)$/.test(agency) &&
    (WHOLE_PLACE.test(text) || (/政府办公[室厅]$/.test(agency) && OUR_PLACE.test(text)));
  return { value: 'own', doubts: guessed(perhaps) };
}

const guessed = (is: boolean): Doubt[] => (is ? ['scope_guessed'] : []);
