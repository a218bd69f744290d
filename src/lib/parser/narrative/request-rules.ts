import type { Context, Placing } from './placing.ts';
import { clauseOf, isOfOthersToo, type ToldNumber } from './told-number.ts';

export const CASES = /^(件|件次|份|封|条|宗|起|个|例|项|次|人次|批|批次)$/;

const REQUEST_END =
  /(依申公开|依申请公开|申请(?:政府|政务)信息公开|公开申请|申请公开|信息申请|依申请信息公开|依申请|公开[^,、]{0,6}的?申请)(公开)?(的)?(政府|政务)?(信息)?(公开)?(的)?(办理|申请书|申请表|申请|事项|函件|信件|邮件|件|信息|案件|项目|表|书|量|业务)*((收到|受理|接收|新收)量?)?$/;
/** 申请 alone may be of anything: what else the sentence or the heading says decides. */
const BARE_END = /申请(书|表|件|量|材料)*$/;
const REQUEST_AFTER =
  /^(公民|群众|自然人|企业|法人)?(提出|提交)?(的)?(相关|有关)?(政府|政务)?(信息)?(依申请公开|公开申请|公开的?申请|申请公开)/;
/** `收到2条公众通过“依申请公开”栏目提交的申请`. */
const ASKED_THROUGH =
  /^[^,]{0,10}(通过|经|从)[^,]{0,24}公开[^,]{0,10}(提出|提交)的?申请$|^[^,]{0,10}(通过|经|从|以)[^,]{0,16}(提出|提交)的(政府|政务)?信息公开申请(书|表|件)?$/;
/** Nothing but who and when stands before it. */
const BARE_INTAKE =
  /(?:新收|收到|受理|接收|接到|收悉|提出|提交)(?:了|的|书面)*申请(?:书|表|件|量)*$/;
const ELLIPTIC = /(收到|受理|接收|接到|新收|收悉|收件)$/;
const INTAKE = /新收|新增|收到|受理|接收|接到|收悉|接受|收取|收件/;
/** Told from the side of those who ask. */
const ASKED = /(公民|群众|组织|法人|公众|申请人)[^;]{0,24}(提出|提交)/;
const HANDLED = /办理|答复|办结|处理/;
const ABOUT = /信息公开|依申请|申请公开|公开申请|予以公开|部分公开|信息不存在|无法提供|结转/;

/** A share of the requests: by their way in, by who asked; or something else that is asked for. */
const SHARE =
  /(网上|网络|线上|线下|现场|当面|信函|邮寄|邮件|传真|窗口|口头)(?!等)[^,]{0,12}$|(?<![、和及或])(自然人|企业|法人(?:或者?其他组织)?|社会组织)(提交|提出)?的?[^,、]{0,8}申请$|(?:^|[,;:])(?:公民)?个人(提交|提出)的?[^,、]{0,8}申请$/;
const OTHER_MATTER =
  /减免|复议|诉讼|许可|结转|建议|提案|投诉|信访|救助|低保|补贴|入党|报名|登记|资助/;

/** Counted together with what is no request. */
const TOGETHER = /(来信|来访|信访|热线|诉求|咨询|留言)[^,]{0,10}[、和及与]/;

/** Requests for information received, or handled where nothing else is told. */
export function placeAsRequests(number: ToldNumber, { holder }: Context): Placing | null {
  if (!CASES.test(number.unit) || isOfOther(number)) return null;
  const { before } = number;
  const isAnswered = isHandledBehind(number);
  const isDone =
    isAnswered ||
    isAmountOfRequests(number) ||
    INTAKE.test(before) ||
    ASKED.test(number.sentence) ||
    INTAKE.test(holder?.before ?? '') ||
    (HANDLED.test(clauseOf(before)) && !/率$/.test(before));
  const isNamed = isAnswered || namesRequests(number);
  const isLikely = isBareIntake(number) || isLabelled(number);
  if (!(isDone && isNamed) && !isLikely) return null;
  const isSure = isDone && isNamed && !isOfOthersToo(number);
  return { indicators: ['requests.stated'], doubts: isSure ? [] : ['subject_unclear'] };
}

/** `全年依申请公开3条,均在规定时限内办结`: what was done with them stands behind. */
const isHandledBehind = ({ before, sentence, text, whole }: ToldNumber): boolean =>
  /^(?:20\d\d年度?|全年|本年度?)?,?(?:共|共有)?依申请公开(?:[^,、]{0,4}信息)?$/.test(
    clauseOf(before),
  ) &&
  /^,(?:均|已|全部|都)[^。;,]{0,20}(?:办结|答复|回复|办理)/.test(
    whole.slice(sentence.length + text.length),
  );

/** `政府新收2件;部门新收4件`: each a share of what the report counts. */
const SHARE_OF_BODIES = /(?:^|[,;])(?:20\d\d年度?)?(?:政府|部门)(?:新收|收到|受理|接收)[^,;]*$/;

/** `依申请公开数量为102件`: no verb; of documents that were made 依申请公开 is a share. */
const isAmountOfRequests = ({ sentence, whole }: ToldNumber): boolean =>
  AMOUNT_END.test(sentence) && !OF_DOCUMENTS.test(whole);

const AMOUNT_END =
  /(依申请公开|公开申请|申请公开)(的)?(政府|政务)?(信息)?(申请|事项|件)*(总?数量|总量|件数|总数|量|共计?)(共计?|为|是|达)?$/;
const OF_DOCUMENTS = /文件|公文|制发|主动公开/;

/** `收到申请11件` outside a paragraph on requests: likely these, as nothing else is told beside it. */
const isBareIntake = ({ before, topic, preceding, sentence }: ToldNumber): boolean =>
  topic !== 'other' &&
  BARE_INTAKE.test(clauseOf(before)) &&
  !OTHER_MATTER.test(preceding.slice(-30) + sentence);

/** `依申请公开:0件` as a line of a list; of documents it would follow those published unasked. */
const isLabelled = ({ sentence, preceding, whole }: ToldNumber): boolean =>
  /(^|[)-])依申请公开(申请|情况)?:共?$/.test(sentence) &&
  !OF_DOCUMENTS.test(whole) &&
  !/(文件|公文|主动公开)[^。;]{0,8}\d+[件份]/.test(preceding);

/** `2件(邮寄),3件(网络)`: the way in stands behind each. */
const WAY_BEHIND =
  /^[(](网上|网络|线上|线下|现场|当面|信函|邮寄|邮件|传真|窗口|口头)[^,;)]{0,8}[)]/;

/** `督促和协助其他部门办理依申请公开事项`: what others answer. */
const OF_OTHER_BODIES =
  /(督促|督办|督导|协助|指导|帮助|协调|配合)[^,;]{0,12}(其[他它余]|各|县直|市直|区直|成员|下属|相关职能)[^,;]{0,6}(部门|单位|乡镇|街道)|(督促|督办|督导|指导|帮助)[^,;]{0,8}(乡镇|镇街|街道|部门|单位)[^,;]{0,6}(办理|答复|受理|处理|做好)/;

/** `配合市审批局回复依申请公开1份`: helping another body; an office within the agency is none. */
const HELPS =
  /(?:配合|协助|协同|帮助)(?!我?局?(?:机关)?办公室|局|综合)[^,;]{1,14}(?:局|人民政府|政府办?(?:公室|公厅)?|委员会|[市县区省]委|厅|中心|部门|单位|街道|[镇乡])[^,;]{0,12}(?:答复|回复|回应|办理|处理|受理|做好|完成)/;

/** `12345热线共收到205件`, `县长信箱收到62件`: what people say or ask elsewhere, whatever the heading is. */
const SAID_ELSEWHERE =
  /热线|12345|信箱|留言|来信来访|信访|网民|咨询|诉求|投诉|举报|建议|民意|问政|互动/;

/** A share of the requests, or something else that is asked for. */
function isOfOther({ before, after, text, whole }: ToldNumber): boolean {
  const clause = clauseOf(before);
  if (OF_OTHER_BODIES.test(clause) || HELPS.test(clause)) return true;
  if (SHARE_OF_BODIES.test(before)) return true;
  if (SAID_ELSEWHERE.test(clause) && !/申请/.test(clause)) return true;
  if (WAY_BEHIND.test(whole.slice(whole.indexOf(text) + text.length))) return true;
  if (OTHER_MATTER.test(before.slice(-16)) || SHARE.test(before)) return true;
  if (/复议|诉讼/.test(after.slice(0, 12)) || /^(已|均|全部)?结转/.test(after)) return true;
  return TOGETHER.test(clause);
}

function namesRequests({ before, after, whole, topic }: ToldNumber): boolean {
  if (REQUEST_END.test(before)) return true;
  const asked = REQUEST_AFTER.test(after) || ASKED_THROUGH.test(after);
  if (/[到理收接悉结复]$/.test(before) && asked) return true;
  const clause = clauseOf(before);
  if (BARE_END.test(clause)) return topic === 'requests' || ABOUT.test(whole);
  return topic === 'requests' && ELLIPTIC.test(clause) && !/^\p{Script=Han}/u.test(after);
}
