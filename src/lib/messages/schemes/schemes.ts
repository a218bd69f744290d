import { bilingual } from '../language.ts';

/** What a scheme makes of a list: the sentence, the table, the footing. */
export const schemesText = bilingual({
  zh: {
    title: '考核方案：指标、权重、方向、分值由使用者自定',
    what: [
      '考核方案是一个小文件：列出指标（可用表内数，也可用计算的比率）、权重、越高越好还是越低越好、多少得0分多少得100分。本页按它给名单上的单位逐项计分，各项得分、缺项、换一组权重会怎样都列出来。',
      '本站不带任何现成方案，也不认为哪一套权重正确。打分改变做法：只看一个比率，把不予公开改列为无法提供就能得高分；定方案前请先看各指标的说明。',
      '缺项不当作零：缺一项就没有总分，除非方案写明按已知权重计分。',
    ],
    startHeading: '开始一个方案',
    unreadable: '地址中的方案读不出，可能没有复制完整；请向对方要完整的地址或方案文件。',
    faulty: (fault: string) => `地址中的方案不能用：${fault}`,
    named: (title: string, version: string) => `${title}（版本 ${version}）`,
    stamp: (title: string, version: string) => `考核方案：${title}（版本 ${version}）`,
    author: '权重、方向、分值由方案作者所定，不是本站的评价；总分只说明方案所列各项。',
    ticks: (n: number) => (n === 0 ? '勾选的单位在表中标出' : `表中标出${n}个`),
    clear: '取消勾选',
    scored: (listed: string, totals: number) => `${listed}中${totals}个有总分`,
    sentence: {
      ranked: (year: number, listed: string, named: string, totals: number) =>
        `${year}年${listed}按“${named}”计分，${totals}个有总分`,
      first: (sentence: string, unit: string, points: string) =>
        `${sentence}：${unit}最高（${points}分）`,
      shared: (sentence: string, n: number, points: string) =>
        `${sentence}：${n}个并列最高（${points}分）`,
      sure: (sentence: string, vary: number) => `${sentence}；各权重在±${vary}%内变动，第1名不变`,
      unsure: (sentence: string, vary: number, n: number) =>
        `${sentence}；各权重在±${vary}%内变动，有${n}个没有谁在各种权重下都排在其前，彼此难分高下`,
      few: (sentence: string, least: number) => `${sentence}，不足${least}个，不排名次`,
      none: (sentence: string, part: string, lacking: number) =>
        `${sentence}：缺得最多的是${part}，缺${lacking}个`,
      placed: (part: string, n: number) => (n === 1 ? part : `${part}等${n}项`),
      fewPlaced: (sentence: string, parts: string, least: number) =>
        `${sentence}：${parts}按位次计分，有数的不足${least}个，不排位次`,
      uncoveredPlaced: (sentence: string, parts: string, share: string) =>
        `${sentence}：${parts}按位次计分，有数的不足${share}，不排位次`,
      mixedPlaced: (sentence: string, parts: string) =>
        `${sentence}：${parts}按位次计分，单位分属不同层级或类别，不排位次`,
      uncovered: (sentence: string, share: string) => `${sentence}，不足${share}，不排名次`,
      mixed: (sentence: string) => `${sentence}；单位分属不同层级或类别，不排名次`,
    },
    columns: {
      unit: '单位',
      total: '总分',
      known: '已知权重',
      rank: '名次',
      range: '名次范围',
      best: '最好名次',
      worst: '最差名次',
      lacking: '缺项',
      scheme: '方案',
      value: '值',
      points: '得分',
      source: '来源',
    },
    weighted: (name: string, share: string) => `${name}（权重${share}）`,
    noTotal: '无总分',
    lacks: (n: number) => `缺${n}项`,
    overKnown: (share: string) => `按已知权重${share}`,
    lackingHint: (parts: string) => `缺：${parts}`,
    rankHint: (rank: number, of: number) => `第${rank}名（共${of}）`,
    rangeHint: (vary: number, best: number, worst: number) =>
      `各权重在±${vary}%内变动，名次在${best}与${worst}之间`,
    rangeSure: (vary: number) => `各权重在±${vary}%内变动，名次不变`,
    alikeAbove: (vary: number) => `各权重在±${vary}%内变动，上一名不总在其前，难分高下`,
    noRange: '未计算',
    notRanged: (most: number) => `有名次的超过${most}个，名次范围未计算`,
    worth: (value: string, points: string, share: string, gives: string) =>
      `${value}，得${points}分，占${share}，计入总分${gives}`,
    tooFewCases: (least: number) => `分母不足${least}`,
    notPlaced: {
      few: (least: number) => `不足${least}个，不排位次`,
      uncovered: () => '填报的太少，不排位次',
      mixed: () => '层级或类别不同，不排位次',
    },
  },
  en: {
    title: 'Scoring schemes: indicators, weights, directions and points are the reader’s own',
    what: [
      'A scoring scheme is a small file: indicators (printed figures or computed rates), their weights, whether more or less is better, and what is worth 0 and 100 points. This page scores the units of a list by it and shows every part, what is missing, and what other weights would make of it.',
      'No scheme comes with the site, and none is taken for right. Scores change what is done: by one rate alone, moving refusals to “unavailable” scores better; read what each indicator means before weighing it.',
      'What is missing is no zero: without a part there is no total, unless the scheme says that the known weight will do.',
    ],
    startHeading: 'Start a scheme',
    faulty: (fault: string) => `The scheme of the address cannot be used: ${fault}`,
    unreadable:
      'The scheme in the address cannot be read, perhaps it was cut; ask for the whole address or for the file.',
    named: (title: string, version: string) => `${title} (version ${version})`,
    stamp: (title: string, version: string) => `Scoring scheme: ${title} (version ${version})`,
    author:
      'Weights, directions and points are those of the scheme’s author, not a judgement of this site; a total speaks of the scheme’s parts alone.',
    ticks: (n: number) => (n === 0 ? 'Ticked units are marked' : `${n} marked`),
    clear: 'Clear the ticks',
    scored: (listed: string, totals: number) => `${totals} of ${listed} have a total`,
    sentence: {
      ranked: (year: number, listed: string, named: string, totals: number) =>
        `${year}: of ${listed}, ${totals} have a total by “${named}”`,
      first: (sentence: string, unit: string, points: string) =>
        `${sentence}; the highest is ${unit} (${points})`,
      shared: (sentence: string, n: number, points: string) =>
        `${sentence}; ${n} share the highest (${points})`,
      sure: (sentence: string, vary: number) =>
        `${sentence}, and stays first with each weight within ±${vary} %`,
      unsure: (sentence: string, vary: number, n: number) =>
        `${sentence}; with each weight within ±${vary} %, ${n} have nobody above them under all those weights: they cannot be told apart`,
      few: (sentence: string, least: number) => `${sentence}, fewer than ${least}: no ranks`,
      none: (sentence: string, part: string, lacking: number) =>
        `${sentence}; ${part} is missing most often (${lacking})`,
      placed: (part: string, n: number) =>
        n === 1 ? `${part} is` : `${part} and ${n - 1} more ${n === 2 ? 'part' : 'parts'} are`,
      fewPlaced: (sentence: string, parts: string, least: number) =>
        `${sentence}; ${parts} scored by place, with fewer than ${least} numbers: no places`,
      uncoveredPlaced: (sentence: string, parts: string, share: string) =>
        `${sentence}; ${parts} scored by place, with numbers of less than ${share}: no places`,
      mixedPlaced: (sentence: string, parts: string) =>
        `${sentence}; ${parts} scored by place, and the units are of several levels or kinds: no places`,
      uncovered: (sentence: string, share: string) => `${sentence}, less than ${share}: no ranks`,
      mixed: (sentence: string) => `${sentence}; they are of several levels or kinds: no ranks`,
    },
    columns: {
      unit: 'Unit',
      total: 'Total',
      known: 'Known weight',
      rank: 'Rank',
      range: 'Rank range',
      best: 'Best rank',
      worst: 'Worst rank',
      lacking: 'Missing',
      scheme: 'Scheme',
      value: 'value',
      points: 'points',
      source: 'Source',
    },
    weighted: (name: string, share: string) => `${name} (weight ${share})`,
    noTotal: 'no total',
    lacks: (n: number) => (n === 1 ? '1 part missing' : `${n} parts missing`),
    overKnown: (share: string) => `over ${share} of the weight`,
    lackingHint: (parts: string) => `Missing: ${parts}`,
    rankHint: (rank: number, of: number) => `rank ${rank} of ${of}`,
    rangeHint: (vary: number, best: number, worst: number) =>
      `with each weight within ±${vary} % the rank lies between ${best} and ${worst}`,
    rangeSure: (vary: number) => `with each weight within ±${vary} % the rank stays`,
    alikeAbove: (vary: number) =>
      `with each weight within ±${vary} % the unit above is not always ahead: they cannot be told apart`,
    noRange: 'not computed',
    notRanged: (most: number) => `more than ${most} have a rank: the rank ranges are not computed`,
    worth: (value: string, points: string, share: string, gives: string) =>
      `${value}, worth ${points} points, at ${share} gives ${gives} of the total`,
    tooFewCases: (least: number) => `base below ${least}`,
    notPlaced: {
      few: (least: number) => `fewer than ${least}: no places`,
      uncovered: () => 'too few known: no places',
      mixed: () => 'of several levels or kinds: no places',
    },
  },
});
