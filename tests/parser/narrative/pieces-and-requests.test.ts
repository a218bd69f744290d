/** What a fifth set of fresh reports showed, in words of our own. */
import { expect, it } from 'vitest';
import { reportOf } from './corpus/score.ts';

const told = (words: string) =>
  Object.fromEntries(
    reportOf(words).narrative.map(({ indicator, printed: { value, text }, doubts }) => [
      indicator.replace('published.', '').replace('.stated', ''),
      [value ?? text, ...doubts].join(' '),
    ]),
  );

it.each<[words: string, values: Record<string, string>]>([
  // Issues of an account hold several pieces each.
  ['全年微信公众号推送216期，信息432条。', { wechat: '432' }],
  ['全年微信公众号编发90期，共发布图文270篇。', { wechat: '270' }],
  ['抖音号发布短视频41个，视频号发布37个。', { other_media: '41 several_figures' }],
  // News is all of an account, and a kind of a site's.
  ['微信公众号发布动态信息530条。', { wechat: '530' }],
  ['网站发布动态信息530条，公告20条。', {}],
  // What was made public on request is no headline.
  ['全年收到申请7件，其中依法公开信息5件。', { requests: '7 subject_unclear' }],
  [
    '全年收到申请3件，公开信息40件。',
    { requests: '3 subject_unclear', total: '40 subject_unclear' },
  ],
  ['12345热线共收到205件。', {}],
  ['依申请公开方面，县长信箱收到62件。', {}],
  // Cases on other matters.
  ['全年发生行政诉讼2件，均与政府信息公开无关。', {}],
  ['全年行政复议3件（非信息公开类）。', {}],
  ['全年行政诉讼2件。', { litigation: '2' }],
  // What a number is held against has no parts.
  ['主动公开信息1563条，较上年增加143条，其中网站公开980条。', { total: '1563', website: '980' }],
  [
    '主动公开信息1562条，较上年的1420条增长10%。其中网站公开980条。',
    { total: '1562', website: '980' },
  ],
  ['2024年我局主动公开286件。', { total: '286 subject_unclear' }],
])('%s', (words, values) => {
  expect(told(words)).toEqual(values);
});
