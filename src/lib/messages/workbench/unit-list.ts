import { bilingual } from '../language.ts';

/** The list of units: peers of one, and lists as files. */
export const unitListText = bilingual({
  zh: {
    like: (name: string) => `找与“${name}”同类的单位`,
    likeTitle: (name: string) => `与“${name}”同层级、同类别的单位`,
    noLike: '没有收录同层级、同类别的单位',
    likeFailed: '未能查到，请稍后再试',
    useLike: (n: number) => `以这${n}个为名单`,
    near: { prefecture: '同地市', province: '同省', elsewhere: '外省' },
    sameRole: '同职能',
    otherRole: '不同职能',
    requests: (n: string, own: string) => `收到申请${n}件（本单位${own}件）`,
    requestsUnknown: '收到申请数不全',
    join: ' · ',
    save: '下载名单',
    read: '读入名单文件',
  },
  en: {
    like: (name: string) => `Find units like “${name}”`,
    likeTitle: (name: string) => `Of the level and kind of “${name}”`,
    noLike: 'No unit of this level and kind is collected',
    likeFailed: 'Could not be looked up; please try again later',
    useLike: (n: number) => `Make these ${n} the list`,
    near: { prefecture: 'same prefecture', province: 'same province', elsewhere: 'elsewhere' },
    sameRole: 'same function',
    otherRole: 'another function',
    requests: (n: string, own: string) => `${n} requests (this unit ${own})`,
    requestsUnknown: 'requests not known of both',
    join: ' · ',
    save: 'Save list as file',
    read: 'Read a list file',
  },
});
