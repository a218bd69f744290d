import { bilingual } from '../language.ts';

/** The page of methods: its heads, and the facts it reads from the catalogue. */
export const methodsText = bilingual({
  zh: {
    title: (
      printed: number,
      derived: number,
      rules: number,
      awaiting: number,
      conventions: number,
    ) =>
      `${printed}项填报指标、${derived}项计算指标、${rules}条核验规则（其中${awaiting}条尚无材料可判，另有${conventions}条约定不作判断）：数从哪里来，怎么算，哪些不能比`,
    footing: ['按程序所用的同一份目录生成', '不需要数据引擎'],
    contents: '目录',
    parts: {
      reading: '一格怎么读',
      forms: '报告格式',
      printed: '填报指标',
      derived: '计算指标',
      breaks: '口径断点',
      statistics: '统计方法',
      thresholds: '够多少才下结论',
      rules: '核验规则',
      traps: '容易读错之处',
      claims: '不作的断言',
    },

    statuses: '每一格有一种状态，没有数的从不写成零：',
    status: {
      number: '数字',
      rounded: '约数',
      none_in_words: '文字称无',
      blank: '空白',
      mark: '标记',
      unread: '无法辨认',
    },

    form: {
      decree: (form: string, decree: string) => `${form}：${decree}`,
      span: (since: number, until: number | null) =>
        until === null ? `适用于${since}年度起的报告` : `适用于${since}至${until}年度的报告`,
      rows: (requests: number, contested: number) =>
        `第三部分${requests}行，每行七列；第四部分${contested}格`,
      other: { true: '其他处理分三项填写', false: '其他处理只填一行' },
      asPrinted: '报告用哪种格式，以页面所印为准，不由年度推定。',
      only: (form: string) => `只见于${form}`,
      shared: '两种格式都有',
    },

    entry: {
      place: (form: string, place: string) => `${form}：${place}`,
      article: (article: string) => `第二部分，条例${article}`,
      row: (row: number, of: number) => `第三部分第${row}行（共${of}行）`,
      heading: '第三部分标题行，不填数',
      cell: (cell: number, of: number) => `第四部分第${cell}格（共${of}格）`,
      prose: '第一部分正文所述，表中无行',
      unit: (unit: string) => `单位：${unit}`,
      flow: '当年发生数',
      stock: '年末数',
      carried: '结转数：跨年未办结的件数，不是当年发生数',
      parent: (name: string) => `属于${name}`,
      usedIn: '用于',
      breaks: '断点',
      separator: '；',
    },
    formula: '算法',
    trap: '注意',
    see: '看数',

    breaks: {
      intro: '断点前后的数不连线、不求同比、不作指数；图上以竖线标出，写明原因。',
      head: (year: number, label: string) => `${year - 1}与${year}之间：${label}`,
      of: (n: number) => `所涉指标${n}项`,
    },

    rule: {
      intro:
        '每条规则对每份报告作出结论，只说数字之间合不合，不说谁的过错：报告所印、识读、规则本身都可能是原因。推算的数只作提示，从不计入数据。',
      verdicts: '结论',
      verdict: {
        PASS: '所需各格都有确数，关系成立',
        FAIL: '关系不成立；已知各项之和超过总计的，缺格也判为不成立',
        HOLDS_IF_BLANKS_ARE_0: '有空白或未收录的格，已知各项之和恰等于总计',
        CANNOT_JUDGE: '缺少所需的格，成立与否都说不定；只缺一格的给出推算值',
      },
      grades: '等级',
      grade: {
        E: '按格式自身的勾稽关系，两数不能同时成立',
        W: '多数情况下有误，也可能另有原因',
        I: '值得一看，多半不是错',
      },
      eachCase: (grades: string) => `${grades}（依情形，逐条标明）`,
      judged: '对照范围',
      formula: '关系',
    },
  },
  en: {
    title: (
      printed: number,
      derived: number,
      rules: number,
      awaiting: number,
      conventions: number,
    ) =>
      `${printed} reported and ${derived} computed indicators, ${rules} rules (${awaiting} without material yet, and ${conventions} conventions that judge nothing): where figures come from, how they are computed, what does not compare`,
    footing: ['made from the catalogue that the program itself uses', 'needs no data engine'],
    contents: 'Contents',
    parts: {
      reading: 'How a cell is read',
      forms: 'Versions of the form',
      printed: 'Reported indicators',
      derived: 'Computed indicators',
      breaks: 'Breaks in series',
      statistics: 'Statistics',
      thresholds: 'How much is enough to conclude',
      rules: 'Rules of the checks',
      traps: 'Known traps',
      claims: 'What is not claimed',
    },

    statuses: 'Every cell has a status; one without a number is never written as zero:',
    status: {
      number: 'number',
      rounded: 'rounded',
      none_in_words: 'none in words',
      blank: 'blank',
      mark: 'mark',
      unread: 'unread',
    },

    form: {
      decree: (form: string, decree: string) => `${form}: ${decree}`,
      span: (since: number, until: number | null) =>
        until === null
          ? `for reports on ${since} and later`
          : `for reports on ${since} to ${until}`,
      rows: (requests: number, contested: number) =>
        `Section III has ${requests} rows of seven columns, Section IV ${contested} cells`,
      other: {
        true: 'otherwise closed stands in three rows',
        false: 'otherwise closed is one row',
      },
      asPrinted: 'The form is what the page shows, not what the year implies.',
      only: (form: string) => `only on ${form}`,
      shared: 'on both forms',
    },

    entry: {
      place: (form: string, place: string) => `${form}: ${place}`,
      article: (article: string) => `Section II, ${article} of the Regulation`,
      row: (row: number, of: number) => `Section III, row ${row} of ${of}`,
      heading: 'a heading of Section III, without cells',
      cell: (cell: number, of: number) => `Section IV, cell ${cell} of ${of}`,
      prose: 'told in the prose of Section I, no row',
      unit: (unit: string) => `unit: ${unit}`,
      flow: 'in the year',
      stock: 'at the end of the year',
      carried:
        'carried from one year to the next: open at the turn of the year, not of the year itself',
      parent: (name: string) => `part of ${name}`,
      usedIn: 'Used in',
      breaks: 'Breaks',
      separator: '; ',
    },
    formula: 'Formula',
    trap: 'Note',
    see: 'Figures',

    breaks: {
      intro:
        'Across a break no line is drawn, no change given and no index made; charts mark it with a rule and a word.',
      head: (year: number, label: string) => `Between ${year - 1} and ${year}: ${label}`,
      of: (n: number) => `${n} indicators concerned`,
    },

    rule: {
      intro:
        'Each rule gives a verdict on each report. It says whether figures agree, not whose fault it is: the print, the reading and the rule itself may each be the cause. An implied number is a hint and never enters the data.',
      verdicts: 'Verdicts',
      verdict: {
        PASS: 'every cell needed has an exact figure, and the relation holds',
        FAIL: 'the relation does not hold; known parts that exceed their total fail even with cells missing',
        HOLDS_IF_BLANKS_ARE_0:
          'some cells are blank or not collected, and the known parts are exactly the total',
        CANNOT_JUDGE:
          'cells are missing, so it may hold or not; where only one is, the implied value is given',
      },
      grades: 'Grades',
      grade: {
        E: 'by the form’s own arithmetic the two cannot both be right',
        W: 'mostly an error, though there may be another reason',
        I: 'worth a look, mostly no error',
      },
      eachCase: (grades: string) => `${grades} (as the case may be, marked on each finding)`,
      judged: 'Judged over',
      formula: 'Relation',
    },
  },
});

export type MethodsText = (typeof methodsText)['zh'];
