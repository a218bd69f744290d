import { FORMS } from '../../model/form.ts';
import { domainText } from '../../messages/domain.ts';
import { exportsText } from '../../messages/exports.ts';
import { formatExact } from '../../messages/format.ts';
import { punctuation } from '../../messages/punctuation.ts';
import type { Frame } from '../../views/figures/frame.ts';
import type { Carried } from '../carried.ts';
import { headOf } from '../file-table.ts';
import { textCell, type Sheet } from './sheet.ts';

/** What the table is an answer to, and what brings a reader back to it. */
export function stateSheet(frame: Frame, carried: Carried): Sheet {
  const { language, dataset } = carried;
  const text = exportsText[language];
  const lines: [string, string][] = [
    [text.state.title, frame.title],
    ...frame.footing.map((line): [string, string] => [text.state.footing, line]),
    ...carried.selection.map(({ label, value }): [string, string] => [label, value]),
    [text.state.forms, formsText(carried)],
    [text.state.order, orderText(frame, carried)],
    [text.state.dataset, dataset?.hash ?? ''],
    [text.state.builtOn, dataset?.builtOn ?? ''],
    [text.state.savedOn, carried.savedOn],
    [text.state.address, carried.address],
    [text.state.caution, text.caution],
  ];
  return {
    name: text.sheets.state,
    head: [text.stateHeads.item, text.stateHeads.content],
    rows: lines
      .filter(([, content]) => content !== '')
      .map(([item, content]) => [textCell(item), textCell(content)]),
  };
}

/** The forms of the reports behind the numbers, as far as they are known. */
function formsText({ sources, language }: Carried): string {
  const reports = [...(sources?.values() ?? [])];
  const counted = FORMS.flatMap((form) => {
    const count = reports.filter((report) => report.form === form).length;
    const name = domainText[language].form[form];
    return count === 0 ? [] : [exportsText[language].ofForm(name, formatExact(count, language))];
  });
  return punctuation[language].listed(counted);
}

function orderText({ table }: Frame, { sort, language }: Carried): string {
  const text = exportsText[language];
  const column = table.columns.find(({ key }) => key === sort.replace(/^-/, ''));
  return column ? text.ordered(headOf(column), sort.startsWith('-')) : text.ordinaryOrder;
}
