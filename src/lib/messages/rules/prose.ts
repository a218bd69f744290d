import { bilingual } from '../language.ts';
import { words, type Said } from './rule-words.ts';

const zhTold = ({ cell, found, expected, others, detail }: Said): string =>
  `${cell}为${found}，表内${others}为${expected}` +
  (detail === 'other_definition' ? '，与另一口径相符' : '');
const enTold = ({ cell, found, expected, others, detail }: Said): string =>
  `${cell}: ${found}; the table has ${expected} (${others})` +
  (detail === 'other_definition' ? '; it fits another definition' : '');

/** Prose against tables. */
export const proseRules = bilingual({
  zh: {
    N1: words(
      '文字与表格：申请数',
      '正文所述申请数 = 表内新收（收到）、新收加结转（受理）或办结（办结、答复）',
      '文字与表格不一致。',
      zhTold,
    ),
    N2: words(
      '文字与表格：行政复议',
      '正文所述行政复议数 = 行政复议总计',
      '文字与表格不一致。',
      zhTold,
    ),
    N3: words(
      '文字与表格：行政诉讼',
      '正文所述行政诉讼数 = 直接起诉总计 + 复议后起诉总计',
      '文字与表格不一致。',
      zhTold,
    ),
    N4: words(
      '文字中的部分与总数',
      '文字中各部分之和 = 所述总数',
      '各部分之和与总数不符。',
      ({ cell, found, expected }) => `${cell}所述为${found}，所述各部分之和为${expected}`,
    ),
    N5: words(
      '文字与表格：办理结果',
      '正文所述予以公开、部分公开、不予公开等 = 表内相应各行',
      '文字与表格不一致。',
      ({ cell, found, expected }) => `文字称${cell}${found}件，表内为${expected}`,
    ),
    N6: words(
      '文字称无',
      '称“未收到”“未发生”时，表内对应总计 = 0',
      '文字称无，表内有数。',
      ({ found, others }) => `文字称无，表内${others}为${found}`,
    ),
    N7: words(
      '各渠道与主动公开总数',
      '各渠道发布数之和 ≤ 主动公开总数',
      '一条信息多处计数，或总数口径较窄。',
      ({ cell, found, expected }) => `${cell}为${expected}，各渠道之和为${found}`,
    ),
    N8: words(
      '文字与表格：规范性文件',
      '正文所述制发规范性文件数 = 表内本年制发件数',
      '文字与表格不一致。',
      ({ cell, found, expected }) => `文字称制发规范性文件${found}件，${cell}为${expected}`,
    ),
    N9: words(
      '约数按区间比较',
      '“余、多”为自所述数起不足末位一个单位，“近”略少，“约”上下 5 %',
      '约数不作精确数比较。',
      ({ cell }) => `${cell}为约数`,
    ),
    N10: words(
      '按期办结率',
      '称按期办结率 100 % 时，新收 + 上年结转 > 0',
      '没有申请时，此率无所指。',
      () => '文字称按期办结率100%，表内没有申请',
    ),
    N11: words(
      '年份与机关名称一致',
      '标题年份 = 统计期限年份；正文所称机关 = 报告机关',
      '报告中出现不同的年份，或其他机关的表述。',
      ({ detail }) =>
        detail === null ? '标题与统计期限的年份不同' : `文中出现“${detail}”，似为其他机关的表述`,
    ),
    N12: words(
      '六部分齐全',
      '六部分齐全并按顺序；第五部分有具体内容；第六部分说明信息处理费（国办函〔2020〕109号）',
      '缺少某部分或顺序不同，或内容过简。',
      ({ cell, detail, found }) =>
        detail === 'no_table'
          ? `${cell}只有标题，未读到表格`
          : detail === 'stock_sentence'
            ? `第五部分只有${found}个字`
            : detail === 'fee_unstated'
              ? '第六部分未说明信息处理费'
              : detail === 'out_of_order'
                ? '六部分顺序不同'
                : `六部分中见到${found}部分`,
    ),
    N13: words(
      '逾期未缴费与收费说明',
      '称未提出收费时，因逾期未缴费不再处理 = 0',
      '称未收费，却有因未缴费不再处理的申请。',
      ({ cell, found, detail }) =>
        `${cell}为${found}，第六部分${detail === 'fee_silent' ? '未提及收费' : '称未提出收费'}`,
    ),
    N14: words(
      '两种收费不相比较',
      '行政事业性收费（万元）不与信息处理费（元）比较',
      '两种收费性质不同，常被混淆，不作判断。',
      ({ cell }) => `${cell}不与信息处理费比较`,
    ),
    N15: words(
      '文字与表格：结转数',
      '正文所述上年结转、结转下年度件数 = 表内相应两行总计',
      '文字与表格不一致。',
      ({ cell, found, expected }) => `文字称${cell}${found}件，表内为${expected}`,
    ),
    N16: words(
      '文字与表格：复议、诉讼结果',
      '正文所述维持、纠正、其他结果、尚未审结件数 = 表内相应各格',
      '文字与表格不一致。',
      ({ cell, found, expected }) => `文字称${cell}${found}件，表内为${expected}`,
    ),
  },
  en: {
    N1: words(
      'Prose and table: requests',
      'requests told in prose = received, received + carried in, or completed, by the verb',
      'Prose and table differ.',
      enTold,
    ),
    N2: words(
      'Prose and table: reconsideration',
      'reconsiderations told in prose = table total',
      'Prose and table differ.',
      enTold,
    ),
    N3: words(
      'Prose and table: litigation',
      'lawsuits told in prose = both litigation totals together',
      'Prose and table differ.',
      enTold,
    ),
    N4: words(
      'Parts told in prose',
      'named parts in prose = their whole',
      'The parts do not add up to the whole.',
      ({ cell, found, expected }) => `${cell}: told as ${found}; the parts add up to ${expected}`,
    ),
    N5: words(
      'Prose and table: outcomes',
      'outcomes told in prose = their rows in the table',
      'Prose and table differ.',
      ({ cell, found, expected }) => `${cell}: ${found} in prose, ${expected} in the table`,
    ),
    N6: words(
      'None in words',
      'prose says none: the table total = 0',
      'The prose says none, the table has a number.',
      ({ found, others }) => `The prose says none, the table has ${found} (${others})`,
    ),
    N7: words(
      'Channels and headline',
      'channels together ≤ headline figure',
      'One item counted several times, or a narrower headline.',
      ({ cell, found, expected }) => `${cell}: ${expected}; the channels add up to ${found}`,
    ),
    N8: words(
      'Prose and table: normative documents',
      'normative documents issued in prose = in the table',
      'Prose and table differ.',
      ({ cell, found, expected }) => `${cell}: ${found} in prose, ${expected} in the table`,
    ),
    N9: words(
      'Rounded figures are ranges',
      '余, 多: [n, n + one unit of the last given place); 近: below; 约: ±5 %',
      'A rounded figure is never compared as an exact one.',
      ({ cell }) => `${cell} is rounded`,
    ),
    N10: words(
      'Answered in time',
      'where 100 % are said to be in time, received + carried in > 0',
      'Without any request the rate means nothing.',
      () => 'The prose tells 100 % in time, the table has no request',
    ),
    N11: words(
      'One year and one body throughout',
      'year of the title = year of the statistics period; the body in the prose = the body that reports',
      'The report names different years, or words of another body were left in.',
      ({ detail }) =>
        detail === null
          ? 'Title and statistics period name different years'
          : `The prose speaks of “${detail}”, which seems to be another body`,
    ),
    N12: words(
      'Six sections',
      'six sections in order; section V says something; section VI states the fee (国办函〔2020〕109号)',
      'A section is missing, out of place or says too little.',
      ({ cell, detail, found }) =>
        detail === 'no_table'
          ? `${cell} is a heading alone: no table was read`
          : detail === 'stock_sentence'
            ? `Section V has ${found} characters only`
            : detail === 'fee_unstated'
              ? 'Section VI does not state the fee'
              : detail === 'out_of_order'
                ? 'The six sections are out of order'
                : `${found} of the six sections are there`,
    ),
    N13: words(
      'Unpaid fees and the fee stated',
      'where no fee was asked, dropped for an unpaid fee = 0',
      'No fee is said to have been asked, yet requests were dropped for one.',
      ({ cell, found, detail }) =>
        `${cell}: ${found}, yet section VI says ${detail === 'fee_silent' ? 'nothing of a fee' : 'that no fee was asked'}`,
    ),
    N14: words(
      'Two kinds of fees',
      'fees in Section II (ten thousand yuan) are not compared with the fee of section VI (yuan)',
      'They are different fees, often mistaken; nothing is judged.',
      ({ cell }) => `${cell} is not compared with the fee of section VI`,
    ),
    N15: words(
      'Prose and table: carried in and over',
      'requests told as carried in or over = their totals in the table',
      'Prose and table differ.',
      ({ cell, found, expected }) => `${cell}: ${found} in prose, ${expected} in the table`,
    ),
    N16: words(
      'Prose and table: results of disputes',
      'upheld, rectified, other and pending as told in prose = their cells in the table',
      'Prose and table differ.',
      ({ cell, found, expected }) => `${cell}: ${found} in prose, ${expected} in the table`,
    ),
  },
});
