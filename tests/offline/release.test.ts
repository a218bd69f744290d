import { describe, expect, it } from 'vitest';
import { answerOf, isOwnDataset, type ReleaseList } from '../../src/lib/offline/release.ts';

const list: ReleaseList = {
  version: '1',
  shell: 'agencies/a/',
  files: {
    '': '00',
    'trends/': '01',
    'trends/__data.json': '02',
    'agencies/': '03',
    'agencies/names.json': '04',
    'agencies/done/': '05',
    'dataset/nianbao.duckdb.gzip': '0a0b',
    'pdfjs/cmaps/a.bcmap': '07',
  },
  first: [],
  later: [],
};

const agency = (address: string, id: string, shell: string) => ({
  by: 'agency',
  address,
  id,
  shell,
});

describe('a release answers', () => {
  it.each([
    ['the front page', '', '', { by: 'kept', address: '' }],
    ['a page and what it selects', 'trends/', '?year=2021', { by: 'kept', address: 'trends/' }],
    ['a page by its file', 'trends/index.html', '', { by: 'kept', address: 'trends/' }],
    [
      'its data',
      'trends/__data.json',
      '?x-sveltekit-invalidated=01',
      { by: 'kept', address: 'trends/__data.json' },
    ],
    ['a file', 'pdfjs/cmaps/a.bcmap', '', { by: 'kept', address: 'pdfjs/cmaps/a.bcmap' }],
    [
      'the list of agencies, which is none',
      'agencies/names.json',
      '',
      { by: 'kept', address: 'agencies/names.json' },
    ],
    [
      'an agency that was rendered, the shell behind it',
      'agencies/done/',
      '',
      agency('agencies/done/', 'done', 'agencies/a/'),
    ],
    [
      'an agency that was not',
      'agencies/b/',
      '?lang=en',
      agency('agencies/b/', 'b', 'agencies/a/'),
    ],
    [
      'its data',
      'agencies/b/__data.json',
      '',
      agency('agencies/b/__data.json', 'b', 'agencies/a/__data.json'),
    ],
    [
      'a page without its last slash',
      'trends',
      '?lang=en',
      { by: 'redirect', address: 'trends/?lang=en' },
    ],
    ['an agency without it', 'agencies/b', '', { by: 'redirect', address: 'agencies/b/' }],
    [
      'the dataset',
      'dataset/nianbao.duckdb.gzip',
      '?0a0b',
      { by: 'dataset', address: 'dataset/nianbao.duckdb.gzip' },
    ],
    ['a download by the network', 'dataset/report.csv', '', { by: 'network' }],
    ['what is nowhere by the network', 'nowhere/', '', { by: 'network' }],
    ['what every object has by the network', 'constructor', '', { by: 'network' }],
  ])('%s', (_, path, search, answer) => {
    expect(answerOf(list, path, search)).toEqual(answer);
  });
});

it('a page of another release asks for another dataset', () => {
  expect(isOwnDataset(list, '?0a0b')).toBe(true);
  expect(isOwnDataset(list, '')).toBe(true);
  expect(isOwnDataset(list, '?0c0d')).toBe(false);
});
