import { bilingual } from './language.ts';

type RuleText = { formula: string; note: string };
type RuleTexts = Record<string, RuleText>;

const zhRules: RuleTexts = {
  'S2.1': {
    formula: '本年现行有效 = 上年现行有效 + 本年制发 − 本年废止',
    note: '清理、合并、自然失效可使此式不成立，属正常。',
  },
  'S2.2': {
    formula: '本年废止 ≤ 上年现行有效 + 本年制发；现行有效 ≥ 制发 − 废止',
    note: '废止数超过可废止的文件数，或有效数少于净增数。',
  },
  'S2.3': {
    formula: '无规章制定权的机关：规章各项 = 0',
    note: '县级以下机关无权制定规章（立法法），多为与规范性文件混淆。',
  },
  'S2.4': {
    formula: '件数为不小于 0 的整数（收费金额、增减数除外）',
    note: '件数出现小数或负数。',
  },
  'S2.5': {
    formula: '收费金额 ÷ 上年收费金额 不接近 10000、1000 或 1/10000',
    note: '可能以元填报；该栏单位为万元。',
  },
  'S2.6': {
    formula: '办公室（本机关）处罚、强制、收费 = 0；县级汇总许可、处罚 > 0',
    note: '与该类机关的职能不相称，值得一看。',
  },
  'S2.7': {
    formula: '上一年项目数量（本年报告）= 上年报告的上一年项目数量 + 本年增/减',
    note: '前后两年的项目数量不相衔接。',
  },
  'S2.8': {
    formula: '本年新公开 ≤ 对外公开总数量 ≤ 上年总数量 + 本年新公开',
    note: '对外公开总数量与上年不相衔接。',
  },
  'S2.10': { formula: '采购总金额须有单位', note: '表中未规定单位，金额不能比较。' },
  'S3.1': { formula: '各类申请人之和 = 总计（每行）', note: '本行各类申请人之和与总计不符。' },
  'S3.2': {
    formula: '（一）至（六）各行之和 =（七）总计（每列）',
    note: '办理结果各行之和与总计不符。',
  },
  'S3.3': {
    formula: '第一项 + 第二项 = 第三项 + 第四项（每列）',
    note: '表内所印勾稽关系不成立。',
  },
  'S3.4': { formula: '各办理结果 ≤ 办理结果总计', note: '某项结果多于总计。' },
  'S3.5': { formula: '所印小计 = 其下各行之和', note: '小计与其下各行之和不符。' },
  'S3.6': {
    formula: '新收 + 结转 = 0 时，该列其余各行为 0 或空白',
    note: '没有申请，却有办理结果。',
  },
  'S3.7': {
    formula: '恰有一格所在的各式均差同一数',
    note: '此格若为所示之数，各式即可成立；仅为提示，不作更正。',
  },
  'S3.8': { formula: '各行之和 = 总计 + 部分公开', note: '部分公开可能又计入了不予公开的理由。' },
  'S4.1': {
    formula: '行政复议：维持 + 纠正 + 其他 + 尚未审结 = 总计',
    note: '四项之和与总计不符。',
  },
  'S4.2': {
    formula: '未经复议直接起诉：维持 + 纠正 + 其他 + 尚未审结 = 总计',
    note: '四项之和与总计不符。',
  },
  'S4.3': {
    formula: '复议后起诉：维持 + 纠正 + 其他 + 尚未审结 = 总计',
    note: '四项之和与总计不符。',
  },
  'S4.4': { formula: '纠正、尚未审结 ≤ 总计', note: '某项多于总计。' },
  'S4.5': { formula: '本年总计 ≥ 上年尚未审结', note: '上年未结案件应再次出现；各地做法不一。' },
  'S4.6': {
    formula: '复议后起诉总计 ≤ 其上年未结 + 两年已结复议',
    note: '复议后起诉多于可起诉的复议案件。',
  },
  'S4.7': { formula: '两年均无申请时，复议、诉讼 = 0', note: '没有申请却有复议或诉讼。' },
  'S4.8': {
    formula: '2024年起直接起诉 ≤ 上年',
    note: '不予公开须先申请复议（行政复议法第二十三条），直接起诉上升值得一看。',
  },
  X1: { formula: '本年的上年结转 = 上年的结转下年度（总计）', note: '两年结转数不相衔接。' },
  X2: {
    formula: '本年的上年结转 = 上年的结转下年度（各类申请人）',
    note: '各类申请人的结转数不相衔接，可能重新归类。',
  },
  X4: { formula: '(√本年 − √上年) ÷ 0.707 的绝对值 ≤ 4，或变化不到三倍', note: '较上年变化很大。' },
  X5: { formula: '本年 ÷ 上年 不接近 10、100、1000', note: '可能少一位数字或单位不同。' },
  X6: { formula: '与上年相同的非零数字少于 5 个', note: '多个数字与上年相同，可能沿用上年报告。' },
  X8: { formula: '不同机关同年的非零数字不全相同', note: '两个机关的数字完全相同。' },
  N1: {
    formula: '文字所述申请数 = 表内新收（收到）、新收加结转（受理）或办结（办结、答复）',
    note: '文字与表格不一致。',
  },
  N2: { formula: '文字所述行政复议数 = 行政复议总计', note: '文字与表格不一致。' },
  N3: { formula: '文字所述行政诉讼数 = 直接起诉总计 + 复议后起诉总计', note: '文字与表格不一致。' },
  N4: { formula: '文字中各部分之和 = 所述总数', note: '各部分之和与总数不符。' },
  N6: { formula: '称“未收到”“未发生”时，表内对应总计 = 0', note: '文字称无，表内有数。' },
  N7: { formula: '各渠道发布数之和 ≤ 主动公开总数', note: '一条信息多处计数，或总数口径较窄。' },
  N11: { formula: '标题年份 = 统计期限年份', note: '报告中出现不同的年份。' },
  N12: { formula: '六部分齐全并按顺序', note: '缺少某部分或顺序不同。' },
  G1: { formula: '汇总报告 ≥ 其下各机关本机关报告之和', note: '汇总数少于已知各机关之和。' },
  G3: { formula: '汇总报告与办公室本机关报告不相同', note: '两份报告数字相同，范围可能有误。' },
  G4: { formula: '上级汇总 ≥ 任一下级汇总', note: '上级汇总数少于某一下级。' },
  D1: {
    formula: '部门次年1月31日前、政府次年3月31日前公布',
    note: '公布日期不在期限内（条例第五十条）。',
  },
  D2: {
    formula: '2021年起用2021年格式，2019、2020年用2019年格式',
    note: '所用格式与年份不符，按所印格式读取。',
  },
};

const enRules: RuleTexts = {
  'S2.1': {
    formula: 'in force = in force the year before + issued − repealed',
    note: 'Clean-ups, mergers and lapsed documents break this honestly.',
  },
  'S2.2': {
    formula: 'repealed ≤ in force the year before + issued; in force ≥ issued − repealed',
    note: 'More repealed than there could be, or fewer in force than were added.',
  },
  'S2.3': {
    formula: 'bodies without the power to make rules: rules = 0',
    note: 'County bodies and below make no rules (Legislation Law); often mistaken for normative documents.',
  },
  'S2.4': {
    formula: 'counts are whole numbers, 0 or more (not amounts and changes)',
    note: 'A count is negative or has decimals.',
  },
  'S2.5': {
    formula: 'fees / fees the year before is not near 10000, 1000 or 1/10000',
    note: 'Perhaps told in yuan; the column is in ten thousand yuan.',
  },
  'S2.6': {
    formula:
      'own report of an office: no penalties, coercion, fees; whole county: permits and penalties > 0',
    note: 'Unlikely for this kind of body.',
  },
  'S2.7': {
    formula: 'items the year before = the former report’s items + its change',
    note: 'The numbers of items do not continue.',
  },
  'S2.8': {
    formula: 'disclosed ≤ disclosed in all ≤ the year before in all + disclosed',
    note: 'The total disclosed does not continue.',
  },
  'S2.10': {
    formula: 'the procurement amount needs a unit',
    note: 'The form states none, so amounts are not comparable.',
  },
  'S3.1': {
    formula: 'sum over applicants = total (each row)',
    note: 'The applicants of this row do not add up to its total.',
  },
  'S3.2': {
    formula: 'sum of outcome rows = outcome total (each column)',
    note: 'The outcomes do not add up to their total.',
  },
  'S3.3': {
    formula: 'received + carried in = completed + carried over (each column)',
    note: 'The balance printed on the form does not hold.',
  },
  'S3.4': { formula: 'each outcome ≤ outcome total', note: 'An outcome exceeds the total.' },
  'S3.5': {
    formula: 'printed subtotal = sum of its rows',
    note: 'A subtotal differs from its rows.',
  },
  'S3.6': {
    formula: 'received + carried in = 0: all other rows of the column are 0 or blank',
    note: 'Outcomes without any request.',
  },
  'S3.7': {
    formula: 'exactly the identities of one cell fail, by the same difference',
    note: 'With the value shown this cell would mend them all; a suggestion, not a correction.',
  },
  'S3.8': {
    formula: 'sum of outcome rows = outcome total + partly granted',
    note: 'Partial releases may be counted again under a ground of refusal.',
  },
  'S4.1': {
    formula: 'reconsideration: upheld + rectified + other + pending = total',
    note: 'The four results do not add up to the total.',
  },
  'S4.2': {
    formula: 'direct litigation: upheld + rectified + other + pending = total',
    note: 'The four results do not add up to the total.',
  },
  'S4.3': {
    formula: 'litigation after reconsideration: upheld + rectified + other + pending = total',
    note: 'The four results do not add up to the total.',
  },
  'S4.4': { formula: 'rectified, pending ≤ total', note: 'A result exceeds the total.' },
  'S4.5': {
    formula: 'total ≥ pending the year before',
    note: 'Unfinished cases should turn up again; practice differs.',
  },
  'S4.6': {
    formula:
      'litigation after reconsideration ≤ its pending + reconsiderations decided in two years',
    note: 'More lawsuits than reconsiderations they could follow.',
  },
  'S4.7': { formula: 'no request in two years: no dispute', note: 'Disputes without any request.' },
  'S4.8': {
    formula: 'since 2024 direct litigation ≤ the year before',
    note: 'Refusals go to reconsideration first (Administrative Reconsideration Law, art. 23); a rise is worth reading.',
  },
  X1: {
    formula: 'carried in = carried over the year before (total)',
    note: 'The two years do not join.',
  },
  X2: {
    formula: 'carried in = carried over the year before (each applicant)',
    note: 'The two years do not join; applicants may have been re-classified.',
  },
  X4: {
    formula: '|√now − √then| / 0.707 ≤ 4, or less than threefold',
    note: 'A large change from the year before.',
  },
  X5: {
    formula: 'now / then is not near 10, 100 or 1000',
    note: 'Perhaps a lost digit or another unit.',
  },
  X6: {
    formula: 'fewer than 5 equal non-zero figures',
    note: 'Many figures equal those of the year before: perhaps copied.',
  },
  X8: {
    formula: 'two bodies differ in their non-zero figures',
    note: 'Two bodies report exactly the same figures.',
  },
  N1: {
    formula: 'requests told in prose = received, received + carried in, or completed, by the verb',
    note: 'Prose and table differ.',
  },
  N2: { formula: 'reconsiderations told in prose = table total', note: 'Prose and table differ.' },
  N3: {
    formula: 'lawsuits told in prose = both litigation totals together',
    note: 'Prose and table differ.',
  },
  N4: {
    formula: 'named parts in prose = their whole',
    note: 'The parts do not add up to the whole.',
  },
  N6: {
    formula: 'prose says none: the table total = 0',
    note: 'The prose says none, the table has a number.',
  },
  N7: {
    formula: 'channels together ≤ headline figure',
    note: 'One item counted several times, or a narrower headline.',
  },
  N11: {
    formula: 'year of the title = year of the statistics period',
    note: 'The report names different years.',
  },
  N12: { formula: 'six sections in order', note: 'A section is missing or out of place.' },
  G1: {
    formula: 'aggregate ≥ sum of the known own reports within it',
    note: 'The aggregate is smaller than its known parts.',
  },
  G3: {
    formula: 'aggregate report differs from the office’s own',
    note: 'Two reports with the same figures: the scope may be wrong.',
  },
  G4: {
    formula: 'aggregate ≥ each aggregate within it',
    note: 'The aggregate is smaller than one of its parts.',
  },
  D1: {
    formula: 'published by 31 January (departments) or 31 March (governments)',
    note: 'Published outside the period (Regulation, art. 50).',
  },
  D2: {
    formula: 'form 2021 since 2021; form 2019 for 2019 and 2020',
    note: 'The form does not fit the year; it was read as printed.',
  },
};

/** Words for rules, verdicts and grades. */
export const checksText = bilingual({
  zh: {
    verdict: {
      PASS: '通过',
      FAIL: '不符',
      HOLDS_IF_BLANKS_ARE_0: '空白视为0时成立',
      CANNOT_JUDGE: '无法判断',
    },
    grade: { E: '错误', W: '存疑', I: '提示' },
    resolution: {
      in_the_report: '报告所印如此',
      in_our_reading: '识读有误',
      rule_does_not_apply: '规则不适用',
      explanation_accepted: '说明可接受',
    },
    detail: {
      other_definition: '与另一口径相符',
      swapped_digits: '可能两位数字颠倒',
      digit_lost: '可能少一位数字',
      digit_doubled: '可能多一位数字',
      thousands: '可能千分位有误',
    },
    rules: zhRules,
  },
  en: {
    verdict: {
      PASS: 'holds',
      FAIL: 'fails',
      HOLDS_IF_BLANKS_ARE_0: 'holds if blanks are 0',
      CANNOT_JUDGE: 'cannot be judged',
    },
    grade: { E: 'error', W: 'doubtful', I: 'hint' },
    resolution: {
      in_the_report: 'in the report',
      in_our_reading: 'in our reading',
      rule_does_not_apply: 'rule does not apply',
      explanation_accepted: 'explanation accepted',
    },
    detail: {
      other_definition: 'fits another definition',
      swapped_digits: 'perhaps two digits swapped',
      digit_lost: 'perhaps a digit lost',
      digit_doubled: 'perhaps a digit doubled',
      thousands: 'perhaps a thousands mark',
    },
    rules: enRules,
  },
});
