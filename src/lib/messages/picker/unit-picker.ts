import { bilingual } from '../language.ts';

/** The control that gathers agencies and divisions. */
export const unitPickerText = bilingual({
  zh: {
    label: '比较的单位',
    add: '添加单位或地区',
    placeholder: '输入机构或地区名称，可只输几个字',
    remove: (name: string) => `移除${name}`,
    chosen: (n: number, max: number) => `已选 ${n} / ${max}`,
    full: (max: number) => `已选满${max}个，移除后可再添加`,
    clear: '全部移除',
    searching: '正在查找',
    none: (typed: string) => `没有收录名称含“${typed}”的单位`,
    shown: (k: number, n: number) => `显示 ${k} / ${n} 个`,
    narrow: '，多输几个字可缩小范围',
    already: '已选',
    division: '地区',
    reports: (n: number, scope: string) => `${scope}${n}份`,
    span: (from: number, to: number) => (from === to ? String(from) : `${from}–${to}`),
    years: (n: number) => `${n}年`,
    nothingHere: (scope: string, elsewhere: number) => `无${scope}，另一口径有${elsewhere}份`,
  },
  en: {
    label: 'Units compared',
    add: 'Add an agency or division',
    placeholder: 'Type part of a Chinese name',
    remove: (name: string) => `Remove ${name}`,
    chosen: (n: number, max: number) => `${n} of ${max} chosen`,
    full: (max: number) => `All ${max} places are taken; remove one to add another`,
    clear: 'Remove all',
    searching: 'Searching',
    none: (typed: string) => `No unit whose name holds “${typed}” is collected`,
    shown: (k: number, n: number) => `Shown ${k} of ${n}`,
    narrow: '; type more to narrow',
    already: 'chosen',
    division: 'division',
    reports: (n: number, scope: string) => `${scope}: ${n}`,
    span: (from: number, to: number) => (from === to ? String(from) : `${from}–${to}`),
    years: (n: number) => (n === 1 ? '1 year' : `${n} years`),
    nothingHere: (scope: string, elsewhere: number) =>
      `no ${scope.toLowerCase()}, ${elsewhere} of the other scope`,
  },
});
