import type { ToldNumber } from './told-number.ts';

const PLATFORMS =
  /抖音|快手|头条|视频号|哔哩|小红书|百家号|企鹅号|搜狐号|强国号|人民号|大鱼号|网易号|知乎|客户端|APP/gi;
/** `“云岭发布”微信公众号`: an account by its name. */
const ACCOUNT =
  /[“"《]([^“”"《》]{2,16})[”"》](?=[^,;]{0,6}(?:微信|公众号|订阅号|微博|抖音|快手|头条|视频号|号))/g;

/** The platforms and accounts that the words of a number name. */
const namedIn = ({ before }: ToldNumber): readonly string[] => [
  ...(before.match(PLATFORMS) ?? []),
  ...[...before.matchAll(ACCOUNT)].flatMap(([, name]) => name ?? []),
];

/** `抖音号46条;快手号46条`: as many on another platform, which is not the same told again. */
export function isOfAnother(one: ToldNumber, other: ToldNumber): boolean {
  const [names, others] = [namedIn(one), namedIn(other)];
  return names.length > 0 && others.length > 0 && !names.some((name) => others.includes(name));
}
