import { describe, expect, it } from 'vitest';
import { reportOf } from './corpus/score.ts';

const told = (words: string) =>
  Object.fromEntries(
    reportOf(words).narrative.map(({ indicator, printed: { value, text }, doubts }) => [
      indicator,
      [value ?? text, ...doubts].join(' '),
    ]),
  );

const unread = (words: string) => reportOf(words).unread.map(({ text }) => text);

const [TOTAL, ASKED] = ['published.total', 'requests.stated'] as const;
const [REVIEWS, SUITS] = ['reconsideration.stated', 'litigation.stated'] as const;

type Case = [words: string, values: Record<string, string>];

describe('requests', () => {
  it.each<Case>([
    ['共收到依申请公开信件1件。', { [ASKED]: '1' }],
    ['全年依申请公开3条，均在规定时限内办结。', { [ASKED]: '3' }],
    ['依申请公开共收到群众网上申请105件，快递17件，合计122件。', { [ASKED]: '122' }],
    ['2.依申请公开：2024年未收到该项申请。', { [ASKED]: '未收到' }],
    ['依申请公开情况：未收到该类申请。', { [ASKED]: '未收到' }],
    ['本年度未收到和处理政府信息公开申请事件。', { [ASKED]: '未收到' }],
    ['本单位未收到书面申请政府信息公开，未收到信函申请。', { [ASKED]: '未收到' }],
    ['2024年政府新收依申请公开2件；部门新收依申请公开4件。', {}],
    ['县政府收到依申请公开申请2件。', { [ASKED]: '2' }],
    ['收到群众信件20件。', {}],
    ['印发文件20件，依申请公开3件。', {}],
    ['收到网上申请105件、快递17件，合计120件。', {}],
    ['未收到申请政府信息公开的收费投诉。', {}],
    ['全年配合市审批局回应和回复依申请公开1份。', {}],
    ['协助县政府办公室办理依申请公开申请2件。', {}],
    ['科室配合办公室办理依申请公开申请2件。', { [ASKED]: '2' }],
    ['在各单位配合下，全年办理依申请公开申请2件。', { [ASKED]: '2' }],
    ['协助申请人填写表格，收到依申请公开申请2件。', { [ASKED]: '2' }],
    ['我局未直接收受群众和单位依申请公开事务。', { [ASKED]: '未直接收受' }],
    ['我局未收受依申请公开申请。', { [ASKED]: '未收受' }],
    ['我局未直接收到申请，收到转办依申请公开申请2件。', { [ASKED]: '2 subject_unclear' }],
  ])('%s', (words, values) => {
    expect(told(words)).toEqual(values);
  });
});

describe('reconsideration and lawsuits', () => {
  it.each<Case>([
    ['因政府信息公开被申请行政复议、行政诉讼数量为0件。', { [REVIEWS]: '0', [SUITS]: '0' }],
    ['因政府信息公开被申请行政复议、行政诉讼3件。', {}],
    [
      '因政府信息公开产生行政复议案件3件、行政诉讼案件3件，其中行政复议结果维持3件、行政诉讼结果维持3件。',
      { [REVIEWS]: '3', [SUITS]: '3' },
    ],
    ['依申请公开。收到行政复议1件，维持结果1件。', { [REVIEWS]: '1' }],
    ['依申请公开。收到行政复议申请46件。', { [REVIEWS]: '46 other_matter' }],
    ['依申请公开。办理行政复议46件。', { [REVIEWS]: '46 other_matter' }],
  ])('%s', (words, values) => {
    expect(told(words)).toEqual(values);
  });

  it('the ways to court are parts of the lawsuits', () => {
    const words = '行政诉讼8件，其中未经复议直接起诉5件、复议后起诉3件。';
    const [figure] = reportOf(words).narrative;
    expect(figure?.parts.map(({ value }) => value)).toEqual([5, 3]);
  });
});

describe('what is read of policies and meetings', () => {
  it.each<Case>([
    ['采用图解等形式，解读重大政策21条。', { interpretations: '21' }],
    ['制作相关解读文字和图片8个。', { interpretations: '8' }],
    ['解读重要会议3次。', {}],
    [
      '通过新闻发布会公开，共组织召开或参与联合发布会3场。',
      { press_conferences: '3 subject_unclear' },
    ],
    ['通过省政府新闻办公室举办新闻发布会28次。', { press_conferences: '28' }],
    ['市委宣传部召开新闻发布会3场。', { press_conferences: '3 subject_unclear' }],
  ])('%s', (words, values) => {
    expect(told(words)).toEqual(values);
  });
});

describe('the year a figure is of', () => {
  it.each<Case>([
    ['截至2024年12月31日，我局主动公开政府信息150条。', { [TOTAL]: '150' }],
    ['截至2024年12月31日，累计主动公开政府信息150条。', { [TOTAL]: '150 perhaps_cumulative' }],
    ['截至2024年6月30日，我局主动公开政府信息150条。', { [TOTAL]: '150 perhaps_cumulative' }],
    ['截至2024年12月31日，网站开通以来累计公开信息15000条。', {}],
    [
      '2024年，网站公开信息88条；微博累计推送信息792条。',
      { 'published.website': '88', 'published.weibo': '792' },
    ],
    [
      '2023年，网站公开信息88条；微博累计推送信息792条。',
      { 'published.weibo': '792 perhaps_cumulative' },
    ],
    [
      '主动公开政务信息382条，包括网站35条，新华社、每日头条等媒体80条，微信公众号43条。',
      {
        [TOTAL]: '382',
        'published.website': '35',
        'published.wechat': '43',
      },
    ],
    ['每日发布信息12条。', {}],
    ['公开年度计划、工作总结等政府信息40条。', { [TOTAL]: '40' }],
    ['计划公开政府信息40条。', {}],
  ])('%s', (words, values) => {
    expect(told(words)).toEqual(values);
  });
});

describe('the parts of a figure', () => {
  it.each([
    [
      'over semicolons, where they add up',
      '主动公开政府信息188条，其中:工作动态38条；公示公告1条；公益事业127条，公共资源配置7条；其他15条。',
      [38, 1, 127, 7, 15],
      [],
    ],
    [
      'behind verbs of their own, where they add up',
      '主动公开政府信息174条，其中，发布文件5件、解读稿件16件，发布建议74件、提案69件，发布要闻10条。',
      [5, 16, 74, 69, 10],
      [],
    ],
    [
      'behind 具体为',
      '公开了178条政府信息，具体为动态96条、公示50条和其他信息32条。',
      [96, 50, 32],
      [],
    ],
    ['behind 含', '主动公开政府信息4条，含动态1条，指南1条，财政信息2条。', [1, 1, 2], []],
    [
      'behind 含, where they do not',
      '主动公开政府信息9条，含动态1条，指南1条，财政信息2条。',
      [],
      [],
    ],
    [
      'up to the semicolon, where what follows does not add up',
      '主动公开政府信息145条，其中规章11条、文件128条；工作报告2条，简报22条。',
      [11, 128],
      ['parts_differ'],
    ],
    [
      'of an open list that names some: no doubt',
      '主动公开政府信息3659条，其中政策文件352条，新闻854条，会议19条。',
      [352, 854, 19],
      [],
    ],
    [
      'of a list that is closed by 其他',
      '主动公开政府信息3659条，其中政策文件352条，新闻854条，其他19条。',
      [352, 854, 19],
      ['parts_differ'],
    ],
    [
      'one more than add up: not gathered short of the last',
      '主动公开政府信息115条，其中公告30条、文件40条、动态45条、监管信息5条。',
      [30, 40, 45, 5],
      ['parts_differ'],
    ],
  ])('%s', (_how, words, values, doubts) => {
    const figure = reportOf(words).narrative.find(({ indicator }) => indicator === TOTAL);
    expect(figure?.parts.map(({ value }) => value)).toEqual(values);
    expect(figure?.doubts).toEqual(doubts);
  });
});

describe('what is listed as unread', () => {
  it.each([
    ['a count without its unit', '主动公开信息共50余，积极回应关切。', 1],
    ['people are no such count', '参会人员信息共50人。', 0],
    ['what a report consists of', '本报告由总体情况、其他需要报告的事项等六部分组成。', 0],
    ['the day of a date run into the next line', '发布时间：2025-01-24本报告由我局编制。', 0],
    ['days within which', '于15个工作日内答复。', 0],
    ['the name of a document', '解读了《2024年云岭县10件惠企实事》。', 0],
    ['a document beside its name', '印发《云岭县方案》等10件。', 1],
    ['readers once', '全县政务新媒体累计关注量48.3万人次。', 1],
  ])('%s', (_what, words, count) => {
    expect(unread(words)).toHaveLength(count);
  });
});
