import type { CaseProse } from '../../golden/reports/generate/case-figures.ts';
import { draw, type RightFigures } from './right-figures.ts';
import { toldDisputes } from './told-disputes.ts';
import { toldPublished } from './told-published.ts';
import { toldRequests } from './told-requests.ts';

const TOPICS = [
  '按照《中华人民共和国政府信息公开条例》第二十条第（八）项、第二十一条的要求，对照国办发〔2021〕12号文件逐条梳理公开目录，及时更新栏目。',
  '落实《国务院办公厅关于印发〈2023年政务公开工作要点〉的通知》，召开专题会2次，组织培训3期、覆盖85人次。',
  '完善保密审查机制，执行“三审三校”制度，对2家单位开展检查，整改问题5个。',
  '把政务公开纳入年度考核，分值权重为4%，全年未发生责任追究情形。',
];

const PROBLEMS = [
  '一是公开的深度不够，部分栏目更新不及时；二是人员变动频繁，业务不够熟练。下一步将加强培训2次以上，明确专人负责。',
  '存在的问题主要是解读形式单一。2026年将丰富解读形式，力争发布图文解读20篇以上，提高群众知晓率。',
  '公开内容还不够细，今后会把群众最关心的事项放在前面，写得更明白一些。',
];

const OTHERS = [
  '本年度没有收取信息处理费。',
  '依据《政府信息公开信息处理费管理办法》，本年度收取信息处理费0元。',
  '未发出收费通知，未产生信息处理费。办理人大代表建议5件、政协委员提案3件，均已公开答复。',
  '本机关未向申请人收取任何费用。除此之外，无其他需要报告的事项。',
  '无其他需要报告的事项。',
  '全年共发出收费通知的件数为0件，总金额为0元，实际收取的总金额为0元。',
];

/** Prose of a right report, as agencies write it: every number in it agrees with the tables. */
export function rightProse(figures: RightFigures): CaseProse {
  const { random } = figures;
  const pick = (list: readonly string[]): string => list[draw(random, list.length - 1)] ?? '';
  return {
    overview: [
      `（一）主动公开。${toldPublished(figures)}`,
      `（二）依申请公开。${toldRequests(figures)}${toldDisputes(figures)}`,
      `（三）其他工作。${pick(TOPICS)}`,
    ],
    problems: [pick(PROBLEMS)],
    others: [pick(OTHERS)],
  };
}
