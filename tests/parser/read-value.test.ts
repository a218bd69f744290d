import { describe, expect, it } from 'vitest';
import { toPlain, withoutNotes } from '../../src/lib/parser/plain-text.ts';
import { isForFigure, readValue, readWords } from '../../src/lib/parser/read-value.ts';

describe('what a cell holds', () => {
  it.each([
    ['12', 'number', 12],
    ['0', 'number', 0],
    ['１２', 'number', 12],
    ['1,234', 'number', 1234],
    ['1，234', 'number', 1234],
    ['12,345,678', 'number', 12345678],
    ['59237.2449', 'number', 59237.2449],
    ['+19', 'number', 19],
    ['-8', 'number', -8],
    ['－8', 'number', -8],
    ['−8', 'number', -8],
    ['减少8', 'number', -8],
    ['增1423', 'number', 1423],
    ['-0', 'number', 0],
    ['2025件', 'number', 2025],
    ['251000元', 'number', 251000],
    ['592万元', 'number', 592],
    ['22（其中修订16件）', 'number', 22],
    ['15.92万元（货物2.22＋服务13.70）', 'number', 15.92],
    ['200余', 'rounded', 200],
    ['约30件', 'rounded', 30],
    ['62.96万', 'rounded', 629600],
    ['1.2千', 'rounded', 1200],
    ['3万', 'rounded', 30000],
    ['3千元', 'number', 3],
    ['1E+05', 'unread', null],
    ['∞', 'unread', null],
    ['9007199254740993', 'unread', null],
    ['十二', null, null],
    ['近百', null, null],
    ['', 'blank', null],
    ['　', 'blank', null],
    ['/', 'mark', null],
    ['—', 'mark', null],
    ['——', 'mark', null],
    ['-', 'mark', null],
    ['无', 'mark', null],
    ['空', 'mark', null],
    ['零', 'number', 0],
    ['〇', 'number', 0],
    ['𝟏𝟐', 'number', 12],
    ['𝟣 𝟤', 'unread', null],
    ['1 234', 'number', 1234],
    ['12 345 678', 'number', 12345678],
    ['3 6 2', 'unread', null],
    ['0 0', 'unread', null],
    ['12 34', 'unread', null],
    ['1  234', 'unread', null],
    ['1,23', 'unread', null],
    ['1.2.3', 'unread', null],
    ['O', 'unread', null],
    ['#REF!', 'unread', null],
    ['####', 'unread', null],
    ['①', 'unread', null],
    ['自然人', null, null],
    ['1.属于国家秘密', null, null],
    ['2019年', null, null],
  ])('%j is %s %s', (cell, status, value) => {
    const printed = readValue(toPlain(cell));
    expect(printed?.status ?? null).toBe(status);
    expect(printed?.value ?? null).toBe(value);
  });

  it('keeps the whole print beside the number', () => {
    expect(readValue(toPlain('22（其中修订16件）'))?.text).toBe('22(其中修订16件)');
    expect(readValue(toPlain('251000元'))).toMatchObject({ text: '251000元', unit: '元' });
  });
});

describe('what words say that stand where a figure belongs', () => {
  it.each([
    ['十二', 'number', 12],
    ['一千二百零四', 'number', 1204],
    ['一', 'number', 1],
    ['十二件', 'number', 12],
    ['约一百二十', 'rounded', 120],
    ['三十余', 'rounded', 30],
    ['两三', 'unread', null],
    ['几十', 'unread', null],
    ['未统计', 'unread', null],
    ['见附件', 'unread', null],
  ])('%s is %s %s', (cell, status, value) => {
    expect(readWords(cell)).toMatchObject({ status, value, text: cell });
  });

  it.each([
    ['未统计', true],
    ['暂未统计', true],
    ['见附件', true],
    ['详见附表二', true],
    ['十二', true],
    ['一', false],
    ['无法提供', false],
    ['不予公开', false],
    ['规章', false],
  ])('%s stands for a figure anywhere: %s', (cell, expected) => {
    expect(isForFigure(cell)).toBe(expected);
  });
});

describe('plain text', () => {
  it.each([
    ['（一）', '(一)'],
    ['１．２', '1.2'],
    ['行政許可', '行政许可'],
    ['總體情況', '总体情况'],
    ['⼀、总体', '一、总体'],
    ['①', '①'],
  ])('%s becomes %s', (text, plain) => {
    expect(toPlain(text)).toBe(plain);
  });

  it('keeps every character at its place', () => {
    const text = '㎡ ｱ　（１）許𠮷…';
    expect(toPlain(text)).toHaveLength(text.length);
  });

  it.each([
    ['(二)部分公开(区分处理的,只计这一情形)', '(二)部分公开'],
    ['规章(设区的市', '规章'],
  ])('%s without notes is %s', (text, expected) => {
    expect(withoutNotes(text)).toBe(expected);
  });
});
