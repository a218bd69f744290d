import { bilingual } from '../language.ts';

/** Thresholds, traps, and what the product does not claim. */
export const limitsText = bilingual({
  zh: {
    reading: [
      '汇总报告（整个政府，含部门和乡镇街道）与本机关报告（只含一个机关）从不相加，也不混排。',
      '上级政府的汇总已含下级，合计只在同一层级内作；一行的总计已含六类申请人，不与各列相加。',
      '每个数都带出处，点“来源”到发布机关的网页；引用前以原文为准。',
    ],
    thresholds: {
      denominator: (n: number) => `比率的分母不足${n}件的，只列数，不排名、不比较、不进中位数。`,
      base: (n: number) => `上年数不足${n}的，不给同比，也不作指数的基数。`,
      conclude: (n: number) => `填报的单位不足${n}个的，不排名，不说最多、最高。`,
      median: (n: number) => `不足${n}个单位的，不给中位数。`,
      quartiles: (n: number) => `不足${n}个单位的，不给四分位。`,
      sameUnits: (n: number) => `两年都填报的单位不足${n}个的，不代表整体的变化。`,
      floor: (share: string) =>
        `名单中填报的单位不足${share}的，不排名；读者可以调低，调低后名次只在填报的单位之间。`,
      sums: '各报告未注明单位的金额（政府集中采购）只按印出的列出，不排名、不合计、不比较。',
    },
    traps: [
      '网站发布数不等于主动公开总数，总数往往不含全部渠道，各渠道之和可以大于总数。',
      '正文所述“收到”可能只指新收，也可能含上年结转，还可能是办结数；表内新收另有一格，两者分开收录、互相核对。',
      '把不予公开改列为无法提供或不予处理，会抬高公开率；看比率须同时看各类结果的占比。',
      '办结率低多因年底集中收到申请，依法结转，不等于拖延；按期办结率表中没有，从不计算。',
      '多数乡镇一年不足十件申请，比率随一两件大起大落。',
      '规章制发与规章新制作、现行有效与对外公开总数，两种格式各有各的含义，不能接成一列。',
      '行政事业性收费（万元）与第六部分的信息处理费（元）是两回事。',
      '各年收录的单位不同，合计的升降多半是换了单位，不是趋势；看同一批单位。',
      '区划合并、更名后，前后年度不是同一范围，规则按前身之和对照，图上不连线。',
      '正文里的累计数、年份、百分比不是当年数；“余”“近”“约”“万”照印，不当作确数。',
      '排名次会改变填报的方法：数字好看的一侧总有别的格子可放，须与构成一起看。',
    ],
    claims: [
      '不评价任何机关的工作好坏，也不打分；高低只是数字的高低。',
      '核验不符不是认定差错：可能是报告所印、识读、规则三者之一，以原文和机关说明为准。',
      '未收录不等于未发布，也不等于未填报：数据来自能见到的网页，覆盖不全，每处都写“几个中几个”。',
      '不补数、不估数：推算值只作提示，从不进入数据、合计、图和下载。',
      '不代表全国或某地的总量；合计只是所收录报告之和。',
      '不说明原因：两个数一起变动，不等于一个引起另一个。',
      '不画地图，不上传任何文件，除本站外不访问任何地址。',
    ],
  },
  en: {
    reading: [
      'Aggregate reports (a whole government with its departments and townships) and own reports (one body alone) are never added up or ranked together.',
      'A higher government’s aggregate contains the lower ones, so sums stay on one level; a row’s total contains its six columns and is never added to them.',
      'Each figure carries its source and leads to the publisher’s page; quote from there.',
    ],
    thresholds: {
      denominator: (n: number) =>
        `A rate of fewer than ${n} cases is shown, but neither ranked nor compared nor counted in a median.`,
      base: (n: number) =>
        `On a figure below ${n} the year before there is no change and no index.`,
      conclude: (n: number) =>
        `With fewer than ${n} units that state a figure nothing is ranked, and none is called the most.`,
      median: (n: number) => `Fewer than ${n} units have no median.`,
      quartiles: (n: number) => `Fewer than ${n} units have no quartiles.`,
      sameUnits: (n: number) =>
        `Fewer than ${n} units with the figure in both years do not speak for the whole.`,
      floor: (share: string) =>
        `Where fewer than ${share} of a list state the figure nothing is ranked; a reader may lower this, and the ranks then hold among those who state it.`,
      sums: 'Amounts whose unit the reports do not state (central procurement) are listed as printed: not ranked, not added up, not compared.',
    },
    traps: [
      'Items on the website are not all information published; the headline often leaves channels out, and the channels may exceed it.',
      '“Received” in prose may mean new requests, new and carried in, or completed; the table has a cell of its own, so the two are kept apart and held against each other.',
      'Moving cases from refused to unavailable or not processed raises the rate of disclosure: read a rate beside the shares of all outcomes.',
      'A low completion rate mostly comes from requests that arrive in December and are carried over lawfully; that is no delay. The on-time rate is not on the form and never computed.',
      'Most townships have fewer than ten requests a year; one or two of them move a rate far.',
      'Rules issued and rules made, in force and disclosed in all mean different things on the two forms and make no series.',
      'Administrative fees (10,000 yuan) and the fee for processing information of Section VI (yuan) are two things.',
      'The units collected differ from year to year: a sum that rises or falls mostly changed its members. Look at the same units.',
      'After a merger or renaming a division is not the same area; rules compare with the sum of its predecessors, and no line is drawn.',
      'Cumulative figures, years and percentages in prose are not the year’s figure; rounded ones (余, 近, 约, 万) stay as printed.',
      'Ranking changes how figures are reported: there is always another cell to put a case in. Read a rank beside the composition.',
    ],
    claims: [
      'No body’s work is judged or scored; high and low are those of figures.',
      'A finding is not a fault established: the print, the reading or the rule may be the cause, and the original and the body’s own word decide.',
      'Not collected means neither unpublished nor unreported: the data come from pages that could be seen, coverage is partial, and every sum says of how many.',
      'No figure is filled in or estimated: an implied value is a hint and enters neither data nor sums, charts or downloads.',
      'Nothing here is a total of the nation or of a place; a sum is that of the reports collected.',
      'No cause is named: two figures that move together need not move each other.',
      'No map is drawn, no file is uploaded, and no address but this site’s is visited.',
    ],
  },
});
