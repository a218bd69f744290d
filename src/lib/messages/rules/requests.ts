import { bilingual } from '../language.ts';
import { words } from './rule-words.ts';

/** Section III. */
export const requestRules = bilingual({
  zh: {
    'S3.1': words(
      '每行：各类申请人与总计',
      '各类申请人之和 = 总计（每行）',
      '本行各类申请人之和与总计不符。',
      ({ cell, found, expected }) => `${cell}印为${found}，各类申请人之和为${expected}`,
    ),
    'S3.2': words(
      '每列：办理结果与总计',
      '（一）至（六）各行之和 =（七）总计（每列）',
      '办理结果各行之和与总计不符。',
      ({ cell, found, expected }) => `${cell}印为${found}，各项之和为${expected}`,
    ),
    'S3.3': words(
      '每列：收与办的平衡',
      '第一项 + 第二项 = 第三项 + 第四项（每列）',
      '表内所印勾稽关系不成立。',
      ({ cell, found, expected }) =>
        `${cell}一列：新收加上年结转为${found}，办结加结转下年为${expected}`,
    ),
    'S3.4': words(
      '每列：结果不多于总计',
      '各办理结果 ≤ 办理结果总计 ≤ 新收 + 上年结转',
      '某项结果多于总计，或办结多于收到。',
      ({ cell, found, expected, others }) => `${cell}印为${found}，多于${others}（${expected}）`,
    ),
    'S3.5': words(
      '小计与其下各行',
      '所印小计 = 其下各行之和',
      '小计与其下各行之和不符。',
      ({ cell, found, expected }) => `${cell}印为${found}，其下各行之和为${expected}`,
    ),
    'S3.6': words(
      '没有申请即没有结果',
      '新收 + 结转 = 0 时，该列其余各行为 0 或空白',
      '没有申请，却有办理结果。',
      ({ cell, found }) => `${cell}及上年结转均为0，该列却有办理结果${found}`,
    ),
    'S3.7': words(
      '可能有误之格',
      '恰有一格所在的各式均差同一数',
      '此格若为所示之数，各式即可成立；仅为提示，不作更正。',
      ({ cell, found, expected, detail }) =>
        detail === 'row_shifted'
          ? `${cell}所在行各数错开一列时，各式成立`
          : `${cell}印为${found}，若为${expected}则各式成立`,
    ),
    'S3.8': words(
      '部分公开不重复计数',
      '各行之和 ≠ 总计 + 部分公开',
      '部分公开可能又计入了不予公开的理由。',
      ({ expected, found }) =>
        `各项之和为${expected}，恰比总计${found}多出部分公开数，可能重复计数`,
    ),
    'S3.9': words(
      '只填总计栏',
      '只填总计时，不判断各类申请人之和',
      '不算不符。',
      ({ cell }) => `${cell}只填总计`,
    ),
  },
  en: {
    'S3.1': words(
      'Each row: applicants and total',
      'sum over applicants = total (each row)',
      'The applicants of this row do not add up to its total.',
      ({ cell, found, expected }) =>
        `${cell}: printed ${found}; the applicants add up to ${expected}`,
    ),
    'S3.2': words(
      'Each column: outcomes and total',
      'sum of outcome rows = outcome total (each column)',
      'The outcomes do not add up to their total.',
      ({ cell, found, expected }) => `${cell}: printed ${found}; its parts add up to ${expected}`,
    ),
    'S3.3': words(
      'Each column: balance',
      'received + carried in = completed + carried over (each column)',
      'The balance printed on the form does not hold.',
      ({ cell, found, expected }) =>
        `Column of ${cell}: ${found} received and carried in, ${expected} completed and carried over`,
    ),
    'S3.4': words(
      'Each column: outcomes within the total',
      'each outcome ≤ outcome total ≤ received + carried in',
      'An outcome exceeds the total, or more was completed than came in.',
      ({ cell, found, expected, others }) =>
        `${cell}: printed ${found}, more than ${others} (${expected})`,
    ),
    'S3.5': words(
      'Subtotal and its rows',
      'printed subtotal = sum of its rows',
      'A subtotal differs from its rows.',
      ({ cell, found, expected }) => `${cell}: printed ${found}; its rows add up to ${expected}`,
    ),
    'S3.6': words(
      'No request, no outcome',
      'received + carried in = 0: all other rows of the column are 0 or blank',
      'Outcomes without any request.',
      ({ cell, found }) =>
        `${cell} and those carried in are 0, yet the column has an outcome of ${found}`,
    ),
    'S3.7': words(
      'The cell that may be wrong',
      'exactly the identities of one cell fail, by the same difference',
      'With the value shown this cell would mend them all; a suggestion, not a correction.',
      ({ cell, found, expected, detail }) =>
        detail === 'row_shifted'
          ? `The row of ${cell} would hold if its figures moved by one column`
          : `${cell}: printed ${found}; with ${expected} all identities would hold`,
    ),
    'S3.8': words(
      'Partial release counted once',
      'sum of outcome rows ≠ outcome total + partly granted',
      'Partial releases may be counted again under a ground of refusal.',
      ({ expected, found }) =>
        `The outcomes add up to ${expected}, more than the total ${found} by just the partial releases`,
    ),
    'S3.9': words(
      'Only the total filled',
      'where only totals are filled, applicants are not added up',
      'Not a failure.',
      ({ cell }) => `${cell} has its total only`,
    ),
  },
});
