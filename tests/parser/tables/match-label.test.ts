import { describe, expect, it } from 'vitest';
import { INDICATORS } from '../../../src/lib/catalogue/catalogue.ts';
import { isFormRow } from '../../../src/lib/catalogue/outcome-groups.ts';
import { editDistance } from '../../../src/lib/parser/edit-distance.ts';
import { matchLabel, matchLabelAtEnd } from '../../../src/lib/parser/tables/match-label.ts';
import { toPlain } from '../../../src/lib/parser/plain-text.ts';

const rows = INDICATORS.filter((row) => row.section === 'requests' && isFormRow(row, '2021'));

describe('the label of a row', () => {
  it.each(
    rows.filter(({ code }) => code !== 'outcome.total').map(({ code, label }) => [label.zh, code]),
  )('%s is %s without a doubt', (label, code) => {
    expect(matchLabel(label)).toEqual({ code, doubts: [] });
  });

  it.each(rows.flatMap(({ code, variants }) => variants.map((words) => [words, code] as const)))(
    'the variant %s is %s without a doubt',
    (words, code) => {
      expect(matchLabel(toPlain(words))).toEqual({ code, doubts: [] });
    },
  );

  it.each([
    ['一、本年新收政府信息公开申请数量', 'requests.received', null],
    ['(七)总计', 'outcome.total', null],
    ['三、本年度办理结果（七）总计', 'outcome.total', null],
    ['三、本年度办理结果（三）不予公开1.属于国家秘密', 'outcome.refused.state_secret', null],
    ['三、本年度办理结果', null, null],
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 'outcome.partly_granted', null],
    ['3.其他', 'outcome.other.other', null],
    ['（六）其他处理', 'outcome.other', null],
    ['3.危及“三安全一稳定”', 'outcome.refused.security_stability', null],
    ['3.危及"三安全一稳定"', 'outcome.refused.security_stability', null],
    ['2.其他法律行政止公开', 'outcome.refused.law_prohibited', 'label_corrected'],
    ['5.属于三类內部事物信息', 'outcome.refused.internal_affairs', 'label_corrected'],
    ['5.要求行政机关确认或重新', 'outcome.declined.reissue', 'label_cut'],
    ['2.逾期不缴费', 'outcome.other.fee_unpaid', null],
    ['（一）予已公开', 'outcome.granted', 'label_corrected'],
    ['（二）部份公开', 'outcome.partly_granted', 'label_corrected'],
    ['2.重复申清', 'outcome.declined.repeat', 'label_corrected'],
    ['（六）其他处埋', 'outcome.other', 'label_corrected'],
    ['无法提交', null, null],
    ['行政许可', null, null],
    ['本年结转政府信息公开申请数量', null, null],
    ['不予办理', null, null],
    ['小计', null, null],
    ['法人或其他组织', null, null],
    ['1', null, null],
  ])('%s is %s (%s)', (label, code, doubt) => {
    expect(matchLabel(toPlain(label))).toEqual(
      code && { code, doubts: doubt === null ? [] : [doubt] },
    );
  });

  it.each([
    ['法律服务机构 其他 一、本年新收政府信息公开申请数量', 'requests.received'],
    ['三、本 年度办 理结果 （一）予以公开', 'outcome.granted'],
    ['（三）不 予公开 1.属于国家秘密', 'outcome.refused.state_secret'],
    ['出具已获取信息 （六）其他处理', 'outcome.other'],
    ['（七）总 计', 'outcome.total'],
    ['自然人 法人或其他组织 总计', undefined],
    ['商业企业 科研机构 其他', undefined],
    ['全年共收到', undefined],
  ])('running words %s end in %s', (words, code) => {
    expect(matchLabelAtEnd(toPlain(words))?.code).toBe(code);
  });
});

it.each([
  ['', 'ab', 2],
  ['公开', '公开', 0],
  ['其他法律行政止公开', '其他法律行政法规禁止公开', 3],
])('from %j to %j are %d steps', (one, other, steps) => {
  expect(editDistance(one, other)).toBe(steps);
  expect(editDistance(other, one)).toBe(steps);
});
