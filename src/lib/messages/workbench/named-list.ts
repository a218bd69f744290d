import { bilingual } from '../language.ts';
import { plural } from '../plural.ts';

/** Several names given at once, and the list that they make. */
export const namedListText = bilingual({
  zh: {
    title: (units: number, names: number) => `${names}个名称，认出${units}个单位`,
    matching: (done: number, all: number) => `正在认名称，${done}／${all}`,
    failed: '单位索引没有取到，请检查网络后再试',
    repeated: (n: number) => `${n}个名称与前面的指同一单位，只计一次`,
    numbers: (n: number) => `${n}格只有数字，未作名称`,
    tooMany: (most: number, left: number) => `名单最多${most}个，后面${left}个未列入`,
    otherScope: (n: number, scope: string) => `其中${n}个没有收录${scope}`,
    use: (n: number) => `以这${n}个为名单`,
    join: (n: number) => `并入现有名单（共${n}个）`,
    unnamed: (n: number) => `未列入的${n}个名称`,
    why: {
      ambiguous: (n: number): string =>
        n === 0
          ? '有同名的，都没有收录报告'
          : n === 1
            ? '有同名的，只收录了这一个，请确认'
            : `有${n}个同名的，请选定或写明所在地`,
      unplaced: (): string => '没有写明是哪里的，名称相合的只收录了这一个，请确认',
      not_collected: (): string => '没有收录报告',
      unknown: (n: number): string =>
        n === 0 ? '没有收录，或名称不符' : '没有收录，或名称不符；相近的有',
    },
    choose: (unit: string, name: string) => `“${name}”即${unit}`,
    named: (n: number) => `写法与全称不同的${n}个，请核对`,
    arrow: '→',
  },
  en: {
    title: (units: number, names: number) =>
      `${plural(names, 'name')}: ${plural(units, 'unit')} recognised`,
    matching: (done: number, all: number) => `Looking up names, ${done} of ${all}`,
    failed: 'The index of units did not arrive: check the network and try again',
    repeated: (n: number) => `${plural(n, 'name')} of a unit named before, counted once`,
    numbers: (n: number) => `${plural(n, 'cell')} with a number alone, taken for no name`,
    tooMany: (most: number, left: number) =>
      `A list holds at most ${most}: the last ${left} are not taken`,
    otherScope: (n: number, scope: string) => `${n} of them: no ${scope.toLowerCase()} collected`,
    use: (n: number) => `Make these ${n} the list`,
    join: (n: number) => `Add to the list (${n} in all)`,
    unnamed: (n: number) => `${plural(n, 'name')} not taken`,
    why: {
      ambiguous: (n: number): string =>
        n === 0
          ? 'several of this name, none with a report here'
          : n === 1
            ? 'several of this name, only this one is collected: please confirm'
            : `${n} of this name: please choose, or name the place as well`,
      unplaced: (): string =>
        'the place is not named; only this one that is called so is collected: please confirm',
      not_collected: (): string => 'no report collected',
      unknown: (n: number): string =>
        n === 0 ? 'not collected, or another name' : 'not collected, or another name; near are',
    },
    choose: (unit: string, name: string) => `“${name}” is ${unit}`,
    named: (n: number) => `${n} written unlike the full name: please check`,
    arrow: '→',
  },
});
