import { draw, type RightFigures } from './right-figures.ts';

/** Numbers whose sum is known, for parts told of a whole. */
function split(random: () => number, count: number): { parts: number[]; whole: number } {
  const parts = Array.from({ length: count }, () => 1 + draw(random, 180));
  return { parts, whole: parts.reduce((sum, part) => sum + part, 0) };
}

type Tell = (figures: RightFigures) => string;

const WAYS: readonly Tell[] = [
  ({ year, body: { self }, random }) => {
    const {
      parts: [a, b, c],
      whole,
    } = split(random, 3);
    return `${year}年，${self}主动公开政府信息${whole}条，其中通过政府网站公开${a}条，微信公众号发布${b}条，微博发布${c}条。`;
  },
  ({ random }) => {
    const {
      parts: [a, b, c],
      whole,
    } = split(random, 3);
    return `通过政府网站主动公开各类政府信息${whole + 40}条，其中发布政策性文件${a}条，公开会议信息${b}条，公开人事信息${c}条等。`;
  },
  ({ year, random }) => {
    const {
      parts: [a, b, c, d],
      whole,
    } = split(random, 4);
    return `${year}年，共主动公开各类政府信息${whole}条。其中：部门文件${a}条，机构设置及人事信息${b}条，资金清单、管理和使用情况${c}条，许可、处罚和其他权力${d}条。`;
  },
  // The headline counts formal information; the accounts post more.
  ({ body: { self }, random }) =>
    `${self}全年主动公开政府信息${20 + draw(random, 60)}条；“示例发布”微信公众号推送信息${900 + draw(random, 900)}篇，微博发布信息${300 + draw(random, 90)}条。`,
  ({ year, random }) => {
    const own = 100 + draw(random, 400);
    return `截至${year}年底，门户网站累计公开信息${own + 9120}条，其中${year}年新增${own}条。`;
  },
  ({ year, random }) => {
    const count = 200 + draw(random, 400);
    return `${year}年主动公开政府信息${count}条，较上年增加${draw(random, 50)}条，增长${draw(random, 30)}.5%，${year - 1}年主动公开政府信息${count - 20}条。`;
  },
  ({ random }) => {
    const {
      parts: [a, b, c],
    } = split(random, 3);
    return `政府网站、微信公众号、微博分别发布信息${a}条、${b}条、${c}条。`;
  },
  ({ random }) =>
    `全年发布政策解读文件${10 + draw(random, 9)}篇，其中制作图文解读5篇，制作专题专栏6期，视频直播10期，开展意见征集27期。`,
  ({ random }) =>
    `在县政府网站发布信息${40 + draw(random, 90)}条。全年在《示例日报》、“示例在线”微信公众号、“学习强国”等媒体刊发宣传报道280余篇，向上级报送信息61件。`,
  ({ year, random }) => {
    const {
      parts: [a, b],
      whole,
    } = split(random, 2);
    return `${year}年，主动公开政府信息${whole}条（政府网站${a}条、微信公众号${b}条），其中政策类${Math.floor(whole / 2)}条、动态类${whole - Math.floor(whole / 2)}条。`;
  },
  ({ random }) => {
    const {
      parts: [a, b],
      whole,
    } = split(random, 2);
    return `全年公开信息${whole}条，其中主动公开${a}条，依申请公开${b}条。`;
  },
  ({ body: { self }, random }) => {
    const {
      parts: [a, b],
      whole,
    } = split(random, 2);
    return `${self}主动公开政府信息${whole}条，其中政策文件${a}条、工作动态${b}条，发布政策解读${1 + draw(random, 8)}篇，召开新闻发布会${1 + draw(random, 3)}场。`;
  },
  ({ random }) =>
    `围绕道路安全、居家出行等发布警方提示、安全防范、交通出行等信息${100 + draw(random, 200)}条，通过门户网站发布各类信息${700 + draw(random, 200)}条，通过微博等政务新媒体推送各类信息3600余条。`,
  ({ random }) =>
    `门户网站新增信息${800 + draw(random, 200)}条。“示例资源”官方微信号公开信息${1000 + draw(random, 200)}篇，累计点击量320万；“示例资源”南方号公开信息640篇。`,
  ({ cells, form, random }) =>
    form === '2021'
      ? `全年制定行政规范性文件${cells['normative.issued'] ?? 0}件，现行有效规范性文件${cells['normative.effective'] ?? 0}件，公开率100%；发布各类信息${100 + draw(random, 300)}条，其中业务工作类占比60.5%，约${50 + draw(random, 9)}条为原创。`
      : `全年更新栏目12个，通过政府网站发布信息${100 + draw(random, 300)}条，占全部信息的75%。`,
  ({ year, random }) => {
    const {
      parts: [a, b, c],
      whole,
    } = split(random, 3);
    return `${year}年共主动公开政府信息${whole}条，具体为：概况类信息${a}条、政务动态信息${b}条、信息公开目录信息${c}条；收到网民留言${a}条，已办结${a}条。`;
  },
];

/** One way in which agencies tell what they published, and now and then another beside it. */
export function toldPublished(figures: RightFigures): string {
  const way = WAYS[draw(figures.random, WAYS.length - 1)];
  return way?.(figures) ?? '';
}
