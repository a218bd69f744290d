import type { Database } from '../../../src/lib/db/database.ts';
import { runQueries } from '../../../src/lib/db/query-set.ts';
import { paperToDocx } from '../../../src/lib/exports/official-docx.ts';
import type { Language } from '../../../src/lib/messages/language.ts';
import { SettlementBook } from '../../../src/lib/model/settlement.ts';
import { checksQueries } from '../../../src/lib/queries/checks/checks.ts';
import { workbenchQueries } from '../../../src/lib/queries/workbench/workbench.ts';
import type { Openings } from '../../../src/lib/url/href.ts';
import type { ViewState } from '../../../src/lib/url/view-state.ts';
import { checksView, type FindingGroup } from '../../../src/lib/views/checks/checks.ts';
import { circularPaper } from '../../../src/lib/views/notices/circular.ts';
import { inquiryPaper } from '../../../src/lib/views/notices/inquiry.ts';
import type { NoticeFields, Paper } from '../../../src/lib/views/notices/paper.ts';
import { listCircular, listCircularTitle } from '../../../src/lib/views/workbench/list-circular.ts';
import { workbenchView } from '../../../src/lib/views/workbench/workbench.ts';

/** One Word file, what it was made from and its bytes. */
export type MadePaper = { name: string; paper: Paper; language: Language; bytes: Uint8Array };

const DATASET = { hash: '0123abcd', builtOn: '2026-11-29' };

/** What an office writes, and in the other what nobody filled in. */
const FIELDS: Omit<NoticeFields, 'title'> = {
  number: '某政公开〔2026〕3号',
  issuer: '某市人民政府办公室政务公开科',
  addressee: '各县（市、区）人民政府，市政府各部门、各直属机构',
  date: '2026-05-06',
  deadline: '2026-05-20',
  contact: '某某，000-0000000',
};
const OPEN = { number: '', issuer: '', addressee: '', date: '', deadline: '', contact: '' };

/** Every kind of Word file the product makes, of this dataset, by the functions that the pages call. */
export async function makePapers(database: Database, openings: Openings): Promise<MadePaper[]> {
  const checksOf = async (change: Partial<ViewState>) => {
    const state = { ...openings['/checks'], ...change };
    const rows = await runQueries(database, checksQueries(state));
    const view = checksView(rows, state, openings, new SettlementBook([]));
    return { view, groups: view.allGroups(), lang: state.lang };
  };
  const inquiryTo = async (
    agencyIn: (groups: readonly FindingGroup[]) => FindingGroup,
    lang: Language,
  ) => {
    const { view, groups } = await checksOf({ lang });
    const { agency, items } = agencyIn(groups.filter(({ canInquire }) => canInquire));
    const title =
      lang === 'zh' ? '关于核对政府信息公开工作年度报告有关数据的通知' : 'Figures to be verified';
    const fields = { ...FIELDS, title, addressee: agency };
    return inquiryPaper(agency, items, view.selection.keptTo, true, fields, DATASET, lang);
  };
  const circular = async (change: Partial<ViewState>, onePage: boolean, fields: typeof OPEN) => {
    const { view, groups, lang } = await checksOf(change);
    const title = '关于政府信息公开工作年度报告核对情况的通报';
    const choices = { openOnly: true, onePage };
    return circularPaper(groups, view.selection, choices, { ...fields, title }, DATASET, lang);
  };
  const listPaper = async (change: Partial<ViewState>) => {
    const state = { ...openings['/requests'], ...change };
    const rows = await runQueries(database, workbenchQueries(state));
    const list = workbenchView(rows, state, '/requests', openings).circular();
    return listCircular(list, { ...FIELDS, title: listCircularTitle(list, state) }, DATASET, state);
  };
  const counties = { level: 'county', kind: 'government', scope: 'aggregate' } as const;
  const made: [name: string, paper: Paper | null, language?: Language][] = [
    [
      '核对通知',
      await inquiryTo(
        most(({ items }) => items.length),
        'zh',
      ),
    ],
    [
      '核对通知-长名',
      await inquiryTo(
        most(({ agency }) => agency.length),
        'zh',
      ),
    ],
    [
      '核对通知-英文',
      await inquiryTo(
        most(({ items }) => items.length),
        'en',
      ),
      'en',
    ],
    ['通报', await circular({ division: '500000' }, false, FIELDS)],
    ['通报-每单位一页', await circular({ division: '320000' }, true, FIELDS)],
    ['通报-全国-未填', await circular({}, false, OPEN)],
    [
      '通报本表-缺报单位',
      await listPaper({
        ...counties,
        division: '320000',
        year: 2023,
        indicator: 'requests.received',
      }),
    ],
    [
      '通报本表-比率',
      await listPaper({ ...counties, division: '500000', year: 2023, indicator: 'rate.granted' }),
    ],
    [
      '通报本表-部门长名',
      await listPaper({
        level: 'county',
        kind: 'department',
        scope: 'own',
        division: '500000',
        year: 2020,
        indicator: 'published.website',
      }),
    ],
  ];
  return Promise.all(
    made.map(async ([name, paper, language = 'zh']) => {
      if (paper === null) throw new Error(`${name}: nothing to list in this dataset`);
      return { name, paper, language, bytes: await paperToDocx(paper, language) };
    }),
  );
}

/** Of some groups the one with the most of something. */
const most =
  (size: (group: FindingGroup) => number) =>
  (groups: readonly FindingGroup[]): FindingGroup => {
    const [first] = [...groups].sort((a, b) => size(b) - size(a));
    if (!first) throw new Error('no agency to write to');
    return first;
  };
