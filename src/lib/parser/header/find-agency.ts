import type { HeaderField } from '../../model/parsed-report.ts';
import { bodyBelow, cleanName, NO_NAME, type Title } from './find-title.ts';
import { fullerName, isWithoutPlace } from './fuller-name.ts';
import { isSameBody } from './same-body.ts';

const BODY = String.raw`\p{Script=Han}[\p{Script=Han}()]{1,30}?(?:人民政府(?:办公[室厅])?|委员会|管委会|(?<![省市县区州旗党工])委(?!员)|办公[室厅]|办事处|局|厅|院|中心|机关|部|署|街道|[镇乡县区市省])`;
const MAKER = '(?:根据|按照|依据|依照|编制|编写|制作|结合|汇总|综合|负责)';

/** Sentences of the opening that name the body, the surest first. */
const OPENINGS: readonly RegExp[] = [
  new RegExp(String.raw`由(?<name>${BODY})${MAKER}`, 'u'),
  new RegExp(
    String.raw`现(?:将|把|就|公布|发布|公开|向社会(?:公布|公开|发布)|予以公布)?《?(?<name>\p{Script=Han}.{1,34}?)20\d\d年度?的?(?:政府)?信息(?:公开|工作(?:年度)?报告)`,
    'u',
  ),
  new RegExp(
    String.raw`现(?:将|把|就|向社会)?(?:公布|发布|公开)?《?20\d\d年度?(?<name>${BODY})(?:的)?(?:政府)?信息公开`,
    'u',
  ),
  new RegExp(String.raw`现(?:将|把|就)(?<name>${BODY})的?(?:政府)?信息公开(?:工作)?20\d\d年`, 'u'),
  new RegExp(
    String.raw`(?:特?编制|撰写|形成|公布|发布)了?《?(?<name>\p{Script=Han}[\p{Script=Han}]{1,30}?)20\d\d年度?的?政府信息公开`,
    'u',
  ),
  new RegExp(String.raw`(?:^|[,。;])(?<name>${BODY})${MAKER}.{0,80}(?:编制|公布|撰写)`, 'u'),
  new RegExp(String.raw`(?:^|[,。;])(?<name>${BODY})(?:组织)?编制`, 'u'),
  new RegExp(
    String.raw`(?:^|[,。;])(?<name>${BODY})(?:现|特|特此)(?:向社会)?(?:公布|公开|发布)《?20\d\d年`,
    'u',
  ),
  new RegExp(String.raw`^(?:发布机构|发布单位|公开主体|编制单位|发文机关):(?<name>${BODY})$`, 'u'),
];

/** Lines that may be an opening of their own; behind them is the report. */
const OPENING_LINES = 60;

/** The address to ask names the body too, or its office. */
const CONTACT = new RegExp(
  String.raw`(?:[请可]与|请联系|请同|请向)(?<name>${BODY.replace('{1,30}?', '{1,30}')})(?:联系|\(|[,。])`,
  'u',
);
const OF_OFFICE = /(局|委员会|委|厅|中心|院|署|镇|乡|人民政府|办事处|街道)(党政|综合)*办公室$/;

/** The body alone in a line over or under the date at the end. */
const SIGNATURE = new RegExp(`^(?<name>${BODY})$`, 'u');
const DATE_LINE = /^20\d\d年\d{1,2}月\d{1,2}日$/;
const LAST_LINES = 8;

/** Where a name may stand. */
export type NameSources = {
  title: Title;
  /** What stands before the tables, a line each. */
  texts: readonly string[];
  /** The whole text without tables; its end may be signed. */
  last: readonly string[];
  /** The first lines, the cells of the page's own table parted by bars. */
  fields: readonly string[];
  /** The name of the file, read as a title. */
  named: Title;
};

/**
 * The name as printed: from the title, else from the opening sentence, the signature, or the address given
 * for questions, else from the file's name. Only the title is sure alone; two that agree are sure, and a
 * title with another body's signature is in doubt.
 */
export function findAgency(sources: NameSources): HeaderField<string> {
  const { value, doubts } = nameOf(sources);
  if (value === null) return { value, doubts };
  // 县教育局: of which county, another source must tell.
  if (isWithoutPlace(value)) {
    const fuller = fullerName(value, sources.texts);
    return fuller === null
      ? { value, doubts: [...doubts, 'agency_without_place'] }
      : { value: fuller, doubts: [...new Set([...doubts, 'agency_from_text'] as const)] };
  }
  return { value, doubts: NO_AGENCY.test(value) ? [...doubts, 'not_an_agency'] : doubts };
}

/** Bodies that publish on the same form without being agencies. */
const NO_AGENCY = /(大学|学院|学校|中学|小学|幼儿园|公司|集团|银行|医院|卫生院|协会|商会|联合会)$/;

function nameOf({ title, texts, last, fields, named }: NameSources): HeaderField<string> {
  const opening = openingName(texts);
  const signature = signatureIn(last);
  const source = sourceIn(fields);
  if (title.agency !== null) {
    const { agency } = title;
    // An office of the government puts the reports of all bodies on its site.
    const putBy = source !== null && !OF_SITE.test(source) ? source : null;
    const others = [opening, signature, putBy].flatMap((name) => name ?? []);
    const differs = others.some((name) => !isSameBody(name, agency));
    return { value: agency, doubts: differs ? ['agency_differs'] : [] };
  }
  const below = bodyBelow(texts);
  const value = opening ?? below ?? signature ?? source ?? contactName(texts);
  if (value !== null) {
    const told = [opening, below, signature, source, named.agency];
    const agreeing = told.filter((name) => name === value);
    return { value, doubts: agreeing.length > 1 ? [] : ['agency_from_text'] };
  }
  if (named.agency === null) {
    const subject = filledIn(last) ?? subjectName(texts);
    return { value: subject, doubts: subject === null ? [] : ['agency_from_text'] };
  }
  return { value: named.agency, doubts: ['from_file_name'] };
}

/** `2023年,云岭县示例局认真贯彻…`: who the first sentences are about, where nothing else names the body. */
const SUBJECT = new RegExp(
  String.raw`(?:(?:^|[,。;])(?:20\d\d年度?|一年来|本年度),?|。)(?:在[^,。;]{2,40}下,)?(?<name>${BODY})(?:坚持|认真|严格|高度|深入|把|将|全面|积极|紧[紧密]|按照|根据|切实|持续|扎实|以|在|围绕|坚决|统筹|进一步|依法|贯彻|落实|牢固|始终|共|主动公开)`,
  'u',
);
/** Everyone, the report itself, a party committee: nobody whose report it is. */
const NO_SUBJECT =
  /^(全|各|在|经|随|通过|围绕|以|对|从|我|本|度)|^[省市县区州旗](委|政府)|党|国务院|人大|政协|指导|领导小组|信息公开|政务公开/;

function subjectName(texts: readonly string[]): string | null {
  for (const text of [...texts.slice(0, OPENING_LINES), texts.join('')]) {
    const name = nameIn(SUBJECT.exec(text)?.groups?.name);
    if (name && name.length > 2 && !NO_SUBJECT.test(name)) return name;
  }
  return null;
}

/** `单位:云岭县示例局 2023年度`, as it is filled in over the tables. */
const FILLED_IN = new RegExp(
  String.raw`^(?:填报|编制)?单位(?:名称)?:(?<name>${BODY})(?:\(盖?章?\))?(?:20\d\d年度?)?$`,
  'u',
);

function filledIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    const name = nameIn(FILLED_IN.exec(text)?.groups?.name);
    if (name) return name;
  }
  return null;
}

function openingName(texts: readonly string[]): string | null {
  const lines = [texts.join(''), ...texts.slice(0, OPENING_LINES)].map(withoutShortName);
  for (const pattern of OPENINGS) {
    for (const text of lines) {
      const name = nameIn(pattern.exec(text)?.groups?.name);
      if (name) return name;
    }
  }
  return null;
}

function signatureIn(texts: readonly string[]): string | null {
  const lines = texts.slice(-LAST_LINES);
  for (const [at, line] of lines.entries()) {
    const beside = DATE_LINE.test(lines[at + 1] ?? '') || DATE_LINE.test(lines[at - 1] ?? '');
    const name = beside && line.length <= 30 ? nameIn(SIGNATURE.exec(line)?.groups?.name) : null;
    if (name) return name;
  }
  return null;
}

/** Where a page says its text comes from. */
const SOURCE = new RegExp(
  String.raw`(?:来源|发布机构|发布单位|发布者|供稿单位):\|?(?<name>\p{Script=Han}{2,28}(?:人民政府(?:办公[室厅])?|委员会|管委会|办公[室厅]|办事处|局|厅|街道|[镇乡]))(?!\p{Script=Han})`,
  'u',
);
const OF_SITE = /人民政府(办公[室厅])?$|政府办公[室厅]$/;
const LONGEST_SOURCE = 120;

function sourceIn(texts: readonly string[]): string | null {
  for (const text of texts.slice(0, OPENING_LINES)) {
    if (text.length > LONGEST_SOURCE) continue;
    const name = nameIn(SOURCE.exec(text)?.groups?.name);
    if (name) return name;
  }
  return null;
}

function contactName(texts: readonly string[]): string | null {
  const plain = withoutShortName(texts.join(''));
  const contact = nameIn(CONTACT.exec(plain)?.groups?.name);
  if (!contact) return null;
  return contact.replace(OF_OFFICE, (office: string, body: string) =>
    body === '人民政府' && !/党政|综合/.test(office) ? office : body,
  );
}

const withoutShortName = (text: string): string =>
  text.replace(/\((以下|下称|简称|下同)[^)]*\)/g, '');

function nameIn(printed: string | undefined): string | null {
  const name = cleanName(printed ?? '').replace(/^(本报告|本年度报告|报告)由?/, '');
  return name.length < 2 || NO_NAME.test(name) || /[,。;:《》]/.test(name) ? null : name;
}
