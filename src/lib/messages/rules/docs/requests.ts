import { bilingual } from '../../language.ts';
import { docs } from './rule-docs.ts';

/** Section III. */
export const requestDocs = bilingual({
  zh: {
    'S3.1': docs(
      '每行六类申请人之和应等于总计；不等时，某类或总计有误。',
      '有空白格时不下结论；识读错列时可能误判，请对照原表。',
      '自然人18、商业企业2，其余为0，总计填21。',
    ),
    'S3.2': docs(
      '每列各办理结果之和应等于办理结果总计。',
      '漏读一行、组标题自带数字时可能误判。',
      '各结果之和20件，总计填19件。',
    ),
    'S3.3': docs(
      '表上所印勾稽关系：新收加上年结转，等于办结加结转下年。',
      '识读错位时可能误判。',
      '新收20、结转1，办结19、结转下年4。',
    ),
    'S3.4': docs(
      '任一结果不多于办结总计，办结总计不多于收到总数。',
      '表格缺行、识读错列时可能误判。',
      '办结2件，其中予以公开9件。',
    ),
    'S3.5': docs(
      '组标题上印有数字时，应等于其下各行之和。',
      '标题旁数字可能是序号。',
      '“不予公开”印3件，其下各行之和为2件。',
    ),
    'S3.6': docs(
      '没有收到也没有结转，办理结果应为0。',
      '收到数识读为0而原表另有数字时可能误判。',
      '新收0、结转0，办结2件。',
    ),
    'S3.7': docs(
      '若只改一格即可使各式成立，指出该格和所需之数，仅供核对。',
      '也可能是别处两数同时有误，推算之数不作数据。',
      '总计填21，若为20则各式成立。',
    ),
    'S3.8': docs(
      '部分公开只计一次；各项之和恰多出部分公开数，可能重复计入不予公开理由。',
      '多出之数也可能出于巧合。',
      '部分公开3件，各项之和比总计多3件。',
    ),
    'S3.9': docs(
      '只填总计列时，各类申请人无从核对，不算不符。',
      '不作判断，无误判。',
      '新收总计5件，六类申请人均空白。',
    ),
  },
  en: {
    'S3.1': docs(
      'The six applicants of a row add up to its total; otherwise one of them or the total is off.',
      'Blanks leave it open; a row read into the wrong columns misleads: see the table.',
      '18 natural persons and 2 businesses, a total of 21.',
    ),
    'S3.2': docs(
      'The outcomes of a column add up to the outcome total.',
      'A row that was not read, or a number on a group’s heading, misleads.',
      'The outcomes add up to 20, the total is 19.',
    ),
    'S3.3': docs(
      'Printed on the form: received and carried in equal completed and carried over.',
      'Figures read into wrong cells mislead.',
      '20 received and 1 carried in; 19 completed and 4 carried over.',
    ),
    'S3.4': docs(
      'No outcome exceeds the total, and the total not what came in.',
      'Missing rows or columns mislead.',
      '2 completed, of them 9 granted.',
    ),
    'S3.5': docs(
      'A number printed on a group’s heading is the sum of its rows.',
      'It may be the heading’s own ordinal.',
      'Refused: 3; its rows add up to 2.',
    ),
    'S3.6': docs(
      'Where nothing came in, nothing is completed.',
      'A received figure misread as 0 misleads.',
      'None received, none carried in, 2 completed.',
    ),
    'S3.7': docs(
      'Where one cell alone would mend every identity, it is named with the number it would need.',
      'Two other numbers may be off together; the number is never taken over as data.',
      'The total is 21; with 20 all would hold.',
    ),
    'S3.8': docs(
      'A partial release counts once; a sum too large by just that number hints at twice.',
      'The excess may be chance.',
      '3 partial releases, the outcomes exceed the total by 3.',
    ),
    'S3.9': docs(
      'With the total column alone nothing is judged of the applicants.',
      'Nothing is judged.',
      'A total of 5, six blank cells.',
    ),
  },
});
