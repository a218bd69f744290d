import { bilingual } from './language.ts';

/** By the codes of doubts and of reasons for what was not read. */
type Words = {
  notAReport: string;
  doubt: Record<string, string>;
  unread: Record<string, string>;
};

const zh: Words = {
  notAReport: '未见政府信息公开工作年度报告的内容：请选用报告全文的文件。',
  doubt: {
    label_corrected: '行名有错字，按最接近者读取',
    label_cut: '行名不全',
    label_by_position: '行名缺失，按位置读取',
    extra_cells: '本行单元格多于应有',
    aligned_by_sum: '按合计式确定列位',
    columns_by_position: '按水平位置确定列',
    columns_disagree: '列位与表头不一致',
    cells_by_blank_lines: '按空行确定空白格',
    merged_cell: '含合并单元格',
    near_unread: '同段文字中有未能读取的内容',
    out_of_order: '行的次序与格式不同',
    read_twice: '此项出现两次且不同',
    sum_differs: '各栏之和与总计不符，可能有数字被截断',
    digits_apart: '数字之间有空格，按一个数读取',
    not_whole: '件数不是整数',
    unit_converted: '已换算为万元',
    unexpected_unit: '单位与该栏不符',
    unexpected_sign: '件数为负',
    year_from_title: '年份取自标题',
    year_from_text: '年份取自正文',
    years_differ: '标题与统计期限年份不同',
    panel_by_order: '并列年份按次序区分',
    scope_guessed: '范围为推断',
    form_guessed: '格式为推断',
    agency_from_text: '机关名称取自正文',
    division_guessed: '行政区划为推断',
    several_figures: '文中有多个不同数字',
    parts_differ: '各部分之和与总数不符',
    perhaps_cumulative: '可能为累计数',
    channels_together: '多个渠道合为一数',
    other_matter: '可能与信息公开无关',
    recognised_text: '文字由扫描件识别而来',
  },
  unread: {
    cell_count: '数字个数与列数不符',
    no_label: '行名无法辨认',
    not_a_number: '不是一个数字',
    not_on_form: '格式中无此行',
    out_of_order: '次序与格式不同',
    conflict: '重复出现',
    row_not_found: '未找到此行',
    table_not_found: '未找到表格',
    other_figure: '文中另有的数字',
    other_year: '另一年度的数字',
    cumulative: '历年累计数',
  },
};

const en: Words = {
  notAReport:
    'nothing of a disclosure annual report was found in it: choose the file of the whole report',
  doubt: {
    label_corrected: 'label misspelt, read as the nearest',
    label_cut: 'label incomplete',
    label_by_position: 'label missing, read by position',
    extra_cells: 'more cells than the row has',
    aligned_by_sum: 'columns found by the row’s sum',
    columns_by_position: 'columns found by position',
    columns_disagree: 'columns differ from the head',
    cells_by_blank_lines: 'blank cells counted by blank lines',
    merged_cell: 'merged cells',
    near_unread: 'the same text holds something unread',
    out_of_order: 'row out of the form’s order',
    read_twice: 'stands twice and differs',
    sum_differs: 'columns do not add up: a figure may be cut off',
    digits_apart: 'digits with blanks between, read as one number',
    not_whole: 'a count that is not whole',
    unit_converted: 'converted to ten thousand yuan',
    unexpected_unit: 'unit does not fit the column',
    unexpected_sign: 'a negative count',
    year_from_title: 'year taken from the title',
    year_from_text: 'year taken from the text',
    years_differ: 'title and statistics period differ',
    panel_by_order: 'years side by side, told apart by order',
    scope_guessed: 'scope guessed',
    form_guessed: 'form guessed',
    agency_from_text: 'agency taken from the text',
    division_guessed: 'division guessed',
    several_figures: 'several different figures in the text',
    parts_differ: 'parts do not add up to the whole',
    perhaps_cumulative: 'perhaps counted over several years',
    channels_together: 'several channels in one figure',
    other_matter: 'perhaps not about disclosure',
    recognised_text: 'text recognised from a scan',
  },
  unread: {
    cell_count: 'numbers do not match the columns',
    no_label: 'label not recognised',
    not_a_number: 'not one number',
    not_on_form: 'no such row on the form',
    out_of_order: 'out of the form’s order',
    conflict: 'stands twice',
    row_not_found: 'row not found',
    table_not_found: 'table not found',
    other_figure: 'another figure in the text',
    other_year: 'figure of another year',
    cumulative: 'counted over several years',
  },
};

/** Words for what a reading is not sure of, and for what was not read. */
export const readingText = bilingual({ zh, en });
