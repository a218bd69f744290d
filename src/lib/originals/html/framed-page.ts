import { defaultTreeAdapter as tree, html, serialize } from 'parse5';
import { parsePage } from '../../importers/html/parse-page.ts';
import {
  elementsWithin,
  isText,
  type Element,
  type Node,
  type Parent,
} from '../../importers/html/tree.ts';
import { makeHarmless } from './harmless.ts';
import { htmlPlaces, type HtmlPlaces, type HtmlRun } from './html-places.ts';

/** A page that may be shown in a frame, and what finds a place on it. */
export type FramedPage = { page: string; runs: HtmlRun[]; cells: string[] };

/** No address is asked for whatever the page holds: styles and pictures come from the file alone. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** Before the page's own styles, which are mostly in files it does not bring along. */
const STYLE = `html{background:#fff;color:#1c1d1f;color-scheme:light;overflow:auto!important}
body{margin:12px;font:14px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif}
table{border-collapse:collapse}
[data-grid] td,[data-grid] th{border:1px solid #8b8d8a;padding:2px 6px}`;

/** After them: nothing of the page can hide the frame. */
const MARK = `[data-here]{outline:2px solid #0b6b63!important;outline-offset:2px!important;background:#e3efed!important}`;

/**
 * A web page as it may be shown beside the sheet: without anything that runs or loads, every cell of
 * its tables marked with `data-cell="grid-row-column"` and every line of running text with
 * `data-run`, counted as in the provenance of the extracted document.
 * @param source the decoded text that the importer reads
 */
export function framedPage(source: string): FramedPage {
  const { pages, runs, cells } = htmlPlaces(source);
  const copies = pages.map(markedCopy);
  const inner = (name: string): string =>
    copies
      .map((copy) =>
        elementsNamed(copy, name)
          .map((one) => serialize(one))
          .join(''),
      )
      .join('');
  const page =
    `<!doctype html><html><head><meta charset="utf-8">` +
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><style>${STYLE}</style>` +
    `${inner('head')}<style>${MARK}</style></head><body>${inner('body')}</body></html>`;
  return { page, runs, cells };
}

/** The page as it was before the importer left out what it need not read. */
function markedCopy({ source, cells, tables, texts }: HtmlPlaces['pages'][number]): Parent {
  const copy = parsePage(source, true);
  for (const element of elementsWithin(copy)) {
    const at = element.sourceCodeLocation?.startOffset ?? -1;
    mark(element, 'data-cell', element.tagName === 'table' ? undefined : cells.get(at));
    mark(element, 'data-grid', element.tagName === 'table' ? tables.get(at) : undefined);
    for (const node of [...element.childNodes]) {
      const run = texts.get(node.sourceCodeLocation?.startOffset ?? -1);
      if (run !== undefined && isText(node)) wrap(node, run);
    }
  }
  makeHarmless(copy);
  return copy;
}

function mark(element: Element, name: string, value: string | undefined): void {
  const others = element.attrs.filter((attr) => attr.name !== name);
  element.attrs = value === undefined ? others : [...others, { name, value }];
}

/** Puts a text of a run into an element of its own, where it can be framed. */
function wrap(node: Node, run: string): void {
  const parent = node.parentNode;
  if (!parent) return;
  const span = tree.createElement('span', html.NS.HTML, [{ name: 'data-run', value: run }]);
  tree.insertBefore(parent, span, node);
  tree.detachNode(node);
  tree.appendChild(span, node);
}

const elementsNamed = (parent: Parent, name: string): Element[] =>
  elementsWithin(parent).filter(({ tagName }) => tagName === name);
