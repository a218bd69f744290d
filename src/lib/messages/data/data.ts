import { bilingual } from '../language.ts';

/** The data page: dictionary, tables and downloads, SQL, where figures come from. */
export const dataText = bilingual({
  zh: {
    title: (numbers: string, reports: string, provinces: number, from: number, to: number) =>
      `${from}—${to}年${provinces}个省级地区的${reports}份年报，共${numbers}个数，都可查、可下载`,
    titleEmpty: '数据集里没有年报',
    dataset: (hash: string, builtOn: string) => `数据集 ${hash}，${builtOn}生成`,
    schema: (version: number) => `表结构第${version}版`,
    jump: '本页内容',
    parts: {
      query: '选条件查数',
      dictionary: '指标字典',
      tables: '表与下载',
      sql: 'SQL 查询',
      sources: '数从哪里来',
    },

    dictionaryTitle: (indicators: number, derived: number) =>
      `指标字典：${indicators}项填报指标，${derived}项计算指标`,
    dictionaryHint: '点名称看各单位各年的数；“填报”为写明此数的报告份数，含约数',
    searchLabel: '查指标',
    searchPlaceholder: '名称、代码或简称',
    found: (k: number, n: number) => `显示 ${k} / ${n} 项`,
    foundNone: (text: string) => `没有名称或代码含“${text}”的指标`,
    clear: '清除',
    definition: '方法页中的定义',
    columns: {
      indicator: '指标',
      unit: '单位',
      nature: '性质',
      forms: '格式',
      parent: '上级',
      reports: '填报',
      years: '年度',
      formula: '算法',
      trap: '注意',
    },
    nature: { flow: '当年', stock: '年末', carried: '结转' },
    unit: {
      entry: '条',
      case: '件',
      document: '件',
      issue: '期',
      time: '次',
      item: '项',
      wan_yuan: '万元',
      unstated: '未注明',
      ratio: '%',
      months: '个月',
    },
    multiple: '倍',
    allForms: '两种',
    perApplicant: '分申请人',
    variants: (labels: string) => `又印作：${labels}`,
    noReports: '无',
    groupNote:
      '不予公开、无法提供、不予处理、其他处理按类合计：报告写明的优先，否则各行全都有数才相加。',
    derivedNote:
      '公式中缺一格即为未知，分母为零即没有结果；单位合计的比率取分子之和除以分母之和；申请不足10件的只列不排。',
    notComputed: '按期办结率：表中没有，从不计算。',

    tablesTitle: (tables: number, rows: string) => `${tables}张表，${rows}行，CSV 和 Parquet 任选`,
    tablesHint:
      'CSV 带字节顺序标记，Excel 直接打开不乱码；空字段就是没有数，不是零。Parquet 供 DuckDB、pandas、R 使用。',
    tableColumns: { table: '表', rows: '行数', csv: 'CSV', parquet: 'Parquet' },
    columnColumns: { column: '列', type: '类型', meaning: '含义' },
    columnsOf: (n: number) => `${n}列`,
    isView: '视图，不另下载',
    database: (bytes: string) => `整库 nianbao.duckdb（${bytes}）`,
    download: (file: string, bytes: string) => `下载 ${file}，${bytes}`,
    type: {
      VARCHAR: '文本',
      INTEGER: '整数',
      DOUBLE: '数',
      BOOLEAN: '是否',
      DATE: '日期',
    },

    sqlTitle: '用 SQL 直接问数据',
    sqlHint:
      '在本机浏览器里运行，只读，不联网；表名、列名见上。语句写在地址里，链接可以转发。Ctrl+Enter 运行。',
    sqlLabel: 'SQL 语句',
    run: '运行',
    running: (seconds: number) => `正在运行，已 ${seconds} 秒`,
    stop: '停止',
    stopped: {
      reader: () => '已停止。',
      clock: (seconds: number) => `已运行 ${seconds} 秒，先停下来。可加条件再运行，或：`,
    },
    runOn: '再运行，不限时间',
    fromLink: '这条语句来自链接，尚未运行：看过之后点“运行”。',
    starting: '正在启动数据引擎，随后运行',
    examples: '试试这些',
    example: {
      website: '襄垣县政府办公室2021年网站发布多少条（答案 9218）',
      top: '2024年县级汇总报告，网站发布前二十名',
      pairs: '同一批单位两年的收到申请与同比',
      merit: '实体答复公开率：分子、分母和份数',
      status: '每项指标有多少格是数、空白、标记',
      disagree: '复议总计与四项之和不等的报告',
      coverage: '各省各年的报告份数',
    },
    answer: (shown: string, all: string) => `共 ${all} 行，显示 ${shown} 行`,
    answerAll: (all: string) => `共 ${all} 行`,
    answerCut: (shown: string, taken: string) =>
      `行数过多，只取了前 ${taken} 行，显示 ${shown} 行：请加条件或 LIMIT`,
    answerNone: '没有符合条件的行',
    answerTime: (ms: string) => `用时 ${ms} 毫秒`,
    answerCsv: (all: string) => `CSV 含全部 ${all} 行`,
    refused: {
      empty: '还没有写语句，可先点一条例句。',
      several: '一次只运行一条语句，请删去分号后面的部分。',
      writing: '只运行查询语句，请以 SELECT、WITH、FROM、DESCRIBE 或 SUMMARIZE 开头。',
    },
    failed: '语句没有运行成功，请按引擎的提示修改：',
    engineFailed: '数据引擎没有应答，语句没有运行。',
    nullWord: 'NULL',

    sourcesTitle: (publisher: string, reports: string) =>
      `${reports}份报告中，${publisher}份录自发布机关自己的网页`,
    sourcesHint: '每个数都带着报告的网址，点“原文”打开发布机关的网页',
    whence: {
      reach: (agencies: string, provinces: number, missing: string) =>
        `收录${agencies}个单位，分属${provinces}个省级地区${missing === '' ? '' : `；${missing}尚未收录`}。`,
      copies: (copies: number, unsourced: number) =>
        `${copies}份录自他处所存的文件（存本），${unsourced}份不知道原网址；这些报告的来源栏写明见于何处。`,
      partial: (complete: number, reports: string) =>
        `只有${complete}份每一格都已收录；其余${reports}份多只见到开头，有文字和部分表格。`,
      outcomes: (n: number) => `写明办结总计和至少一类结果的报告${n}份，看结果构成请先看份数。`,
      years: (one: string, two: number, more: number) =>
        `${one}个单位只有一年，${two}个有两年，三年以上的只有${more}个：各年的单位不同，总数的升降不是趋势。`,
      dated: (dated: number, reports: string) =>
        `${reports}份中${dated}份见到发布日期；没有见到的不参加及时性判断。`,
      divisions: '行政区划代码到2024年为止，2025年新设、更名的尚未收入。',
      kept: '只收数字、名称、日期和网址，不收报告的文句；印得不符的照录，在总览“待核对”中列出。',
    },
    absent: '没有收录的格子在表里没有行：那是我们没有看到，不等于单位没有填报，更不等于零。',
    provincesTitle: (covered: number, all: number) => `${all}个省级地区中收录了${covered}个`,
    provinceColumns: {
      province: '地区',
      reports: '报告',
      agencies: '单位',
      aggregate: '汇总报告',
      own: '本机关报告',
      complete: '全表收录',
      years: '年度',
    },
    none: '未收录',
    statusesTitle: '格子的状态',
    statusColumns: { status: '状态', meaning: '含义', cells: '格数', numbers: '带数字' },
    status: {
      number: '印着确切的数，包括印出来的 0',
      rounded: '约数（余、近、约、万）：有基数的记基数，照样显示印出的字',
      none_in_words: '文字说没有（如“未收到”）：没有印数，记 NULL，不当作 0',
      blank: '格子空着：记 NULL，不当作 0',
      mark: '印着“/”“—”等标记或文字，没有数',
      unread: '印着东西，但认不出是一个数',
    },
  },
  en: {
    title: (numbers: string, reports: string, provinces: number, from: number, to: number) =>
      `${numbers} figures from ${reports} annual reports of ${provinces} provinces, ${from}–${to}, to query and download`,
    titleEmpty: 'The dataset has no annual report',
    dataset: (hash: string, builtOn: string) => `dataset ${hash}, built ${builtOn}`,
    schema: (version: number) => `schema version ${version}`,
    jump: 'On this page',
    parts: {
      query: 'Query by choice',
      dictionary: 'Dictionary',
      tables: 'Tables and downloads',
      sql: 'SQL',
      sources: 'Where figures come from',
    },

    dictionaryTitle: (indicators: number, derived: number) =>
      `Dictionary: ${indicators} reported and ${derived} computed indicators`,
    dictionaryHint:
      'A name leads to its figures by unit and year; “stated” counts reports that give a number, rounded ones included',
    searchLabel: 'Find an indicator',
    searchPlaceholder: 'name, code or short name',
    found: (k: number, n: number) => `Shown ${k} of ${n}`,
    foundNone: (text: string) => `No indicator has “${text}” in its name or code`,
    clear: 'Clear',
    definition: 'Its definition on the page of methods',
    columns: {
      indicator: 'Indicator',
      unit: 'Unit',
      nature: 'Kind',
      forms: 'Form',
      parent: 'Part of',
      reports: 'Stated',
      years: 'Years',
      formula: 'Formula',
      trap: 'Note',
    },
    nature: { flow: 'in the year', stock: 'at its end', carried: 'carried over' },
    unit: {
      entry: 'items',
      case: 'cases',
      document: 'documents',
      issue: 'issues',
      time: 'times',
      item: 'items',
      wan_yuan: '×10,000 yuan',
      unstated: 'not stated',
      ratio: '%',
      months: 'months',
    },
    multiple: '×',
    allForms: 'both',
    perApplicant: 'by applicant',
    variants: (labels: string) => `also printed: ${labels}`,
    noReports: 'none',
    groupNote:
      'Refused, unavailable, not processed and otherwise closed are groups: the stated sum first, else their rows when all are known.',
    derivedNote:
      'One unknown cell makes the result unknown, a zero denominator gives none; over several units it is the ratio of the sums; rates of fewer than ten requests are shown, not ranked.',
    notComputed: 'The on-time rate is not on the form and is never computed.',

    tablesTitle: (tables: number, rows: string) =>
      `${tables} tables, ${rows} rows, as CSV or Parquet`,
    tablesHint:
      'CSV starts with a byte order mark, so that Excel reads the Chinese; an empty field is no number, not zero. Parquet is for DuckDB, pandas and R.',
    tableColumns: { table: 'Table', rows: 'Rows', csv: 'CSV', parquet: 'Parquet' },
    columnColumns: { column: 'Column', type: 'Type', meaning: 'Meaning' },
    columnsOf: (n: number) => `${n} columns`,
    isView: 'a view, not downloaded',
    database: (bytes: string) => `The whole database, nianbao.duckdb (${bytes})`,
    download: (file: string, bytes: string) => `Download ${file}, ${bytes}`,
    type: {
      VARCHAR: 'text',
      INTEGER: 'whole number',
      DOUBLE: 'number',
      BOOLEAN: 'true or false',
      DATE: 'date',
    },

    sqlTitle: 'Ask the data in SQL',
    sqlHint:
      'Runs in this browser, read-only and offline; tables and columns are listed above. The statement stands in the address, so a link can be sent. Ctrl+Enter runs it.',
    sqlLabel: 'SQL statement',
    run: 'Run',
    running: (seconds: number) => `Running for ${seconds} s`,
    stop: 'Stop',
    stopped: {
      reader: () => 'Stopped.',
      clock: (seconds: number) =>
        `It ran for ${seconds} s and was stopped. Add a condition and run it again, or:`,
    },
    runOn: 'Run it without a limit',
    fromLink: 'This statement came with a link and has not run: read it, then press “Run”.',
    starting: 'Starting the data engine, then running',
    examples: 'Worth trying',
    example: {
      website: 'Items on the website of 襄垣县人民政府办公室 in 2021 (9218)',
      top: 'County aggregate reports 2024: first twenty by website items',
      pairs: 'Requests of the same units in two years, with change',
      merit: 'Disclosed on the merits: numerator, denominator, reports',
      status: 'Cells that are numbers, blanks and marks, by indicator',
      disagree: 'Reports whose reconsideration total is not its four results',
      coverage: 'Reports by province and year',
    },
    answer: (shown: string, all: string) => `Shown ${shown} of ${all} rows`,
    answerAll: (all: string) => `${all} rows`,
    answerCut: (shown: string, taken: string) =>
      `Too many rows: the first ${taken} were taken, ${shown} are shown; add a condition or LIMIT`,
    answerNone: 'No rows',
    answerTime: (ms: string) => `${ms} ms`,
    answerCsv: (all: string) => `the CSV holds all ${all} rows`,
    refused: {
      empty: 'There is no statement yet; an example is a start.',
      several: 'One statement at a time: remove what follows the semicolon.',
      writing:
        'Only statements that read are run: begin with SELECT, WITH, FROM, DESCRIBE or SUMMARIZE.',
    },
    failed: 'The statement did not run; the engine says why:',
    engineFailed: 'The data engine did not answer, so the statement was not run.',
    nullWord: 'NULL',

    sourcesTitle: (publisher: string, reports: string) =>
      `${publisher} of ${reports} reports were read where their publisher put them`,
    sourcesHint:
      'Every figure carries the address of its report; “Report” opens the page of the publisher',
    whence: {
      reach: (agencies: string, provinces: number, missing: string) =>
        `${agencies} agencies of ${provinces} provinces${missing === '' ? '' : `; none yet from ${missing}`}.`,
      copies: (copies: number, unsourced: number) =>
        `${copies} were read in a copy kept elsewhere, and the address of ${unsourced} is not known; where they were seen is noted.`,
      partial: (complete: number, reports: string) =>
        `Only ${complete} were collected with every cell; of most of the other ${reports} only the opening was seen, prose and part of the tables.`,
      outcomes: (n: number) =>
        `${n} reports state a total of outcomes and at least one kind: look at how many before reading their mix.`,
      years: (one: string, two: number, more: number) =>
        `${one} agencies have one year, ${two} have two, only ${more} have three or more: the units differ from year to year, and totals that rise or fall are no trend.`,
      dated: (dated: number, reports: string) =>
        `The date of publication was seen for ${dated} of ${reports}.`,
      divisions:
        'Codes of divisions run to 2024; those founded or renamed in 2025 are not here yet.',
      kept: 'Figures, names, dates and addresses only, no sentences; figures that contradict one another in print are kept and listed on the overview.',
    },
    absent:
      'A cell that was not collected has no row: we have not seen it, which does not mean it was not reported, nor that it is zero.',
    provincesTitle: (covered: number, all: number) => `${covered} of ${all} provinces`,
    provinceColumns: {
      province: 'Province',
      reports: 'Reports',
      agencies: 'Agencies',
      aggregate: 'Aggregate',
      own: 'Own',
      complete: 'Every cell',
      years: 'Years',
    },
    none: 'none',
    statusesTitle: 'Statuses of a cell',
    statusColumns: {
      status: 'Status',
      meaning: 'Meaning',
      cells: 'Cells',
      numbers: 'With a number',
    },
    status: {
      number: 'An exact number, a printed 0 included',
      rounded: 'Rounded (余, 近, 约, 万): the base when printed, shown in the printed words',
      none_in_words: 'The prose says there were none: no number is printed, so NULL and not 0',
      blank: 'The cell is empty: NULL and not 0',
      mark: 'A sign such as “/” or words, no number',
      unread: 'Something is printed that could not be read as one number',
    },
  },
});

export type DataText = (typeof dataText)['zh'];
