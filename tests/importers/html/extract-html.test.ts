import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extractDocument } from '../../../src/lib/importers/extract.ts';
import { extractHtml } from '../../../src/lib/importers/html/extract-html.ts';
import { outline, type Case } from '../outline.ts';

const HTML: Case[] = [
  [
    'marks that turn the direction of writing',
    '<table><tr><td>规章<td>&lrm;1&#8236;2&rlm;</table>',
    ['0,0 1x1: 规章', '0,1 1x1: 12'],
  ],
  ['line breaks and blanks of the source', '<p>全年\n  公开<b> 3 </b>条</p>', ['全年公开 3 条']],
  [
    'no-break blanks around a figure',
    '<table><tr><td>规章<td>&nbsp;12&nbsp;</table>',
    ['0,0 1x1: 规章', '0,1 1x1: 12'],
  ],
  [
    'a cell that spans to the end',
    '<table><tr><td rowspan=0>a<td>1<tr><td>2</table>',
    ['0,0 2x1: a', '0,1 1x1: 1', '1,1 1x1: 2'],
  ],
  [
    'spans larger than the table',
    '<table><tr><td rowspan=9 colspan=3>a<td>1<tr><td>2</table>',
    ['0,0 2x3: a', '0,3 1x1: 1', '1,3 1x1: 2'],
  ],
  [
    'a table that only lays out the page',
    '<table><tr><td>左<td><table><tr><td>a<td>1</table></table>',
    ['左', '0,0 1x1: a', '0,1 1x1: 1'],
  ],
  [
    'a frame of one cell',
    '<table><tr><td><p>一、总体情况<p>很好。</table>',
    ['一、总体情况', '很好。'],
  ],
  [
    'menus and lines of links',
    '<nav>首页</nav><p><a href="/">上一篇：2020年报告</a></p><p>正文<a href="#">链接</a>正文正文</p>',
    ['正文链接正文正文'],
  ],
  [
    'what is hidden',
    '<p style="DISPLAY : none">999</p><p hidden>998</p><p>1</p><script>997</script>',
    ['1'],
  ],
  ['a named place is no link', '<p><a name="t1">一、总体情况</a></p>', ['一、总体情况']],
  [
    'the title of the page',
    '<title>云岭县示例局2023年年报</title><p>正文</p>',
    ['云岭县示例局2023年年报', '正文'],
  ],
  [
    'hidden by a style of its own or of the page',
    '<style>.m{display:none}.t{display:none}.t.on{display:block}@media print{.p{display:none}}</style><p class="m">7</p><p class="t on">1</p><p class="p">2</p><p style="visibility:hidden">8</p><p>3<span style="font-size:0">9</span></p>',
    ['1', '2', '3'],
  ],
  [
    'struck out beside the figure, and alone',
    '<table><tr><td><s>55</s>1<td><del>6</del></table>',
    ['0,0 1x1: 1', '0,1 1x1: ~~6~~'],
  ],
  [
    'the mark of a note behind a figure, and a raised figure',
    '<table><tr><td>12<sup>1</sup><td>3<sup>[2]</sup><td><sup>4</sup></table>',
    ['0,0 1x1: 12(1)', '0,1 1x1: 3(2)', '0,2 1x1: 4'],
  ],
  [
    'fields of a form',
    '<table><tr><td><input value="12"><input type=hidden value=9><td><textarea>3</textarea></table>',
    ['0,0 1x1: 12', '0,1 1x1: 3'],
  ],
  [
    'layout tables within each other',
    '<table><tr><td>左<td><table><tr><td><p>前<table><tr><td>a<td>1</table></table></table>',
    ['左', '前', '0,0 1x1: a', '0,1 1x1: 1'],
  ],
  [
    'a report that a script shows',
    '<p>题</p><textarea style="display:none">&lt;table>&lt;tr>&lt;td>a&lt;td>1&lt;/table></textarea>',
    ['题', '0,0 1x1: a', '0,1 1x1: 1'],
  ],
  [
    'a hidden cell',
    '<table><tr><td style="display:none">0<td>a<td>1</table>',
    ['0,0 1x1: a', '0,1 1x1: 1'],
  ],
  [
    'text loose within a table',
    '<table><tr><td>a<td>1</tr>注</table>',
    ['注', '0,0 1x1: a', '0,1 1x1: 1'],
  ],
];

describe('HTML', () => {
  it.each(HTML)('%s', (_name, source, expected) => {
    expect(outline(extractHtml(source))).toEqual(expected);
  });
});

const MHTML = (encoding: string, body: string): Uint8Array =>
  strToU8(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="--b"\r\n\r\n----b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n----b\r\nContent-Type: image/png\r\n\r\nx\r\n----b\r\nContent-Type: text/html\r\n\r\n<p>a frame\r\n----b--`,
  );

describe('a page saved in one file', () => {
  it.each([
    ['quoted-printable', '<p>=E5=85=AC=\r\n=E5=BC=80 3'],
    ['base64', 'PHA+5YWs5byA\r\nIDM='],
    ['8bit', '<p>公开 3'],
    ['quoted-printable', '<meta charset=3Dgbk><p>=B9=AB=BF=AA 3'],
    ['Quoted-Printable', '<meta charset=3Dgbk><p>=E5=85=AC=E5=BC=80 3'],
  ])('%s', async (encoding, body) => {
    expect(outline(await extractDocument(MHTML(encoding, body)))).toEqual(['公开 3']);
  });
});
