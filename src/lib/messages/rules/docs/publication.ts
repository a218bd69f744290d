import { bilingual } from '../../language.ts';
import { docs } from './rule-docs.ts';

/** Section II. */
export const publicationDocs = bilingual({
  zh: {
    'S2.1': docs(
      '现行有效件数应由上年件数加制发、减废止得到；不等时，三数之一或上年之数有误。',
      '文件自然失效、清理合并、部门划转时此式本不成立。',
      '上年有效6件，本年制发2件、废止1件，应为7件，填报9件。',
    ),
    'S2.2': docs(
      '废止的文件不会多于原有和新制发的；有效件数不会少于净增的。',
      '制发与废止分属不同口径（如含联合发文）时可能不成立。',
      '本年制发5件、废止0件，现行有效却填3件。',
    ),
    'S2.3': docs(
      '只有国务院部门、省级和设区的市、自治州政府可以制定规章；其他机关填报规章，多为误填规范性文件。',
      '名称不足以判明层级时（如“市”可为地级或县级）可能误判；市级部门可能按本级政府口径填报。',
      '某县某局填报制发规章2件。',
    ),
    'S2.4': docs(
      '件数、次数应为不小于0的整数。',
      '表格被拆分、单位换算（万件）或识读时可能出现小数。',
      '规范性文件制发填报1.5件。',
    ),
    'S2.5': docs(
      '本栏单位为万元；与上年相差约千倍至十万倍，多为其中一年按元填报。',
      '收费项目新设或取消、金额原本极小时，可能确有如此变化。',
      '上年12.5万元，本年填报131000。',
    ),
    'S2.6': docs(
      '办公室一般不作处罚、强制、收费；县级汇总一般有许可和处罚。',
      '承担审批、执法职能的办公室，或尚未划转职能的地方，可能属实。',
      '某县政府办公室填报行政处罚3件。',
    ),
    'S2.7': docs(
      '本年报告的上一年项目数量，应等于上年报告的项目数量加上年增减。',
      '权责清单年中调整、重新计数时可能不相衔接。',
      '上年80项、增4项，本年报告填上一年为90项。',
    ),
    'S2.8': docs(
      '对外公开总数量应不少于本年新公开，也不多于上年总数加本年新公开。',
      '清理后重新公开、改变统计范围时可能不成立。',
      '本年新公开3件，对外公开总数量填1件。',
    ),
    'S2.9': docs(
      '新旧格式两项含义不同，不作比较。',
      '不作判断，无误判。',
      '2020年对外公开总数量30件，2021年现行有效12件，并不矛盾。',
    ),
    'S2.10': docs(
      '2019年格式的采购总金额没有统一单位，未注明单位的金额不能比较。',
      '单位可能写在表外或另一格中。',
      '采购总金额填5，未注明元或万元。',
    ),
  },
  en: {
    'S2.1': docs(
      'Documents in force follow from those of the year before, issued and repealed; otherwise one of the numbers is off.',
      'Documents that lapse, are merged or move to another body break it honestly.',
      '6 in force, 2 issued, 1 repealed: 7 expected, 9 printed.',
    ),
    'S2.2': docs(
      'No more can be repealed than there were and came; no fewer can be in force than were added.',
      'Issued and repealed may be counted differently, as with joint documents.',
      '5 issued, none repealed, yet 3 in force.',
    ),
    'S2.3': docs(
      'Only ministries, provinces and cities with districts make rules; elsewhere a figure is mostly a mistaken normative document.',
      'A name does not always tell the level (市 may be a prefecture or a county); a city’s department may count its government’s.',
      'A county bureau prints 2 rules issued.',
    ),
    'S2.4': docs(
      'Counts are whole and not negative.',
      'A torn table, a converted unit or a misreading may bring decimals.',
      '1.5 normative documents issued.',
    ),
    'S2.5': docs(
      'The column is in ten thousand yuan; a thousand to a hundred thousand times the year before is mostly told in yuan.',
      'Fees that are new, abolished or were tiny may really change so much.',
      '12.5 the year before, 131000 now.',
    ),
    'S2.6': docs(
      'An office seldom punishes or charges; a whole county seldom permits or punishes nothing.',
      'Offices with powers of approval, or counties whose powers lie elsewhere, may do so.',
      'A county government office prints 3 penalties.',
    ),
    'S2.7': docs(
      'The number of items of the year before is that of the former report and its change.',
      'Lists of powers that were recounted do not join.',
      '80 items and 4 more, yet 90 are told for the year before.',
    ),
    'S2.8': docs(
      'All that is disclosed holds what was disclosed in the year, and no more than that beside the year before.',
      'A clean-up or another scope breaks it.',
      '3 disclosed in the year, 1 in all.',
    ),
    'S2.9': docs(
      'The two forms ask for different things; they are not compared.',
      'Nothing is judged.',
      '30 disclosed in all in 2020 and 12 in force in 2021 agree.',
    ),
    'S2.10': docs(
      'Form 2019 states no unit for procurement; without one the amount cannot be compared.',
      'The unit may stand outside the table.',
      'The amount is 5, neither yuan nor ten thousand yuan.',
    ),
  },
});
