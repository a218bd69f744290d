import { bilingual } from '../../language.ts';
import { docs } from './rule-docs.ts';

/** Section IV. */
export const contestedDocs = bilingual({
  zh: {
    'S4.1': docs(
      '行政复议四项结果之和应等于总计。',
      '十五格识读错位时可能误判。',
      '维持2、纠正1，总计填0。',
    ),
    'S4.2': docs(
      '未经复议直接起诉的四项结果之和应等于总计。',
      '十五格识读错位时可能误判。',
      '维持1、其他1，总计填1。',
    ),
    'S4.3': docs(
      '复议后起诉的四项结果之和应等于总计。',
      '十五格识读错位时可能误判。',
      '四项之和5件，总计填0。',
    ),
    'S4.4': docs(
      '纠正、尚未审结的件数不会多于总计。',
      '总计一格空白或误读为0时可能误判。',
      '纠正2件，总计1件。',
    ),
    'S4.5': docs(
      '上年未审结的案件，本年应再次出现在总计中。',
      '有的地方不再重复统计旧案，属口径不同。',
      '上年未审结3件，本年总计0件。',
    ),
    'S4.6': docs(
      '复议后起诉的案件，应来自近两年已结的复议或上年未结的诉讼。',
      '更早的复议案件也可能在本年进入诉讼。',
      '两年已结复议2件，复议后起诉5件。',
    ),
    'S4.7': docs(
      '两年都没有申请，一般不会有复议、诉讼。',
      '争议可能由更早的申请或主动公开引起。',
      '两年均无申请，行政复议填1件。',
    ),
    'S4.8': docs(
      '2024年起不予公开决定须先申请复议，直接起诉一般下降，上升值得了解。',
      '法院受案时间、旧案重新立案等都可能使其上升。',
      '2023年直接起诉2件，2024年6件。',
    ),
  },
  en: {
    'S4.1': docs(
      'The four results of reconsideration add up to the total.',
      'Fifteen cells read out of place mislead.',
      '2 upheld, 1 rectified, a total of 0.',
    ),
    'S4.2': docs(
      'The four results of direct litigation add up to the total.',
      'Fifteen cells read out of place mislead.',
      '1 upheld, 1 other, a total of 1.',
    ),
    'S4.3': docs(
      'The four results of litigation after reconsideration add up to the total.',
      'Fifteen cells read out of place mislead.',
      'The four add up to 5, the total is 0.',
    ),
    'S4.4': docs(
      'Neither rectified nor pending exceeds the total.',
      'A total that was misread as 0 misleads.',
      '2 rectified of 1 in all.',
    ),
    'S4.5': docs(
      'Cases pending at the end of a year turn up again in the next.',
      'Some places do not count old cases again.',
      '3 pending the year before, none this year.',
    ),
    'S4.6': docs(
      'Litigation after reconsideration follows from reconsiderations decided in two years or lawsuits pending.',
      'An earlier reconsideration may go to court this year.',
      '2 reconsiderations decided in two years, 5 lawsuits after them.',
    ),
    'S4.7': docs(
      'Two years without a request seldom bring a dispute.',
      'It may stem from an earlier request or from publication.',
      'No request in two years, 1 reconsideration.',
    ),
    'S4.8': docs(
      'Since 2024 refusals go to reconsideration first, so direct litigation falls; a rise is worth asking about.',
      'Court calendars and cases filed anew may raise it.',
      '2 lawsuits in 2023, 6 in 2024.',
    ),
  },
});
