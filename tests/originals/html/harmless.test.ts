import { parse, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { harmlessStyle, makeHarmless } from '../../../src/lib/originals/html/harmless.ts';
import { framedPage } from '../../../src/lib/originals/html/framed-page.ts';

const ELSEWHERE = 'https://tracker.example/x';

const harmless = (source: string): string => {
  const tree = parse(source);
  makeHarmless(tree);
  return serialize(tree);
};

/** Whatever asks for something or runs, in all the ways pages have. */
const HARMFUL: [what: string, source: string][] = [
  ['a script', `<script src="${ELSEWHERE}"></script><script>evil()</script>`],
  ['a handler', '<td onclick="evil()" onmouseover=evil()>1</td>'],
  ['what a link asks for', `<a ping="${ELSEWHERE}" target="_top" download>x</a>`],
  ['a script address', '<a href="javascript:evil()">x</a>'],
  ['a picture from elsewhere', `<img src="${ELSEWHERE}" srcset="${ELSEWHERE} 2x">`],
  ['a background', `<body background="${ELSEWHERE}"><table background="${ELSEWHERE}"><td>1`],
  ['a style address', `<p style="background:url(${ELSEWHERE})">x</p>`],
  [
    'a style sheet',
    `<link rel="stylesheet" href="${ELSEWHERE}"><link rel=prefetch href=${ELSEWHERE}>`,
  ],
  ['an import', `<style>@import "${ELSEWHERE}"; @import url(${ELSEWHERE});</style>`],
  ['a font', `<style>@font-face{font-family:x;src:url('${ELSEWHERE}')}</style>`],
  ['a frame', `<iframe src="${ELSEWHERE}"></iframe><object data="${ELSEWHERE}"></object>`],
  ['a form', `<form action="${ELSEWHERE}"><button formaction="${ELSEWHERE}">x</button></form>`],
  [
    'a refresh',
    `<meta http-equiv="refresh" content="0;url=${ELSEWHERE}"><base href="${ELSEWHERE}">`,
  ],
  ['media', `<video src="${ELSEWHERE}" poster="${ELSEWHERE}"></video><embed src="${ELSEWHERE}">`],
  ['a drawing', `<svg><image href="${ELSEWHERE}"/><a xlink:href="${ELSEWHERE}"/></svg>`],
  ['an input picture', `<input type="image" src="${ELSEWHERE}">`],
];

describe.each(HARMFUL)('%s', (_, source) => {
  it('is taken out', () => {
    expect(harmless(source)).not.toMatch(/tracker|evil/);
  });

  it('does not come back on the page that is shown', () => {
    expect(framedPage(`<p>收到3件</p>${source}`).page).not.toMatch(/tracker|evil/);
  });
});

it('a link leads nowhere and keeps its address as a text', () => {
  expect(harmless(`<a href="${ELSEWHERE}" target="_top">x</a>`)).toContain(
    `<body><a data-address="${ELSEWHERE}">x</a></body>`,
  );
});

it.each([
  ['an element of Word', '<p><o:p>3件</o:p></p>', '<p><span>3件</span></p>'],
  ['an element of the page itself', '<x-row onclick="evil()">3件</x-row>', '<span>3件</span>'],
  ['a form', '<form action="/x"><p>3件</p></form>', '<span><p>3件</p></span>'],
  ['text that looks like markup', '<p>&lt;b&gt;3件</p>', '<p>&lt;b&gt;3件</p>'],
])('%s keeps its text', (_, source, shown) => {
  expect(harmless(source)).toContain(`<body>${shown}</body>`);
});

it('keeps text, tables, styles and pictures that the file holds itself', () => {
  const source =
    '<style>td{color:red}</style><table border="1" class="t"><tbody><tr><td colspan="2" ' +
    'style="width:3px">1</td></tr></tbody></table><img src="data:image/png;base64,AA==">';
  expect(harmless(`<html><head></head><body>${source}</body></html>`)).toContain(
    source.replace(/<style>.*?<\/style>/, ''),
  );
});

it.each([
  ['color:red', 'color:red'],
  ['background:url(data:image/png;base64,AA) red', 'background:url(data:image/png;base64,AA) red'],
  ['background:url("x.png") red', 'background:none red'],
  ["@import url('a.css') screen;td{}", 'td{}'],
  ['background:image-set("a.png" 1x)', 'background:none'],
])('style %s', (style, expected) => {
  expect(harmlessStyle(style)).toBe(expected);
});
