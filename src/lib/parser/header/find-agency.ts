import type { HeaderField } from '../../model/parsed-report.ts';
import { cleanName, NO_NAME, type Title } from './find-title.ts';

const BODY = String.raw`\p{Script=Han}[\p{Script=Han}()]{1,30}?(?:人民政府(?:办公[室厅])?|委员会|管委会|办公[室厅]|办事处|局|厅|院|中心|机关|部|署|街道|[镇乡县区市省])`;
const MAKER = '(?:根据|按照|依据|依照|编制|编写|结合|汇总|综合|负责)';

/** Sentences of the opening that name the body, the surest first. */
const OPENINGS: readonly RegExp[] = [
  new RegExp(String.raw`由(?<name>${BODY})${MAKER}`, 'u'),
  new RegExp(
    String.raw`现(?:将|公布|发布|公开|向社会公布|予以公布)?《?(?<name>\p{Script=Han}.{1,34}?)20\d\d年度?的?政府信息公开`,
    'u',
  ),
  new RegExp(
    String.raw`(?:特?编制|撰写|形成|公布|发布)了?《?(?<name>\p{Script=Han}[\p{Script=Han}]{1,30}?)20\d\d年度?的?政府信息公开`,
    'u',
  ),
  new RegExp(String.raw`(?:^|[,。;])(?<name>${BODY})${MAKER}.{0,80}(?:编制|公布|撰写)`, 'u'),
  new RegExp(String.raw`(?:^|[,。;])(?<name>${BODY})(?:组织)?编制`, 'u'),
  new RegExp(String.raw`^(?:发布机构|发布单位|公开主体|编制单位|发文机关):(?<name>${BODY})$`, 'u'),
];

/** Lines that may be an opening of their own; behind them is the report. */
const OPENING_LINES = 60;

/** The address to ask names the body too, or its office. */
const CONTACT = new RegExp(
  String.raw`(?:请与|请联系|请同|请向)(?<name>${BODY.replace('{1,30}?', '{1,30}')})(?:联系|\(|[,。])`,
  'u',
);
const OF_OFFICE = /(局|委员会|委|厅|中心|院|署|镇|乡|人民政府|办事处|街道)(党政)?(综合)?办公室$/;

/**
 * The name as printed: from the title, else from the opening sentence, else from the address given for
 * questions; the last two are doubts.
 */
export function findAgency(title: Title, texts: readonly string[]): HeaderField<string> {
  if (title.agency !== null) return { value: title.agency, doubts: [] };
  const [plain = '', ...lines] = [texts.join(''), ...texts.slice(0, OPENING_LINES)].map(
    withoutShortName,
  );
  for (const pattern of OPENINGS) {
    for (const text of [plain, ...lines]) {
      const name = nameIn(pattern.exec(text)?.groups?.name);
      if (name) return { value: name, doubts: ['agency_from_text'] };
    }
  }
  const contact = nameIn(CONTACT.exec(plain)?.groups?.name);
  if (!contact) return { value: null, doubts: [] };
  const name = contact.replace(OF_OFFICE, (office: string, body: string) =>
    body === '人民政府' ? office : body,
  );
  return { value: name, doubts: ['agency_from_text'] };
}

const withoutShortName = (text: string): string =>
  text.replace(/\((以下|下称|简称|下同)[^)]*\)/g, '');

function nameIn(printed: string | undefined): string | null {
  const name = cleanName(printed ?? '').replace(/^(本报告|本年度报告|报告)由?/, '');
  return name.length < 2 || NO_NAME.test(name) || /[,。;:《》]/.test(name) ? null : name;
}
