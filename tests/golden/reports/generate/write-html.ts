import type { PrintedBlock, PrintedTable } from './printed-report.ts';

/** Habits of web pages around the same report. */
export type HtmlHabits = {
  /** Menus, a layout table and a footer of the site around the report. */
  chrome: boolean;
  /** `</td>`, `</tr>` and `</p>` left out, as hand-written pages do. */
  unclosed: boolean;
  /** `<meta charset>` to write, null for none. */
  declared: string | null;
};

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');

/** The report as a web page. */
export function writeHtml(blocks: readonly PrintedBlock[], habits: HtmlHabits): string {
  const body = blocks.map((block) => writeBlock(block, habits)).join('\n');
  const title = blocks.find(({ kind }) => kind === 'title');
  return `<!DOCTYPE html>
<html><head>${habits.declared === null ? '' : `<meta charset="${habits.declared}">`}
<title>${title?.kind === 'title' ? escape(title.text) : ''}</title>
<style>td { border: 1px solid }</style><script>var count = 12345; document.write('<td>999</td>');</script>
</head><body>${habits.chrome ? withChrome(body) : body}</body></html>`;
}

function writeBlock(block: PrintedBlock, habits: HtmlHabits): string {
  if (block.kind === 'table') return writeTable(block.table, habits);
  const tag = { title: 'h1', heading: 'h2', paragraph: 'p' }[block.kind];
  return `<${tag}>${escape(block.text)}${habits.unclosed && tag === 'p' ? '' : `</${tag}>`}`;
}

function writeTable(table: PrintedTable, { unclosed }: HtmlHabits): string {
  const rows = table.map((row) => {
    const cells = row.map(({ text, rowSpan, columnSpan }) => {
      const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan=${columnSpan}` : ''}`;
      const inner = `<p><span>${text === '' ? '&nbsp;' : escape(text)}</span>`;
      return `<td${spans}>${inner}${unclosed ? '' : '</p></td>'}`;
    });
    return `<tr>${cells.join('')}${unclosed ? '' : '</tr>'}`;
  });
  return `<table border="1">${rows.join('\n')}</table>`;
}

function withChrome(body: string): string {
  const menu = ['首页', '政务公开', '2020年度报告', '办事服务'].map(
    (text) => `<li><a href="#">${text}</a></li>`,
  );
  return `<nav><ul>${menu.join('')}</ul></nav><div class="menu"><ul>${menu.join('')}</ul></div>
<table width="1000"><tr><td width="200"><ul>${menu.join('')}</ul></td><td>
<div style="display:none">访问量 88888 次</div>
${body}
</td></tr></table>
<div class="footer"><a href="#">关于我们</a> | <a href="#">网站地图</a></div>`;
}
