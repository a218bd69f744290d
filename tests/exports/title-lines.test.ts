import { describe, expect, it, vi } from 'vitest';
import { titleLines } from '../../src/lib/exports/title-lines.ts';

describe('a title of an official paper', () => {
  it('stays on one line where it fits', () => {
    expect(titleLines('关于核对数据的通知', 20)).toEqual(['关于核对数据的通知']);
    expect(titleLines('二'.repeat(20), 20)).toEqual(['二'.repeat(20)]);
  });

  it.each([
    [
      '关于政府信息公开工作年度报告核对情况的通报',
      ['关于政府信息公开工作', '年度报告核对情况的通报'],
    ],
    [
      '关于核对政府信息公开工作年度报告有关数据的通知',
      ['关于核对政府信息公开工作', '年度报告有关数据的通知'],
    ],
  ])('%s: in lines of about one length, no word broken', (title, lines) => {
    expect(titleLines(title, 20)).toEqual(lines);
  });

  it('loses nothing, has no line too long and begins none with what belongs to the line before', () => {
    for (let length = 1; length < 60; length += 1) {
      const title = `关于${'某市的（有关）数据、'.repeat(9)}`.slice(0, length);
      const lines = titleLines(title, 20);
      expect(lines.join('')).toBe(title);
      for (const line of lines) {
        expect(line.length, line).toBeLessThanOrEqual(20);
        expect(line).not.toMatch(/^[的）、]/);
      }
      expect(lines.slice(0, -1).filter((line) => line.endsWith('（'))).toEqual([]);
    }
  });

  it('is left to the reader of the file where this browser tells no words apart', () => {
    vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
    const title = '关于政府信息公开工作年度报告核对情况的通报';
    expect(titleLines(title, 20)).toEqual([title]);
    vi.unstubAllGlobals();
  });
});
