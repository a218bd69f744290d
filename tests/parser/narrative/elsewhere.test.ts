import { describe, expect, it } from 'vitest';
import { reportOf } from './corpus/score.ts';

const told = (words: string) =>
  Object.fromEntries(
    reportOf(words).narrative.map(({ indicator, printed: { value, text }, doubts }) => [
      indicator.replace('published.', ''),
      [value ?? text, ...doubts].join(' '),
    ]),
  );

type Case = [words: string, values: Record<string, string>];

const LONG_LIST =
  '主动公开了学校收费标准、学区划分、教师招聘、评优推优、职称评定、部门预决算、学校信息化项目建设、义务教育标准化学校建设计划、公办幼儿园建设计划、民办学校年检等各类信息500多条。';

describe('what was published somewhere else is no headline', () => {
  it.each<Case>([
    [LONG_LIST, { total: '500' }],
    [`${LONG_LIST}在社会信用信息平台共计录入公开信息1700余条。`, { total: '500' }],
    ['在全国信用信息共享平台录入公开信息1700条。', {}],
    ['主动公开政府信息38171条，通过执法公示平台公开信息38095条。', { total: '38171' }],
    [
      '通过云岭县人民政府网公开23条；通过“三务公开”平台公开信息154条；通过云岭微信公众平台公开信息1375条。',
      { website: '23', wechat: '1375' },
    ],
    [
      '主动公开政府信息1012条。其中，通过门户网站公开政府信息数907条，其他方式公开政府信息数105条。',
      { total: '1012', website: '907' },
    ],
    ['主动公开的政府信息51件。其中，文件类14件；其他应主动公开的政府信息29件。', { total: '51' }],
    ['“云岭区人民政府发布”发布信息459条。', {}],
    ['通知公告专栏公开信息10条。', {}],
  ])('%s', (words, values) => {
    expect(told(words)).toEqual(values);
  });

  it.each<Case>([
    ['通过多种平台主动公开政府信息260条。', { total: '260' }],
    ['通过各类平台公开政府信息260条。', { total: '260' }],
    ['通过政府信息公开平台主动公开政府信息260条。', { website: '260' }],
    ['“云岭发布”微信公众号发布信息459条。', { wechat: '459' }],
    ['在政府信息公开专栏发布信息36条。', { website: '36' }],
  ])('as before: %s', (words, values) => {
    expect(told(words)).toEqual(values);
  });
});

describe('what is counted is no published piece', () => {
  it.each<Case>([
    ['今年县政府门户网站更新规范性文件目录8条。', {}],
    ['官网发布权责清单12项。', {}],
    ['在县政府门户网站建设“信息披露平台”，公开卫生健康、公共交通等4个领域250余家单位信息。', {}],
    ['在门户网站公开教育、医疗等6个领域信息。', {}],
    ['在门户网站公开信息6个领域。', {}],
    ['主动公开政府信息6个领域。', {}],
  ])('%s', (words, values) => {
    expect(told(words)).toEqual(values);
  });

  it.each<Case>([
    ['在门户网站公开目录发布信息36条。', { website: '36' }],
    ['主动公开政府信息20个。', { total: '20' }],
    ['抖音号发布短视频36个。', { other_media: '36' }],
    ['微信公众号推送图文120个。', { wechat: '120' }],
  ])('as before: %s', (words, values) => {
    expect(told(words)).toEqual(values);
  });
});

describe('one number over several ways', () => {
  it.each<Case>([
    [
      '全县信息公开平台共发布政府信息23138条，其中：通过政府网站发布信息2917条，发布行政规范性文件3件。',
      { total: '23138', website: '2917' },
    ],
    [
      '政务公开平台发布信息500条，其中门户网站300条、微信公众号200条。',
      { total: '500', website: '300', wechat: '200' },
    ],
    [
      '通过市政府门户网站和云岭融合号等渠道，发布规划公示、批后公布等各类信息近5000条。',
      { total: '5000' },
    ],
    ['通过部门网站、报刊杂志、新媒体等方式发布政府信息1200余条。', { total: '1200' }],
    ['依托县政府网站、微信公众号等平台，公开食品、药品安全等信息312条。', { total: '312' }],
    ['全市政府网站及389个政务新媒体发布信息50000余条。', { total: '50000' }],
    ['通过微信公众号、公示栏等渠道发布信息66条。', {}],
    ['其中，省级媒体发布信息21条，市级媒体发布信息68条。', {}],
  ])('%s', (words, values) => {
    expect(told(words)).toEqual(values);
  });

  it.each<Case>([
    ['在政府信息公开平台公开信息80条，其中政策文件30条、动态50条。', { website: '80' }],
    ['通过县政府网站、县政务服务网等平台主动公开政府信息83条。', { website: '83' }],
    ['全市15个政府网站发布信息3000条。', { website: '3000' }],
    ['政务新媒体（微信、微博）发布信息51条。', { other_media: '51 channels_together' }],
    ['政务新媒体（微信公众号等）公开229条。', { other_media: '229 channels_together' }],
  ])('as before: %s', (words, values) => {
    expect(told(words)).toEqual(values);
  });
});

describe('parts of a channel, and its columns', () => {
  it.each<Case>([
    [
      '官方网站发布政府信息940条，其中按照政府信息公开目录主动公开信息474条，通过专题专栏发布信息466条。',
      { website: '940' },
    ],
    ['主动公开政府信息940条，其中按照目录主动公开信息474条、其他466条。', { total: '940' }],
    ['公开信息940条，其中主动公开信息474条、依申请公开466条。', { total: '474' }],
    [
      '主动公开信息609条，在区政府门户网站应急管理专栏公开信息33条，通知公告专栏公开信息10条。',
      { total: '609', website: '33 several_figures' },
    ],
    ['政务新媒体（微信公众号）发布信息251条。', { wechat: '251' }],
    ['在“云岭播报”（官方微博）公开信息530余条。', { weibo: '530' }],
    ['通过今日头条公众号公开700条。', { other_media: '700' }],
  ])('%s', (words, values) => {
    expect(told(words)).toEqual(values);
  });
});

describe('usual words of channels and of the headline', () => {
  it.each<Case>([
    [
      '云岭教育发布微信公众号累计推送教育新闻和各类信息910余篇。',
      { wechat: '910 perhaps_cumulative' },
    ],
    ['2024年，微信公众号累计推送教育新闻和各类信息910余篇。', { wechat: '910' }],
    ['通过云岭教育微信公众号向社会公开工作信息104条。', { wechat: '104' }],
    ['政府网站发布法定主动公开内容5312条。', { website: '5312' }],
    ['通过云岭市示例局政务外网公开1910条。', { website: '1910' }],
    ['通过新媒体刊登（播出）作品38条。', { other_media: '38 channels_together' }],
    ['我局共主动公开158份信息稿件。', { total: '158' }],
    ['公开了各类政府信息，具体包括干部分工、补助等方面的内容共计108条。', { total: '108' }],
    ['云岭县示例局全年累计发布信息640条。', { total: '640' }],
    ['“云岭”微信公众号也充分发挥作用，全年共推送信息240条。', { wechat: '240' }],
    ['我局主动公开和更新各类信息1771条。', { total: '1771' }],
    [
      '“云岭医保”微信公众号粉丝用户19.9万余人，粉丝活跃度达40%以上，全年共发布信息847篇。',
      { wechat: '847' },
    ],
    ['以政府网站为主，全年共发布信息847篇。', { website: '847' }],
  ])('%s', (words, values) => {
    expect(told(words)).toEqual(values);
  });

  it.each<Case>([
    ['全年主动公开各类财政信息1112条。', { total: '1112 subject_unclear' }],
    ['2024年主动公开文件17件。', { total: '17 subject_unclear' }],
    ['及时公开重点领域政府信息2424条。', { total: '2424 subject_unclear' }],
    ['在“云岭政务公开”主动公开某某镇政府信息28条。', { total: '28 subject_unclear' }],
    ['各乡镇全年发布信息640条。', { total: '640 subject_unclear' }],
  ])('in doubt: %s', (words, values) => {
    expect(told(words)).toEqual(values);
  });

  it.each<Case>([
    ['主动公开文件17件，主动公开政府信息300条。', { total: '300' }],
    ['主动公开各类执法信息12条，网站发布信息300条。', { website: '300' }],
    ['政府网站公开文件17件。', {}],
    ['发布了各类招聘信息30条。', {}],
    ['发挥网站平台作用，主动公开政府信息30条。', { website: '30 subject_unclear' }],
  ])('nothing more where another figure is told: %s', (words, values) => {
    expect(told(words)).toEqual(values);
  });
});

describe('as many again', () => {
  it.each<Case>([
    [
      '抖音账号（1个）发布信息46条；快手账号（1个）发布信息46条。',
      { other_media: '46 several_figures' },
    ],
    ['抖音账号发布信息46条；快手账号发布信息50条。', { other_media: '46 several_figures' }],
    ['视频号发布作品46个，今日头条发布作品46个。', { other_media: '46 several_figures' }],
    [
      '“云岭发布”微信公众号发布信息46条，“云岭教育”微信公众号发布信息46条。',
      { wechat: '46 several_figures' },
    ],
    ['抖音账号发布信息46条。全年通过抖音账号发布信息46条。', { other_media: '46' }],
    ['微信公众号发布信息46条。“云岭发布”微信公众号发布信息46条。', { wechat: '46' }],
    ['主动公开政府信息46条。全年主动公开政府信息46条。', { total: '46' }],
  ])('%s', (words, values) => {
    expect(told(words)).toEqual(values);
  });

  it('the other platform is listed as unread', () => {
    const { unread } = reportOf('抖音账号发布信息46条；快手账号发布信息46条。');
    expect(unread.map(({ reason, text }) => [reason, text])).toEqual([['other_figure', '46条']]);
  });
});

describe('a part of something else', () => {
  it.each<Case>([
    [
      '累计上报区政府门户网站新闻信息234条，其中约稿信息2条、图解信息2条，政务公开主动公开信息21条。',
      {},
    ],
    ['向市政府网站报送信息80条，其中主动公开政府信息21条。', {}],
    ['编发简报80条，其中主动公开政府信息21条。', { total: '21 subject_unclear' }],
    ['制作政府信息80条，其中主动公开政府信息21条。', { total: '21' }],
    ['公开信息80条，其中主动公开信息21条、依申请公开59条。', { total: '21' }],
  ])('%s', (words, values) => {
    expect(told(words)).toEqual(values);
  });
});
