import { describe, expect } from 'vitest';
import { readPdfResource } from '../../src/cli/reading/pdf-resources.ts';
import { extractDocument } from '../../src/lib/importers/extract.ts';
import { gridsOf, gridTexts, oneLine, paragraphsOf } from './extracted.ts';
import { itWith, readSample } from './samples.ts';

/** The request table of 洪泽区 2023, typed from the printed page: label, then seven figures. */
const HONGZE_REQUESTS: [label: string, figures: string][] = [
  ['一、本年新收政府信息公开申请数量', '21 0 0 0 0 0 21'],
  ['二、上年结转政府信息公开申请数量', '0 0 0 0 0 0 0'],
  ['（一）予以公开', '0 0 0 0 0 0 0'],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '4 0 0 0 0 0 4'],
  ['1.属于国家秘密', '1 0 0 0 0 0 1'],
  ['2.其他法律行政止公开', '0 0 0 0 0 0 0'],
  ['3.危及“三安全一稳定”', '0 0 0 0 0 0 0'],
  ['4.保护第三方合法权益', '0 0 0 0 0 0 0'],
  ['5.属于三类内部事务信息', '0 0 0 0 0 0 0'],
  ['6.属于四类过程性信息', '1 0 0 0 0 0 1'],
  ['7.属于行政执法案卷', '1 0 0 0 0 0 1'],
  ['8.属于行政查询事项', '0 0 0 0 0 0 0'],
  ['1.本机关不掌握相关政府信息', '10 0 0 0 0 0 10'],
  ['2.没有现成信息需要另行制作', '3 0 0 0 0 0 3'],
  ['3.补正后申请内容仍不明确', '0 0 0 0 0 0 0'],
  ['1.信访举报投诉类申请', '1 0 0 0 0 0 1'],
  ['2.重复申请', '0 0 0 0 0 0 0'],
  ['3.要求提供公开出版物', '0 0 0 0 0 0 0'],
  ['4.无正当理由大量反复申请', '0 0 0 0 0 0 0'],
  ['5.要求行政机关确认或重新出具已获取信息', '0 0 0 0 0 0 0'],
  ['（六）其他处理', '0 0 0 0 0 0 0'],
  ['（七）总计', '21 0 0 0 0 0 21'],
  ['四、结转下年度继续办理', '0 0 0 0 0 0 0'],
];

const HONGZE_PUBLICATION: string[][] = [
  ['规章', '0', '0', '0'],
  ['行政规范性文件', '0', '5', '5'],
  ['行政许可', '550'],
  ['行政处罚', '4119'],
  ['行政强制', '195'],
  ['行政事业性收费', '7730.28'],
];

const extract = async (name: string) => extractDocument(readSample(name), readPdfResource);

describe('洪泽区 2023, PDF', () => {
  itWith('hongze-2023.pdf', 'gives every cell of its three tables', async () => {
    const [publication, requests, contested] = gridsOf(await extract('hongze-2023.pdf')).map(
      gridTexts,
    );
    expect(publication?.filter((row) => /^\d/.test(row[1] ?? ''))).toEqual(HONGZE_PUBLICATION);
    const rows = requests?.slice(3).map((row) => [row.at(-8), row.slice(-7).join(' ')]);
    expect(rows).toEqual(HONGZE_REQUESTS);
    expect(contested?.at(-1)?.join(' ')).toBe('10 1 0 0 0 0 0 0 0 0 5 0 0 0 0');
  });

  itWith(
    'hongze-2023.pdf',
    'joins the request table over the end of the page, its label cells too',
    async () => {
      const requests = gridsOf(await extract('hongze-2023.pdf'))[1];
      const groups = requests?.cells
        .filter(({ rowSpan }) => rowSpan > 1)
        .map(({ row, rowSpan, text }) => `${row}+${rowSpan} ${oneLine(text)}`);
      expect(groups).toEqual(
        expect.arrayContaining([
          '5+20 三、本年度办理结果',
          '7+8 （三）不予公开',
          '15+3 （四）无法提供',
        ]),
      );
      expect(new Set(requests?.cells.map(({ provenance }) => provenance.page))).toEqual(
        new Set([3, 4]),
      );
    },
  );

  itWith(
    'hongze-2023.pdf',
    'reads its prose in whole paragraphs, without page numbers',
    async () => {
      const paragraphs = paragraphsOf(await extract('hongze-2023.pdf'));
      expect(paragraphs[0]).toBe('洪泽区人民政府2023年政府信息公开工作年度报告');
      expect(paragraphs.filter((text) => /^[-—\s\d]+$/.test(text))).toEqual([]);
      expect(paragraphs.find((text) => text.startsWith('（一）主动公开情况'))).toMatch(/1136条。$/);
    },
  );
});

describe('other samples', () => {
  itWith('xiangyuan-2021.txt', '襄垣 2021: prose of wrapped words comes together', async () => {
    const paragraphs = paragraphsOf(await extract('xiangyuan-2021.txt'));
    const parts = paragraphs.find((text) => text.startsWith('聚焦重点工作'));
    expect(parts?.match(/\d+ 条/g)).toEqual([
      ...['9218 条', '2308 条', '3846 条', '2413 条', '572 条', '30 条', '49 条'],
    ]);
    expect(paragraphs).toContain('规章 0 0 0');
    expect(paragraphs).toContain('1.本机关不掌握相关政府信息 2 0 0 0 0 0 2');
  });

  itWith(
    'shanghai-office-2019.tables.html',
    '上海市政府办公厅 2019: blanks, spans and a sum of money',
    async () => {
      const [publication, requests] = gridsOf(
        await extract('shanghai-office-2019.tables.html'),
      ).map(gridTexts);
      expect(publication?.at(-1)).toEqual(['政府集中采购', '6', '251000元']);
      const received = requests?.find(([label]) => label?.startsWith('一、'));
      expect(received?.slice(1)).toEqual(['821', '35', '', '', '2', '1', '859']);
      expect(requests?.find(([label]) => label === '（七）总计')?.at(-1)).toBe('805');
    },
  );

  itWith(
    'shanghai-kewei-2024.tables.md',
    '上海市科委 2024: rows without a label and a row without its total',
    async () => {
      const rows = gridsOf(await extract('shanghai-kewei-2024.tables.md')).flatMap(gridTexts);
      expect(rows).toContainEqual(['4', '0', '0', '0', '0', '0', '4']);
      expect(rows).toContainEqual(['四、结转下年度继续办理', '1', '0', '0', '0', '0', '0', '']);
    },
  );
});
