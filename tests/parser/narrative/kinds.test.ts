import { describe, expect, it } from 'vitest';
import { reportOf } from './corpus/score.ts';

const told = (words: string) =>
  Object.fromEntries(
    reportOf(words).narrative.map(({ indicator, printed: { value, text }, doubts }) => [
      indicator,
      [value ?? text, ...doubts].join(' '),
    ]),
  );

/** Parts of the figure of an indicator, and its doubts. */
const partsOf = (words: string, code: string) => {
  const figure = reportOf(words).narrative.find(({ indicator }) => indicator === code);
  return {
    parts: figure?.parts.map(({ label, value }) => `${label} ${value}`),
    doubts: figure?.doubts,
  };
};

const [TOTAL, WEB, ASKED] = ['published.total', 'published.website', 'requests.stated'] as const;

describe('where the parts of a whole end', () => {
  it.each([
    [
      'at a semicolon',
      '政府信息公开行政复议26件，其中结果维持12件，结果纠正4件，其他结果7件，尚未审结3件；政府信息公开行政诉讼8件，其中结果维持5件，结果纠正1件，其他结果2件。',
      'reconsideration.stated',
      ['结果维持 12', '结果纠正 4', '其他结果 7', '尚未审结 3'],
    ],
    [
      'where they are the whole and another split begins',
      '共收到依申请公开件15件，其中自然人13件，企业2件，办结12件，结转下年办理3件。',
      ASKED,
      ['自然人 13', '企业 2'],
    ],
    [
      '等 leaves the list open: it is no split',
      '通过政府网站主动公开各类政府信息95条，其中发布政策性文件18条，公开会议信息16条，公开人事信息11条等。',
      WEB,
      [],
    ],
    [
      'at another unit',
      '全年发布政策解读12篇，其中制作图文解读5篇，制作专题专栏5期，视频直播10期。',
      'interpretations',
      [],
    ],
    [
      'a label may hold a pause mark',
      '2024年，共主动公开各类政府信息148条。其中：部门文件50条，资金清单、管理和使用情况14条，许可、处罚和其他权力84条。',
      TOTAL,
      ['部门文件 50', '资金清单、管理和使用情况 14', '许可、处罚和其他权力 84'],
    ],
    [
      'at a clause with a verb of its own',
      '2024年，我局主动公开政府信息210条，其中政策文件60条、工作动态150条，发布信息简报6条。',
      TOTAL,
      ['政策文件 60', '工作动态 150'],
    ],
    [
      'at a figure of something else',
      '被申请行政复议3件，其中维持1件，纠正2件，提起行政诉讼1件。',
      'reconsideration.stated',
      ['维持 1', '纠正 2'],
    ],
    [
      'behind a bracket within it',
      '收到申请43件（含上年结转3件），其中予以公开信息的30件、不予公开的13件，属于政府信息公开申请。',
      ASKED,
      ['予以公开信息的 30', '不予公开的 13'],
    ],
    [
      'parts with verbs of their own, all of them',
      '我局主动公开信息129条，其中，依托门户网站公开信息85条，官方微信订阅号发布信息44条。',
      TOTAL,
      ['依托门户网站公开信息 85', '官方微信订阅号发布信息 44'],
    ],
  ])('%s', (_where, words, code, parts) => {
    expect(partsOf(words, code)).toEqual({ parts, doubts: [] });
  });

  it('a closed list that adds up to something else is in doubt', () => {
    const words = '主动公开政府信息210条，其中政策文件60条、工作动态140条。';
    expect(partsOf(words, TOTAL)).toEqual({
      parts: ['政策文件 60', '工作动态 140'],
      doubts: ['parts_differ'],
    });
  });
});

describe('usual words', () => {
  it.each([
    ['2024年，某街道累计公开信息912条（2024年新增55条）。', { [TOTAL]: '55' }],
    ['通过宣传栏、会议等方式公开乡村振兴、农村低保等各类政府信息83条。', { [TOTAL]: '83' }],
    ['在《云岭日报》、“云岭在线”微信公众号、“学习强国”等媒体刊发报道280余篇。', {}],
    ['围绕道路安全、居家出行等发布警方提示、安全防范等信息212条。', {}],
    ['我局通过云岭政府在线主动公开政府信息58条。', { [WEB]: '58' }],
    ['我局公开信息540条，其中主动公开521条，依申请公开19条。', { [TOTAL]: '521' }],
    [
      '“云岭资源”官方微信号公开信息131篇；“云岭资源”南方号公开信息64篇。',
      { 'published.wechat': '131', 'published.other_media': '64' },
    ],
    [
      '以局门户网站、微信公众号为载体，及时公开食品安全创建、综合执法等工作信息126条（其中：网站39条、微信公众号87条）。',
      { [TOTAL]: '126', [WEB]: '39', 'published.wechat': '87' },
    ],
    ['通过政府网站公开政府信息数216条。', { [WEB]: '216' }],
    ['我们通过门户网站公开了服务平台，截止2024年12月31日，全年共公开信息66条。', { [TOTAL]: '66' }],
    ['我局接收到申请书55份，申请公开的政府信息主要涉及征地信息。', { [ASKED]: '55' }],
    [
      '收到12宗政府信息公开申请，未被行政诉讼，4宗被行政复议结果维持。',
      { [ASKED]: '12', 'reconsideration.stated': '4', 'litigation.stated': '未被' },
    ],
    [
      '因政府信息公开被行政复议7件。年内收到诉讼为3件。',
      { 'reconsideration.stated': '7', 'litigation.stated': '3' },
    ],
    [
      '因政府信息公开被行政复议7件，复议后起诉1件。',
      { 'reconsideration.stated': '7', 'litigation.stated': '1' },
    ],
    [
      '增强新媒体宣传作用，共计发布微博150余篇、微信147余篇。',
      { 'published.weibo': '150', 'published.wechat': '147' },
    ],
    [
      '我局在政府信息公开目录系统主动公开涉及教育的政府信息108条。',
      { [WEB]: '108 subject_unclear' },
    ],
    ['在门户网站主动公开发布公告公示、部门动态等85条。', { [WEB]: '85' }],
    ['确保及时更新网站信息，主动公开政府信息数182条。', { [TOTAL]: '182' }],
    ['收到群众来信、依申请信息公开等26件，其中依申请公开7件。', { [ASKED]: '7' }],
    ['一年来发布各类信息176件。', { [TOTAL]: '176 subject_unclear' }],
  ])('%s', (words, values) => {
    expect(told(words)).toEqual(values);
  });
});

it('what fits no indicator is listed with its words', () => {
  const { unread } = reportOf('及时报送新闻等信息61件。上半年主动公开政府信息20条。');
  expect(unread).toMatchObject([
    { reason: 'not_placed', indicator: null, text: '及时报送新闻等信息61件' },
    { reason: 'part_of_year', indicator: TOTAL, text: '20条' },
  ]);
});
