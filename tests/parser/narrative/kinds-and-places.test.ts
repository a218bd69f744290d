import { describe, expect, it } from 'vitest';
import { reportOf } from './corpus/score.ts';

const told = (words: string) =>
  Object.fromEntries(
    reportOf(words).narrative.map(({ indicator, printed: { value, text }, doubts }) => [
      indicator.replace('published.', '').replace('.stated', ''),
      [value ?? text, ...doubts].join(' '),
    ]),
  );

type Case = [words: string, values: Record<string, string>];

describe('one of several kinds is not all of it', () => {
  it.each<Case>([
    ['在网站公开工作动态33条，通知公告12条。', {}],
    ['通过政府信息公开门户网站主动公开工作动态21条、乡镇建设8条、政策文件3条。', {}],
    ['门户网站发布新闻120条、公告30条、政策15条。', {}],
    ['网站发布新闻120条、微信发布新闻90条。', { website: '120', wechat: '90' }],
    ['2024年门户网站发布工作动态320条，阅读量3万次。', { website: '320' }],
    ['通过门户网站公开信息318条，其中图片新闻6条，头条新闻101条。', { website: '318' }],
    ['政务微信号公开政务信息及工作动态信息40余条。', { wechat: '40' }],
  ])('%s', (words, values) => {
    expect(told(words)).toEqual(values);
  });
});

describe('where it was published', () => {
  it.each<Case>([
    ['局网站、“双微”共发布信息900余条。', { total: '900' }],
    ['网站及两微一端发布信息900条。', { total: '900' }],
    ['利用“两微一抖”发布信息500条。', { other_media: '500 channels_together' }],
    ['在法定主动公开目录共发布信息240条。', { website: '240 subject_unclear' }],
    ['按照主动公开目录共公开信息240条。', { total: '240' }],
    ['通过微信工作群发布信息1200条。', {}],
    ['通过手机短信发布信息3000条。', {}],
    ['通过LED屏发布信息300条。', {}],
  ])('%s', (words, values) => {
    expect(told(words)).toEqual(values);
  });
});

describe('requests, disputes and dates', () => {
  it.each<Case>([
    ['2024年收到公民申请政府信息公开0件。', { requests: '0' }],
    ['收到依申公开事项7件。', { requests: '7' }],
    ['指导乡镇办理依申请公开10件。', {}],
    ['我局未收到依申请公开相关事项。', { requests: '未收到' }],
    ['本年度未收到依申请公开办理。', { requests: '未收到' }],
    ['作为被告的行政诉讼3件。', { litigation: '3 other_matter' }],
    ['截至2024年12月，我局主动公开政府信息数量共103余条。', { total: '103' }],
  ])('%s', (words, values) => {
    expect(told(words)).toEqual(values);
  });
});
