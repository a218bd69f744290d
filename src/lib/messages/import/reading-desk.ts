import { importDeskText } from './desk.ts';
import { bilingual } from '../language.ts';
import { plural } from '../plural.ts';

const number = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 2 });

/** The sheet beside the original: what is open, corrections, filing. */
export const readingDeskText = bilingual({
  zh: {
    back: '返回文件列表',
    loading: '正在打开…',
    gone: '这份文件已不在本机：请返回列表。',
    open: (failing: number, unread: number, doubtful: number, missing: number) =>
      failing + unread + doubtful + missing === 0
        ? '没有待核对的内容'
        : `待核对：${importDeskText.zh.look(failing, unread, doubtful, missing, '')}`,
    decided: (cells: number) => `已核对${cells}格`,
    kind: {
      failing: '不符',
      unread: '未读出',
      doubtful: '存疑',
      warning: '提示',
      corrected: '已更正',
      confirmed: '已确认',
    },
    keys: 'J 下一处 · K 上一处 · Y 读数无误 · E 更正 · Z 撤销',
    next: '下一处',
    previous: '上一处',
    sheet: '表格',
    original: '原件',
    itemsLabel: '待核对的内容',
    noRow: '未对应到行',
    listJoin: '、',
    sentenceJoin: '；',
    formula: (formula: string) => `规则：${formula}`,
    implied: (value: number) => `若其余无误，此格应为 ${number(value)}（仅供参考，不会自动填入）`,
    unreadPiece: (reason: string, printed: string) =>
      printed === '' ? reason : `${reason}：“${printed}”`,
    doubtful: (reasons: string, printed: string) => `${reasons}：读作 ${printed}`,
    chooseCell: '点表中任一格，原件即在同一处标出。',
    printed: '原印',
    printedAs: (printed: string) => `读作“${printed}”`,
    notRead: '原件中未读到此格',
    confirm: '读数无误',
    confirmAll: (cells: number) => `存疑的${cells}格全部核对无误`,
    correct: '更正',
    undo: '撤销',
    correction: {
      value: '改为',
      valueHint: '数字',
      blank: '原件此格空白',
      mark: '原件此格为符号或文字',
      reason: '理由（必填）',
      reasonHint: '如：原件为21，识读漏了一位',
      by: '更正人（可不填）',
      save: '保存更正',
      cancel: '取消',
      notNumber: '请填一个数字（不含单位），或选择空白、符号。',
      notCount: '此格应为不小于零的整数；原件如此的，请选“符号或文字”照录。',
      noReason: '请写明理由：更正会与原印数字一同保留。',
      noMark: '请写出原件此格的符号或文字。',
      made: (from: string, to: string, reason: string, by: string | null) =>
        `原印“${from}”，更正为“${to}”：${reason}${by ? `（${by}）` : ''}`,
    },
    filing: {
      title: '这是哪个机关哪一年的报告',
      agency: '机关',
      agencyPrinted: (name: string) => `原件写作“${name}”`,
      agencyUnknown: '原件中没有认出机关名称',
      search: '按名称查找机关',
      candidates: '可能是',
      chosen: '已选',
      isNew: '名录中没有，新增此机关',
      newName: '机关名称',
      newKind: '机构类别',
      newDivision: '所在行政区划',
      add: '新增',
      year: '年度',
      scope: '范围',
      form: '格式',
      doubt: (reasons: string) => `存疑：${reasons}`,
      incomplete: (names: readonly string[]) => `还需选定${names.join('、')}，才能收入。`,
      panel: '原件并列几个年份，取哪一列',
      mainPanel: (year: number | null) => (year === null ? '主列' : `${year}年`),
      besidePanel: (year: number | null, place: number) =>
        year === null ? `另一年份（第${place}列）` : `${year}年`,
      yearRefused: ({ first, last }: { first: number; last: number }) =>
        `年度须是${first}至${last}的整数，没有改动。`,
      engineNeeded: '机关名录随数据库引擎读入，正在加载…',
      directoryFailed: '机关名录没有读入，已核对的内容都在。',
      divisionUnknown: '请从名录中选一个行政区划。',
    },
    accept: '收入本机数据',
    acceptAgain: '更新本机数据',
    withdraw: '从本机数据中移出',
    acceptNote: (unsure: number, unread: number) =>
      unsure + unread === 0
        ? '全部数字将收入。'
        : `${unsure > 0 ? `${unsure}格存疑未核对，` : ''}${unread > 0 ? `${unread}处未读出，` : ''}这些按“无法辨认”收入，不计作数字。`,
    replaces: (figures: number) =>
      `内置数据已有这份报告（${figures}个数字）：收入后以本机的为准，关闭本机数据即恢复。`,
    accepted: (name: string, year: number) => `已收入：${name} ${year}年`,
    refused: (cell: string) => `未能收入：“${cell}”不在所选格式的表内，请核对格式。`,
    notHeld: (cell: string) =>
      `未能收入：“${cell}”应为不小于零的整数，请更正；原件如此的，更正为“符号或文字”。`,
    notKept: (reason: string) => `未能收入：${reason}`,
    answersNotKept:
      '已收入；浏览器没有保存对核验结果的处理意见，离开本页前请到“核验”页导出，或再点一次“更新本机数据”。',
    answersWait:
      '已收入；已公布的处理意见没有读到，你对核验结果的处理意见还没有并入，仍留在文件里：请稍后打开文件，再点一次“更新本机数据”。',
    failingNote: (count: number) => `仍有${count}处数字不符，按原件收入。`,
    changedSince: '收入之后又有改动，尚未更新到本机数据。',
    nextFile: '下一份待核对',
    toRanking: '看排名',
    changes: (count: number) => `更正记录 ${count} 处`,
    settleAs: {
      in_the_report: '报告所印如此',
      rule_does_not_apply: '规则不适用',
    },
    settledFindings: (count: number) => `已写明处理意见 ${count} 处`,
    captures: {
      title: (count: number) => `同一报告的另一份文件有${count}处不同`,
      same: '同一报告的另一份文件与此完全一致',
      other: '比较对象',
      cell: '单元格',
      here: '本文件',
      there: '另一份',
      notOpened: (name: string, reason: string) =>
        `同一报告的另一份文件“${name}”没有打开，未作比较。${reason}`,
      nothing: '无',
    },
    selfCheck: {
      title: '自查单',
      lead: (agency: string, year: string) => `${agency}${year}政府信息公开工作年度报告自查单`,
      print: '打印自查单',
      none: '按现有规则未发现数字不符之处。',
      findings: (n: number) => `核验发现 ${n} 处`,
      doubts: (n: number) => `读数存疑 ${n} 处`,
      doubtsNote:
        '以下是识读时没有把握的数字，不等于报告有误；请先与原件核对，再看上面的核验发现。',
      columns: {
        place: '表中位置',
        original: '原件何处',
        finding: '问题',
        doubt: '存疑之处',
        cells: '所涉数字',
        todo: '怎么办',
      },
      original: (page: number | null, table: number | null, row: number | null) =>
        [
          page === null ? '' : `第${page}页`,
          table === null ? '' : `第${table}个表`,
          row === null ? '' : `第${row}行`,
        ].join('') || '正文',
      nowhere: '未记位置',
      todo: {
        failing: '核对原件：读错的更正读数；原件即如此的，请填报人改正或说明',
        unread: '按原件补上读数；原件空白或为符号的照录',
        doubtful: '核对原件：读得对的点“读数无误”，读错的点“更正”',
        warning: '核实是否属实；属实的不必改',
      },
      footing: '本单由本机浏览器生成，文件未上传；规则说明见“核验”页。',
    },
  },
  en: {
    back: 'Back to the files',
    loading: 'Opening…',
    gone: 'This file is no longer in this browser: go back to the list.',
    open: (failing: number, unread: number, doubtful: number, missing: number) =>
      failing + unread + doubtful + missing === 0
        ? 'Nothing left to check'
        : `To check: ${importDeskText.en.look(failing, unread, doubtful, missing, '')}`,
    decided: (cells: number) => `${plural(cells, 'cell')} checked`,
    kind: {
      failing: 'contradiction',
      unread: 'unread',
      doubtful: 'in doubt',
      warning: 'worth a look',
      corrected: 'corrected',
      confirmed: 'confirmed',
    },
    keys: 'J next · K previous · Y reading is right · E correct · Z undo',
    next: 'Next',
    previous: 'Previous',
    sheet: 'Sheet',
    original: 'Original',
    itemsLabel: 'What to check',
    noRow: 'no row found for it',
    listJoin: ', ',
    sentenceJoin: '; ',
    formula: (formula: string) => `rule: ${formula}`,
    implied: (value: number) =>
      `if the others are right this cell would be ${number(value)} (a suggestion, never filled in)`,
    unreadPiece: (reason: string, printed: string) =>
      printed === '' ? reason : `${reason}: “${printed}”`,
    doubtful: (reasons: string, printed: string) => `${reasons}: read as ${printed}`,
    chooseCell: 'Click any cell of the sheet: the original is framed at the same place.',
    printed: 'printed',
    printedAs: (printed: string) => `read as “${printed}”`,
    notRead: 'not found in the original',
    confirm: 'Reading is right',
    confirmAll: (cells: number) => `All ${cells} doubtful cells are right`,
    correct: 'Correct',
    undo: 'Undo',
    correction: {
      value: 'Change to',
      valueHint: 'a number',
      blank: 'the cell is blank in the original',
      mark: 'a sign or words stand there',
      reason: 'Reason (required)',
      reasonHint: 'e.g. the original says 21, a digit was lost',
      by: 'Corrected by (optional)',
      save: 'Save the correction',
      cancel: 'Cancel',
      notNumber: 'Give one number (no unit), or choose blank or sign.',
      notCount:
        'This cell holds a whole number, 0 or more; if the original says otherwise, choose a sign or words.',
      noReason: 'Give the reason: a correction is kept together with the printed figure.',
      noMark: 'Give the sign or words that stand in the original.',
      made: (from: string, to: string, reason: string, by: string | null) =>
        `printed “${from}”, corrected to “${to}”: ${reason}${by ? ` (${by})` : ''}`,
    },
    filing: {
      title: 'Whose report, of which year',
      agency: 'Agency',
      agencyPrinted: (name: string) => `printed as “${name}”`,
      agencyUnknown: 'no agency name was recognised in the original',
      search: 'Find an agency by name',
      candidates: 'Perhaps',
      chosen: 'Chosen',
      isNew: 'Not in the directory: add this agency',
      newName: 'Name of the agency',
      newKind: 'Kind',
      newDivision: 'Division',
      add: 'Add',
      year: 'Year',
      scope: 'Scope',
      form: 'Form',
      doubt: (reasons: string) => `in doubt: ${reasons}`,
      incomplete: (names: readonly string[]) =>
        `Settle ${names.join(', ').toLowerCase()} first; then it can be accepted.`,
      panel: 'Several years stand side by side: which column',
      mainPanel: (year: number | null) => (year === null ? 'the main column' : String(year)),
      besidePanel: (year: number | null, place: number) =>
        year === null ? `another year (column ${place})` : String(year),
      yearRefused: ({ first, last }: { first: number; last: number }) =>
        `The year is a whole number from ${first} to ${last}; it stays as it was.`,
      engineNeeded: 'The directory of agencies comes with the database engine, loading…',
      directoryFailed: 'The directory of agencies was not read; what you checked is kept.',
      divisionUnknown: 'Choose a division from the directory.',
    },
    accept: 'Accept into local data',
    acceptAgain: 'Update local data',
    withdraw: 'Take out of local data',
    acceptNote: (unsure: number, unread: number) =>
      unsure + unread === 0
        ? 'Every figure will be accepted.'
        : `${unsure > 0 ? `${unsure} doubtful cells are not confirmed, ` : ''}${unread > 0 ? `${unread} pieces are unread, ` : ''}they are accepted as “illegible” and count as no number.`,
    replaces: (figures: number) =>
      `The built-in data holds this report (${figures} figures): the local one will stand for it until local data is switched off.`,
    accepted: (name: string, year: number) => `Accepted: ${name} ${year}`,
    notHeld: (cell: string) =>
      `Not accepted: “${cell}” must be a whole number, 0 or more. Correct it; if the original says so, as a sign or words.`,
    refused: (cell: string) =>
      `Not accepted: “${cell}” is no row of the chosen form; check the form.`,
    notKept: (reason: string) => `Not accepted. ${reason}`,
    answersNotKept:
      'Accepted, but the browser did not keep what was said of findings: export it on the Checks page before you leave, or update local data once more.',
    answersWait:
      'Accepted, but the published answers to findings could not be read: what you said of findings waits in the file. Open it later and update local data once more.',
    failingNote: (count: number) =>
      `${count} contradiction${count === 1 ? '' : 's'} left, accepted as printed.`,
    changedSince: 'Changed after it was accepted: local data does not have the changes yet.',
    nextFile: 'Next file to check',
    toRanking: 'See the ranking',
    changes: (count: number) => `${count} correction${count === 1 ? '' : 's'}`,
    settleAs: {
      in_the_report: 'The report says so',
      rule_does_not_apply: 'Rule does not apply',
    },
    settledFindings: (count: number) => `${count} finding${count === 1 ? '' : 's'} settled`,
    captures: {
      title: (count: number) =>
        `Another file of the same report differs in ${plural(count, 'cell')}`,
      same: 'Another file of the same report is exactly the same',
      other: 'Compared with',
      cell: 'Cell',
      here: 'This file',
      there: 'The other',
      notOpened: (name: string, reason: string) =>
        `Another file of the same report, ${name}, could not be opened and is not compared. ${reason}`,
      nothing: 'nothing',
    },
    selfCheck: {
      title: 'Self-check',
      lead: (agency: string, year: string) => `${agency} ${year}: self-check of the annual report`,
      print: 'Print the self-check',
      none: 'The rules found no contradiction in the figures.',
      findings: (n: number) => `Findings of the rules: ${n}`,
      doubts: (n: number) => `Readings in doubt: ${n}`,
      doubtsNote:
        'These figures were read without certainty, which is no fault of the report: hold them against the original first, then look at the findings above.',
      columns: {
        place: 'Place on the form',
        original: 'In the original',
        finding: 'Finding',
        doubt: 'In doubt',
        cells: 'Figures',
        todo: 'What to do',
      },
      original: (page: number | null, table: number | null, row: number | null) =>
        [
          page === null ? '' : `page ${page}`,
          table === null ? '' : `table ${table}`,
          row === null ? '' : `row ${row}`,
        ]
          .filter((part) => part !== '')
          .join(', ') || 'in the prose',
      nowhere: 'place not recorded',
      todo: {
        failing:
          'Look at the original: correct what was misread; if it says so itself, ask its author to mend or explain it',
        unread: 'Fill in what the original says, a blank or a sign as it stands',
        doubtful: 'Look at the original: confirm what was read rightly, correct what was not',
        warning: 'Ask whether it is so; if it is, nothing needs to change',
      },
      footing:
        'Made in this browser; the file was not uploaded. The rules are explained on the Checks page.',
    },
  },
});

export type ReadingDeskText = (typeof readingDeskText)['zh'];
