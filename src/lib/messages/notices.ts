import { bilingual } from './language.ts';

/** Notices about findings, in the words of offices: the letter to one agency and the circular on many. */
export const noticesText = bilingual({
  zh: {
    inquiry: '核对通知',
    circular: '通报',
    make: '生成 Word',
    makeInquiry: (agency: string) => `出具给${agency}的核对通知`,
    makeCircular: '通报所列情况（Word）',
    close: '关闭',
    making: '正在生成',
    made: '已生成，见浏览器的下载',
    nothing: '没有可列入的：所列各处没有未通过的，或都已处理',
    failed: '文件没有生成，请重新载入本页再试',
    keptNote: '所填内容只记在本机浏览器，下次不必再填；未填的留空待填。',
    fields: {
      title: '标题',
      number: '文号',
      issuer: '发文机关',
      addressee: '主送机关',
      date: '成文日期',
      deadline: '反馈期限',
      contact: '联系人及电话',
    },
    openOnly: '已处理的不列入',
    onePage: '每个单位另起一页',
    everyUnit: '各有关单位',
    inquiryTitle: '关于核对政府信息公开工作年度报告有关数据的通知',
    circularTitle: (place: string | null) =>
      `关于${place ?? ''}政府信息公开工作年度报告核对情况的通报`,
    addressed: (name: string) => `${name}：`,
    years: (from: number, to: number) => (from === to ? `${from}年度` : `${from}—${to}年度`),
    inquiryOpening: (years: string, keptTo: string, count: string, grades: string) =>
      `经核对你单位${years}政府信息公开工作年度报告，${keptTo}有${count}处未通过核验（${grades}）。现将具体情况列后，请对照原文逐条核实。`,
    circularOpening: (
      years: string,
      reports: string,
      keptTo: string,
      units: string,
      count: string,
      grades: string,
    ) =>
      `经核对所选范围内收录的${years}政府信息公开工作年度报告${reports}份，${keptTo}${units}个单位有${count}处未通过核验（${grades}）。现将情况通报如下。`,
    keptTo: (choices: string | null) => (choices === null ? '共' : `本次只列“${choices}”，`),
    caution:
      '以上所列只说明数字之间不相合，可能系报告所印如此，也可能系识读所致，不等于认定差错，以原文为准。汇总报告与本机关报告分别核验。',
    reply: (deadline: string) => `请将核实结果填入“答复”栏，于${deadline}前反馈。`,
    replyOpen: '请将核实结果填入“答复”栏后反馈。',
    contact: (who: string) => `联系人及电话：${who}`,
    listCircularTitle: (list: string | null, year: number) =>
      `关于${list ?? ''}${year}年度政府信息公开工作年度报告有关数据的通报`,
    standingOpening: (sentence: string) => `${sentence}。现将有关情况通报如下。`,
    standingDefinitions: '口径和来源',
    shownOnly: (least: number) => `分母不足${least}的比率只列出，不排名次。`,
    missing: (at: string, year: number, scope: string, count: string) =>
      `${at}、未收录${year}年度${scope}的单位（${count}个）`,
    names: (names: string) => `${names}。`,
    unnamed: (count: string, scope: string, isMore: boolean) =>
      `名单中${isMore ? '另' : ''}有${count}个单位各年都未收录${scope}，不逐一列出。`,
    missingCaution: '未收录不等于未公布；这些单位不排名次，也不按零计。',
    leftOut: (count: string) => `另有${count}处已经处理，未列入。`,
    grade: (name: string, count: string) => `${name}${count}处`,
    gradeJoin: '、',
    report: (at: string, year: number, scope: string) => `${at}、${year}年度报告（${scope}）`,
    unit: (at: string, name: string, count: string) => `${at}、${name}（${count}处）`,
    ofReport: (year: number, scope: string) => `${year}年度（${scope}）`,
    ordinal: (at: number) => chineseOrdinal(at),
    source: (label: string, address: string) => `${label}：${address}`,
    noSource: '来源未记网址',
    sources: '数据来源',
    ranking: '未通过核验之处，按单位',
    rankingAt: (at: string, title: string) => `${at}、${title}`,
    annex: '附件',
    annexed: (title: string) => `附件：${title}`,
    definitions: '所用规则',
    definition: (code: string, name: string, formula: string) => `${code}　${name}：${formula}`,
    implied: (sentence: string, suggestion: string) => `${sentence}。${suggestion}`,
    rule: (code: string, sentence: string) => `［${code}］${sentence}`,
    local: '（本机数据）',
    dataset: (hash: string, day: string) => `数据集 ${hash}，${day}生成`,
    late: (count: string) => `逾期公布的报告（${count}份）`,
    lateOf: (reports: string, dated: string, other: string) =>
      `收录的${reports}份报告中，载有公布日期且条例定有期限的${dated}份，其中列入以下各份晚于期限；其余${other}份未载公布日期或条例未定期限，不作判断。`,
    lateName: (name: string, day: string) => `${name}（${day}公布）`,
    timed: (reports: string, judged: string, late: string | null, other: string | null) =>
      `所列${reports}份报告中，${judged}份的公布日期可按条例期限核对，${late === null ? '均未逾期' : `${late}份晚于期限`}` +
      `${other === null ? '' : `；其余${other}份未载公布日期、日期有疑或条例未定期限，不作判断`}。`,
    untimed: (reports: string) =>
      `所列${reports}份报告都没有可按条例期限核对的公布日期，是否逾期不作判断。`,
    lateDays:
      '期限依政府信息公开条例第四十九条：部门为次年1月31日前，县级以上地方政府为次年3月31日前；当地另有规定的从其规定。',
    columns: {
      published: '公布日期',
      at: '序号',
      report: '报告',
      grade: '等级',
      finding: '情况',
      cells: '所印各格',
      expected: '核对要求',
      found: '填报',
      answer: '答复',
      rank: '名次',
      unit: '单位',
      division: '地区',
      total: '未通过',
    },
    none: '—',
    day: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
    pageNumber: { before: '— ', after: ' —' },
    fileJoin: '_',
  },
  en: {
    inquiry: 'Inquiry',
    circular: 'Circular',
    make: 'Make a Word file',
    makeInquiry: (agency: string) => `An inquiry to ${agency}`,
    makeCircular: 'A circular on these findings (Word)',
    close: 'Close',
    making: 'Being made',
    made: 'Made: see the browser’s downloads',
    nothing: 'Nothing to list: no check in the list fails, or all are settled',
    failed: 'The file was not made; reload the page and try again',
    keptNote:
      'What you write is kept in this browser alone, for the next time; what is empty stays open.',
    fields: {
      title: 'Title',
      number: 'Number',
      issuer: 'Issued by',
      addressee: 'To',
      date: 'Date',
      deadline: 'Answer by',
      contact: 'Contact',
    },
    openOnly: 'Leave out what is settled',
    onePage: 'Each agency on a new page',
    everyUnit: 'All agencies concerned',
    inquiryTitle: 'Figures of the annual disclosure report to be verified',
    circularTitle: (place: string | null) =>
      `Findings on annual disclosure reports${place === null ? '' : `: ${place}`}`,
    addressed: (name: string) => `${name}:`,
    years: (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`),
    inquiryOpening: (years: string, keptTo: string, count: string, grades: string) =>
      `In your annual disclosure reports (${years}), ${keptTo}${count} checks fail (${grades}). They are listed below; please hold each against the original.`,
    circularOpening: (
      years: string,
      reports: string,
      keptTo: string,
      units: string,
      count: string,
      grades: string,
    ) =>
      `Of the ${reports} annual disclosure reports (${years}) collected in this selection, ${keptTo}those of ${units} agencies fail ${count} checks (${grades}).`,
    keptTo: (choices: string | null) => (choices === null ? '' : `kept to “${choices}”, `),
    caution:
      'This says only that figures do not agree, as printed or as read; it is no finding of error, and the original counts. Aggregate reports and own reports are checked apart.',
    reply: (deadline: string) => `Please fill in the column “Answer” and return it by ${deadline}.`,
    replyOpen: 'Please fill in the column “Answer” and return it.',
    contact: (who: string) => `Contact: ${who}`,
    listCircularTitle: (list: string | null, year: number) =>
      `Figures of the annual disclosure reports of ${year}${list === null ? '' : `: ${list}`}`,
    standingOpening: (sentence: string) => `${sentence}.`,
    standingDefinitions: 'Definitions and sources',
    shownOnly: (least: number) => `Rates with a denominator below ${least} are shown, not ranked.`,
    missing: (at: string, year: number, scope: string, count: string) =>
      `${at}. No report of ${year} collected, ${scope} (${count})`,
    names: (names: string) => `${names}.`,
    unnamed: (count: string, scope: string, isMore: boolean) =>
      `${count}${isMore ? ' more' : ''} units of the list have none collected of any year (${scope}); not named here.`,
    missingCaution:
      'Not collected does not mean not published; these units have no rank and count as no zero.',
    leftOut: (count: string) => `${count} more are settled and left out.`,
    grade: (name: string, count: string) => `${name} ${count}`,
    gradeJoin: ', ',
    report: (at: string, year: number, scope: string) => `${at}. Report of ${year} (${scope})`,
    unit: (at: string, name: string, count: string) => `${at}. ${name} (${count})`,
    ofReport: (year: number, scope: string) => `${year} (${scope})`,
    ordinal: (at: number) => String(at),
    source: (label: string, address: string) => `${label}: ${address}`,
    noSource: 'no address recorded',
    sources: 'Sources',
    ranking: 'Failing checks by agency',
    rankingAt: (at: string, title: string) => `${at}. ${title}`,
    annex: 'Annex',
    annexed: (title: string) => `Annex: ${title}`,
    definitions: 'Rules applied',
    definition: (code: string, name: string, formula: string) => `${code} ${name}: ${formula}`,
    implied: (sentence: string, suggestion: string) => `${sentence}. ${suggestion}`,
    rule: (code: string, sentence: string) => `[${code}] ${sentence}`,
    local: ' (your own data)',
    dataset: (hash: string, day: string) => `Dataset ${hash}, built ${day}`,
    late: (count: string) => `Reports published late (${count})`,
    lateOf: (reports: string, dated: string, other: string) =>
      `Of the ${reports} reports collected, ${dated} tell their day of publication and have one set for them; of these the following came out later. Of the other ${other} no day is told or none is set: nothing is said of them.`,
    lateName: (name: string, day: string) => `${name} (published ${day})`,
    timed: (reports: string, judged: string, late: string | null, other: string | null) =>
      `Of the ${reports} reports listed, ${judged} tell a day of publication that can be held against the day set; ` +
      `${late === null ? 'none came out later' : `${late} came out later`}.` +
      `${other === null ? '' : ` Of the other ${other} no day is told, it is in doubt, or none is set: nothing is said of them.`}`,
    untimed: (reports: string) =>
      `None of the ${reports} reports listed tells a day of publication that can be held against the day set: nothing is said of late ones.`,
    lateDays:
      'Days as set by Article 49 of the Regulation on Open Government Information: departments by 31 January, local governments from the counties up by 31 March of the next year; local rules may differ.',
    columns: {
      published: 'Published on',
      at: 'No.',
      report: 'Report',
      grade: 'Grade',
      finding: 'Finding',
      cells: 'Cells as printed',
      expected: 'Held against',
      found: 'Found',
      answer: 'Answer',
      rank: 'Rank',
      unit: 'Agency',
      division: 'Division',
      total: 'Failing',
    },
    none: '–',
    day: (year: number, month: number, day: number) =>
      [year, month, day].map((part) => String(part).padStart(2, '0')).join('-'),
    pageNumber: { before: '— ', after: ' —' },
    fileJoin: '_',
  },
});

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A heading's number as official papers write it, 1 to 99; beyond them in Arabic figures. */
function chineseOrdinal(at: number): string {
  if (at < 1 || at > 99) return String(at);
  const tens = Math.floor(at / 10);
  const ones = DIGITS[at % 10] ?? '';
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${ones}`;
}
