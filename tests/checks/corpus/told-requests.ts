import { draw, type RightFigures } from './right-figures.ts';

type Counts = {
  year: number;
  self: string;
  received: number;
  natural: number;
  carriedIn: number;
  done: number;
  over: number;
  granted: number;
  partly: number;
  refused: number;
  unavailable: number;
  declined: number;
  other: number;
};

function countsOf({ cells, year, body }: RightFigures): Counts {
  const at = (code: string): number => Number(cells[`${code}.total`] ?? 0);
  const group = (name: string): number =>
    Object.keys(cells)
      .filter((key) => key.startsWith(`outcome.${name}`) && key.endsWith('.total'))
      .reduce((sum, key) => sum + Number(cells[key] ?? 0), 0);
  return {
    year,
    self: body.self,
    received: at('requests.received'),
    natural: Number(cells['requests.received.natural'] ?? 0),
    carriedIn: at('requests.carried_in'),
    done: at('outcome.total'),
    over: at('requests.carried_over'),
    granted: at('outcome.granted'),
    partly: at('outcome.partly_granted'),
    refused: group('refused'),
    unavailable: group('unavailable'),
    declined: group('declined'),
    other: group('other'),
  };
}

const NONE: readonly string[] = [
  '本年度未收到政府信息公开申请。',
  '全年没有收到公民、法人和其他组织的政府信息公开申请，无上年结转申请。',
  '全年收到政府信息公开申请0件。',
];

const WAYS: readonly ((counts: Counts) => string)[] = [
  ({ received, carriedIn, done, over }) =>
    `全年收到政府信息公开申请${received}件，上年结转${carriedIn}件，办结${done}件，结转下年度继续办理${over}件。`,
  ({ received, carriedIn, done, over }) =>
    `全年共受理政府信息公开申请${received}件，答复${done}件（含上年度结转申请${carriedIn}件，另有${over}件顺延到下年度答复）。`,
  ({ year, received, natural, done, over }) =>
    `${year}年，共收到依申请件${received}件，其中自然人${natural}件，法人或其他组织${received - natural}件，办结${done}件，结转下年办理${over}件。`,
  ({ received, carriedIn, done, over, granted, partly, refused, unavailable, declined, other }) =>
    `共办理政府信息公开申请${received + carriedIn}件（含上年结转${carriedIn}件），已办结${done}件，其中予以公开${granted}件，部分公开${partly}件，不予公开${refused}件，无法提供${unavailable}件，不予处理${declined}件，其他处理${other}件；结转下年${over}件。`,
  ({ received }) =>
    `全年新收政府信息公开申请${received}件，均通过网络、信函等渠道提交，按时办结率100%。`,
  ({ year, received }) =>
    `${year - 1}年收到政府信息公开申请${received + 4}件，${year}年收到政府信息公开申请${received}件，同比有所下降。`,
  ({ self, received, natural }) =>
    `${self}共收到政府信息公开申请${received}件（其中自然人${natural}件，法人或其他组织${received - natural}件），全部在法定期限内办理。`,
  ({ received, carriedIn, year, over }) =>
    `新收政府信息公开申请${received}件，${year - 1}年度结转${carriedIn}件，结转${year + 1}年办理${over}件；历年累计收到申请${received + 900}件。`,
  ({ received }) =>
    `收到政府信息公开申请${received}件，较上年减少3件，申请内容主要涉及第三方征地、拆迁2个方面，均已答复。`,
  ({ received, carriedIn }) =>
    `全年共收到政府信息公开申请${received + carriedIn}件（含上年结转${carriedIn}件），按期答复率100%。`,
  ({ received, natural }) => {
    const online = Math.floor(received / 2);
    return `收到政府信息公开申请共计${received}份，其中网络申请${online}份，信函申请${received - online}份；按申请人划分，自然人${natural}份，法人及其他组织${received - natural}份。`;
  },
  ({ received }) => {
    const own = Math.floor(received / 3);
    return `全年共收到政府信息公开申请${received}件，其中办公室收到${own}件，各部门、街道收到${received - own}件。受理12345热线工单1350件，办结1350件，满意率98.6%。`;
  },
];

/** One way in which agencies tell how many requests they had. */
export function toldRequests(figures: RightFigures): string {
  const counts = countsOf(figures);
  const ways = counts.received + counts.carriedIn === 0 ? NONE : WAYS;
  const way = ways[draw(figures.random, ways.length - 1)];
  return typeof way === 'function' ? way(counts) : (way ?? '');
}
