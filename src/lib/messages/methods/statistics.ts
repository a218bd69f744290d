import { bilingual } from '../language.ts';

/** What each statistic is for; the numbers in the examples are computed by the same functions. */
export const statisticsText = bilingual({
  zh: {
    intro:
      '年报数字是全部申请的登记数，不是抽样；区间回答的是：同样的机构再过一年，数字随偶然会有多大出入。因此区间只用于相互比较，不表示登记有误差。',
    source: '出处',
    example: '例',
    separator: '；',
    method: {
      wilson: {
        name: '比率的区间：Wilson 得分区间',
        about: '表中比率旁的95%区间，不作连续性校正；件数少时不会越出0与1。',
        example: (hits: number, cases: number, low: string, high: string) =>
          `${cases}件中${hits}件：${low}至${high}`,
      },
      difference: {
        name: '两个比率分不分得出高下：Newcombe 区间',
        about: '由两个Wilson区间合成的差值区间；不含零才算分得出。',
        example: (one: string, other: string, apart: boolean) =>
          `${one}与${other}：${apart ? '分得出' : '分不出'}`,
      },
      counts: {
        name: '两个件数分不分得出高下：精确条件检验',
        about: '若两数同一均值，每件落在哪一方如同掷币；双侧5%。',
        example: (one: string, other: string, apart: boolean) =>
          `${one}与${other}：${apart ? '分得出' : '分不出'}`,
      },
      poisson: {
        name: '件数的区间：精确泊松区间',
        about: '排名图中件数的95%区间，只用于以件计数的指标。',
        example: (count: number, low: string, high: string) => `${count}件：${low}至${high}`,
      },
      rankInterval: {
        name: '名次区间',
        about:
          '确定高于它的有几个，名次就不会好于几加一；确定低于它的同理。两两比较，未作多重比较校正：它说的是谁与谁分不出，不是真名次以95%落在其中。约数参加排名，但不与别家比高下。',
        example: (values: string, spans: string) => `${values}件，名次区间依次为${spans}`,
      },
      weightRange: {
        name: '考核方案的名次范围',
        about:
          '方案各权重在其±若干%内各自变动时，名次可能到哪里。两个单位缺同样的项时，谁高只看一个对权重为线性的和，极值必在各权重的两端，逐对算出，是精确值，不用随机数；缺项不同时用两家总分的极值比较，可能看得更近。逐对取极值，范围可能偏宽，不会偏窄；难分高下只看相邻两家这一对，不看范围是否相交。有名次的单位过多时不计算，页面会写明。按位次的得分是胜过名单其他单位的比例，同值各计一半。',
        example: (points: string, vary: number, spans: string) =>
          `两项权重6比4，三家得分${points}，权重各±${vary}%：名次范围依次为${spans}`,
      },
      funnel: {
        name: '差异检验图的控制限',
        about: '以合计之比为目标值，按分母大小给出精确二项限；限内的差异可能出于偶然。',
        example: (target: string, cases: number, inner: string, outer: string) =>
          `目标${target}、${cases}件：95%限${inner}，99.8%限${outer}`,
      },
      tails: {
        name: '分布尾部的计算',
        about: '泊松与二项分布由不完全伽马、贝塔函数算出，一万件以内准到十一位。',
        example: (k: number, n: number, chance: string) =>
          `${n}次掷币至多${k}次正面的概率：${chance}`,
      },
    },
    ofCases: (hits: number, cases: number) => `${cases}件中${hits}件`,
    cases: (n: number) => `${n}件`,
    span: (low: string, high: string) => `${low}至${high}`,
    more: [
      '并列者同名次，其后跳过（1、2、2、4）。印为0的计数不排名次，列在有名次的之后，仍算填报。',
      '合计的比率为分子之和除以分母之和，不是各单位比率的平均；分母为零没有结果，不是0%，也不是100%。',
      '“k个中n个”随每个合计写出；空白不参加合计，也不当作零。',
      '约数不参加任何检验，也不给区间。',
    ],
  },
  en: {
    intro:
      'Figures of annual reports are registers of all requests, not samples. An interval answers how far a figure of the same body might differ by chance in another year; it serves comparison and says nothing of errors in the register.',
    source: 'Source',
    example: 'Example',
    separator: '; ',
    method: {
      wilson: {
        name: 'Interval of a rate: Wilson’s score interval',
        about:
          'The 95 % interval beside a rate, without continuity correction; it stays between 0 and 1 however few the cases.',
        example: (hits: number, cases: number, low: string, high: string) =>
          `${hits} of ${cases}: ${low} to ${high}`,
      },
      difference: {
        name: 'Whether two rates can be told apart: Newcombe’s interval',
        about:
          'The interval of their difference, made of the two Wilson intervals; they are told apart when it leaves out zero.',
        example: (one: string, other: string, apart: boolean) =>
          `${one} and ${other}: ${apart ? 'told apart' : 'not told apart'}`,
      },
      counts: {
        name: 'Whether two counts can be told apart: the exact conditional test',
        about:
          'Were both of one mean, each case would fall to either side as a coin does; two-sided 5 %.',
        example: (one: string, other: string, apart: boolean) =>
          `${one} and ${other}: ${apart ? 'told apart' : 'not told apart'}`,
      },
      poisson: {
        name: 'Interval of a count: the exact Poisson interval',
        about: 'The 95 % interval of counts in rankings, only for indicators that count cases.',
        example: (count: number, low: string, high: string) => `${count} cases: ${low} to ${high}`,
      },
      rankInterval: {
        name: 'Rank interval',
        about:
          'As many units as are surely above, so many places are out of reach, and likewise below. Compared pair by pair without a correction for many comparisons: it says who cannot be told apart, not where the true rank lies with 95 %. A rounded count is ranked but not told apart from any other.',
        example: (values: string, spans: string) => `${values} cases have the intervals ${spans}`,
      },
      weightRange: {
        name: 'Rank range of a scoring scheme',
        about:
          'Where a rank may go when each weight of a scheme is moved on its own within ± some percent. Of two units that lack the same parts, which is higher depends on one sum that is linear in the weights; its extremes lie where every weight is at an end of its range, and each pair is compared there: exact, without random numbers. Units that lack different parts are compared by the extremes of their totals and may seem closer than they are. With all pairs at their extremes ranges may come out too wide, never too narrow; whether two neighbours can be told apart is asked of that pair, not of their ranges. Where too many units have a rank no ranges are computed, and the page says so. Points by place are the share of the list’s other units that a value is better than, ties half.',
        example: (points: string, vary: number, spans: string) =>
          `two parts weighted 6 to 4, three units with ${points} points, weights ±${vary} %: the rank ranges are ${spans}`,
      },
      funnel: {
        name: 'Control limits of the funnel plot',
        about:
          'Exact binomial limits around the ratio of the sums, by the size of the denominator; differences within them may be chance.',
        example: (target: string, cases: number, inner: string, outer: string) =>
          `target ${target}, ${cases} cases: 95 % limits ${inner}, 99.8 % limits ${outer}`,
      },
      tails: {
        name: 'Tails of the distributions',
        about:
          'Poisson and binomial chances come from the incomplete gamma and beta functions, right to eleven digits up to ten thousand cases.',
        example: (k: number, n: number, chance: string) =>
          `chance of at most ${k} heads in ${n} throws of a coin: ${chance}`,
      },
    },
    ofCases: (hits: number, cases: number) => `${hits} of ${cases}`,
    cases: (n: number) => String(n),
    span: (low: string, high: string) => `${low} to ${high}`,
    more: [
      'Ties share a rank and the next one skips (1, 2, 2, 4). A count printed as 0 has no rank: it stands behind those that have one and still counts as stated.',
      'A rate over several units is the sum of numerators over the sum of denominators, not a mean of rates; a zero denominator gives no result, neither 0 % nor 100 %.',
      'Every sum says of how many; a blank is neither added nor taken for zero.',
      'Rounded figures enter no test and have no interval.',
    ],
  },
});
