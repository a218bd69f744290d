import { describe, expect, it } from 'vitest';
import { domainText } from '../../../src/lib/messages/domain.ts';
import { namedListText } from '../../../src/lib/messages/workbench/named-list.ts';
import type { Scope } from '../../../src/lib/model/report.ts';
import { matchNames } from '../../../src/lib/search/named/match-names.ts';
import { MAX_PICKED } from '../../../src/lib/url/view-state.ts';
import { namedListView } from '../../../src/lib/views/workbench/named-list.ts';
import { makeMadeUp } from '../../search/made-up.ts';

const { zh, en } = namedListText;
const index = makeMadeUp(null);
const NOTHING = new Map<string, string>();

const list = (
  names: string[],
  { chosen = NOTHING, numbers = 0, own = [] as string[], scope = 'own' as Scope } = {},
) =>
  namedListView([...matchNames(names, index, '000000')], chosen, numbers, own, {
    lang: 'zh',
    scope,
  });

describe('the list that names make', () => {
  it('holds what is surely meant, and names the rest with the reason', () => {
    const view = list(['虚构县', '虚构县虚构局', '虚省', '虚构县虚购局', '无此单位']);
    expect(view.title).toBe(zh.title(2, 5));
    expect(view.use).toEqual({
      label: zh.use(2),
      change: { picked: ['990101-001', '990101-002'], scope: 'own' },
    });
    expect(view.unnamed.map(({ name, why, may }) => [name, why, may.length])).toEqual([
      ['虚省', zh.why.not_collected(), 0],
      ['虚构县虚购局', zh.why.unknown(1), 1],
      ['无此单位', zh.why.unknown(0), 0],
    ]);
  });

  it('shows what each name was taken for that is not the full one', () => {
    const { named } = list(['虚构县', '虚构县虚构局']);
    expect(named.map(({ name, unit }) => [name, unit.name])).toEqual([
      ['虚构县', '虚构县人民政府'],
    ]);
  });

  it('takes what the reader says a name means', () => {
    const view = list(['虚构县虚购局', '虚省'], {
      chosen: new Map([['虚构县虚购局', '990101-002']]),
    });
    expect(view.use?.change.picked).toEqual(['990101-002']);
    expect(view.unnamed.map(({ name }) => name)).toEqual(['虚省']);
  });

  it('offers a few of many namesakes and tells how many there are', () => {
    const may = index.units.flatMap((unit) => Array.from({ length: 5 }, () => unit));
    const match = { name: '教育局', unit: null, why: 'ambiguous' as const, may };
    const [told] = namedListView([match], NOTHING, 0, [], { lang: 'zh', scope: 'own' }).unnamed;
    expect(told?.may).toHaveLength(8);
    expect(told?.why).toBe(zh.why.ambiguous(may.length));
  });

  it('takes nobody that the name may not mean', () => {
    const view = list(['无此单位'], { chosen: new Map([['无此单位', '990101-002']]) });
    expect(view.use).toBeNull();
  });

  it('counts a unit of two names once and says so, and tells of cells with numbers alone', () => {
    const view = list(['虚构县', '虚构县人民政府'], { numbers: 2 });
    expect(view.use?.change.picked).toEqual(['990101-001']);
    expect(view.notes).toEqual([zh.repeated(1), zh.numbers(2)]);
  });

  it('is shown in the scope that most of it report in, the others are told', () => {
    const scope = domainText.zh.scope;
    expect(list(['虚构县']).use?.change.scope).toBe('aggregate');
    const both = list(['虚构县', '虚构县虚构局'], { scope: 'aggregate' });
    expect(both.use?.change.scope).toBe('aggregate');
    expect(both.notes).toEqual([zh.otherScope(1, scope.aggregate)]);
  });

  it('joins the hand-picked list that stands, where that makes it longer', () => {
    expect(list(['虚构县'], { own: ['990101-002'] }).join).toEqual({
      label: zh.join(2),
      change: { picked: ['990101-001', '990101-002'], scope: 'aggregate' },
    });
    expect(list(['虚构县'], { own: ['990101-001'] }).join).toBeNull();
    expect(list(['虚构县']).join).toBeNull();
  });

  it('holds no more than a list may, and says how many are left', () => {
    const [unit] = index.units.filter(({ id }) => id === '990101-002');
    if (!unit) throw new Error('not in the index');
    const many = Array.from({ length: MAX_PICKED + 3 }, (_, at) => ({
      name: `第${at}局`,
      unit: { ...unit, id: `990101-${at + 1000}` },
    }));
    const view = namedListView(many, NOTHING, 0, ['990101-001'], { lang: 'en', scope: 'own' });
    expect(view.use?.change.picked).toHaveLength(MAX_PICKED);
    expect(view.use?.change.picked).not.toContain(`990101-${MAX_PICKED + 1000}`);
    expect(view.notes).toEqual([en.tooMany(MAX_PICKED, 3)]);
    expect(view.join).toBeNull();
  });
});
