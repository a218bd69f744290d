import { bilingual } from '../language.ts';
import { plural } from '../plural.ts';
import { storeFaultText } from '../store-fault.ts';

const SIZE_STEP = 1024;

/** `3.4 MB`, the same in both languages. */
export function sizeText(bytes: number): string {
  const kilo = bytes / SIZE_STEP;
  if (bytes === 0) return '0 kB';
  if (kilo < SIZE_STEP) return `${Math.max(1, Math.round(kilo))} kB`;
  return `${(kilo / SIZE_STEP).toFixed(1)} MB`;
}

/** The import page and its list of files. */
export const importDeskText = bilingual({
  zh: {
    titleEmpty: '把年报文件放进来，本机读取，核对后进入各视图',
    titleWorking: (done: number, all: number) => `正在读取：${all}份文件已读${done}份`,
    titleDone: (all: number, look: number, refused: number) =>
      `${all}份文件已处理：${look > 0 ? `${look}份需要核对` : '没有需要核对的'}${refused > 0 ? `，${refused}份未能读取` : ''}`,
    footing: '文件只在本机浏览器中读取和保存，不会上传',
    selfCheck: '只想自查草稿：放入一份文件，打开后看“待核对”各处，可打印自查单，不收入也可以。',
    drop: '把文件或文件夹拖到这里',
    dropNow: '松开即开始读取',
    formats:
      'PDF、OFD、Word（.docx、.doc、.wps）、RTF、Excel（.xlsx、.xls、.et）、OpenDocument（.odt、.ods）、网页、纯文本、Markdown',
    chooseFiles: '选择文件',
    chooseFolder: '选择文件夹',
    progress: (done: number, all: number) => `${done} / ${all}`,
    opening: '正在打开本机存储…',
    storeFault: storeFaultText.zh,
    notDone: (reason: string) => `没有完成，已保存的内容未变。${reason}`,
    partlyKept: (stuck: number, reason: string) =>
      `没有全部收下：其中${stuck}份已经存入，未能撤回，列在下面；其余的请再放一次。${reason}`,
    notKeptBecause: (reason: string) => `浏览器没有保存读取的结果，文件还在。${reason}`,
    openAgain: '再试',
    unkept: (names: readonly string[]) =>
      `上次离开本页时，有 ${names.length} 个文件还没有收下，请重新拖入：${names.join('、')}`,
    unkeptSeen: '知道了',
    unreadableFiles: (names: readonly string[]) =>
      `浏览器读不到${names.join('、')}，其余文件不受影响：请确认文件还在原处，再放一次。`,
    exportedFolder:
      '没有读取：这是从本页导出的文件夹，逐份读取会丢掉更正和核对记录。请打开文件夹，把里面的全部内容压缩成一个 .zip，再点“导入已导出的文件”选择它。',
    room: (used: string) => `本机存储已用 ${used}`,
    kept: '浏览器已答应长期保存',
    notKept: '浏览器可能在磁盘紧张时清除，请及时导出',
    columns: {
      file: '文件',
      report: '报告',
      state: '状态',
      look: '需要核对',
    },
    filters: {
      all: (count: number) => `全部 ${count}`,
      look: (count: number) => `需要核对 ${count}`,
      clean: (count: number) => `无疑问 ${count}`,
      refused: (count: number) => `未能读取 ${count}`,
      accepted: (count: number) => `已收入 ${count}`,
    },
    state: {
      waiting: '等待读取',
      reading: '读取中',
      read: '已读',
      accepted: '已收入',
    },
    look: (failing: number, unread: number, doubtful: number, missing: number, open: string) =>
      [
        open,
        failing > 0 ? `${failing}处数字不符` : '',
        unread > 0 ? `${unread}处未读出` : '',
        doubtful > 0 ? `${doubtful}格存疑` : '',
        missing > 0 ? `表内${missing}格未见` : '',
      ]
        .filter((part) => part !== '')
        .join('，') || '无',
    toSettle: (parts: readonly string[]) => `${parts.join('、')}待定`,
    notOfForm: '有数字不合格式',
    sameFile: (name: string) => `与“${name}”内容相同`,
    sameReport: (count: number) => `同一报告另有${count}份文件`,
    unknownAgency: '机关未认出',
    unknownYear: '年度未定',
    openFile: '核对',
    again: '重新读取',
    remove: '删除',
    removeAccepted: '报告仍在本机数据，原件和更正记录将删除',
    tools: '操作',
    removeAll: '全部清除',
    removeAllAsk: (files: number, reports: number) =>
      `将从本机删除${files}份文件、${reports}份已收入的报告和更正记录，不能恢复；没有收入的文件不在导出之内。“核验”页的处理意见另存，不受影响。确定吗？`,
    confirmRemove: '确定删除',
    cancel: '取消',
    acceptClean: (count: number) => `收入无疑问的${count}份`,
    acceptedClean: (accepted: number, known: number, unsure: number) =>
      [
        `已收入${accepted}份`,
        known > 0 ? `${known}份的报告已收入过或与另一份内容相同，已跳过` : '',
        unsure > 0 ? `${unsure}份的机关、年度或范围尚不确定，请逐份核对` : '',
      ]
        .filter((part) => part !== '')
        .join('；'),
    more: (count: number) => `再显示${count}份`,
    local: {
      title: (count: number) =>
        count === 0 ? '本机数据：还没有收入报告' : `本机数据：已收入${count}份报告`,
      note: '收入的报告带“本机”标记进入各视图，只在这台电脑的这个浏览器里。',
      show: '在各视图中显示',
      exportFile: '导出为一个文件（.zip）',
      exportFolder: '导出为文件夹',
      importFile: '导入已导出的文件',
      exported: (count: number) => `已导出${count}份报告，连同原件和核对记录。`,
      imported: (count: number, kept: number) =>
        `已导入${count}份报告${kept > 0 ? `；${kept}份在本机有更新的，未覆盖` : ''}。`,
      takeBack: '撤销导入',
      takeBackEarlier: '撤销上一次导入',
      takenBack: '已撤销导入，本机数据与导入之前相同。',
      failed: (reason: string) => `没有完成，本机数据未改动：${reason}`,
      at: (reason: string, where: string) => `${reason}（${where}）`,
      notLoaded: '所需的程序没有取到，文件不一定有误：请检查网络后重新载入页面。',
      notWritten: '文件夹写不进去：请另选一个文件夹，或导出为一个文件。',
      diskFull: '磁盘已满：请腾出空间，或另选一个磁盘上的文件夹。',
      archive: {
        not_an_archive: '这不是从本页导出的压缩文件，或已损坏：请重新选择。',
        missing: '压缩文件里缺少一个文件，可能没有导出完整：请重新导出。',
        changed: '压缩文件里的内容在导出后被改动过：请用原来的文件。',
        unlisted: '压缩文件里有校验清单没有列出的文件：请用导出的原文件。',
        bad_line: '压缩文件里有一份报告不合格式：请用本页导出的文件。',
        too_large: '压缩文件展开后过大：请用本页导出的文件。',
      },
      tooLargeToSave:
        '报告和原件过大，一个文件装不下：请点“导出为文件夹”；没有这个按钮时，请移出一部分报告再导出。',
      seeRanking: '到“依申请公开”看排名',
      withdraw: '移出',
    },
    refusal: {
      not_a_report: '未见政府信息公开工作年度报告的内容：请选用报告全文的文件。',
      no_answer: '读取超过两分钟没有结果：文件可能过大或已损坏，请另存一次再试。',
      broke: '读取时出错，其余文件不受影响：请另存为 PDF 或 .docx 再试。',
      stopped: '读取程序中途停止，可能内存不足；其余文件不受影响：请关闭其他页面，再点“重新读取”。',
      not_loaded:
        '读取所需的程序没有载入，网络可能中断，文件还在：请检查网络，再点“重新读取”；仍不行请重新载入本页。',
      unreadable: '文件在放入时被改动、移走或被占用，读不到内容：请删去这一行，再放入一次。',
      not_kept: '浏览器没有保存读取的结果，文件还在：请再点“重新读取”。',
    },
  },
  en: {
    titleEmpty:
      'Drop report files here: they are read on this machine and, once checked, join every view',
    titleWorking: (done: number, all: number) => `Reading: ${done} of ${plural(all, 'file')} done`,
    titleDone: (all: number, look: number, refused: number) =>
      `${plural(all, 'file')} done: ${look > 0 ? `${look} to look at` : 'none to look at'}${refused > 0 ? `, ${refused} could not be read` : ''}`,
    footing: 'Files are read and kept in this browser only; nothing is uploaded',
    selfCheck:
      'Only checking a draft: drop one file, open it, go through what is to be checked and print the self-check; nothing needs to be accepted.',
    drop: 'Drag files or folders here',
    dropNow: 'Let go to begin reading',
    formats:
      'PDF, OFD, Word (.docx, .doc, .wps), RTF, Excel (.xlsx, .xls, .et), OpenDocument (.odt, .ods), web pages, plain text, Markdown',
    chooseFiles: 'Choose files',
    chooseFolder: 'Choose a folder',
    progress: (done: number, all: number) => `${done} / ${all}`,
    opening: 'Opening this browser’s store…',
    storeFault: storeFaultText.en,
    notDone: (reason: string) => `Not done, what was kept is unchanged. ${reason}`,
    partlyKept: (stuck: number, reason: string) =>
      `Not all was taken in: ${plural(stuck, 'file')} had been kept, could not be taken back and ${stuck === 1 ? 'stands' : 'stand'} below; drop the rest again. ${reason}`,
    notKeptBecause: (reason: string) =>
      `The browser did not keep what was read; the file is still here. ${reason}`,
    openAgain: 'Try again',
    unkept: (names: readonly string[]) =>
      `The page was left before ${names.length} ${names.length === 1 ? 'file was' : 'files were'} taken in; drop again: ${names.join(', ')}`,
    unkeptSeen: 'Done',
    unreadableFiles: (names: readonly string[]) =>
      `The browser cannot read ${names.join(', ')}; the other files are not affected: see that it is still there and drop it again.`,
    exportedFolder:
      'Not read: this folder was exported here, and read file by file it would lose corrections and decisions. Open it, pack all that is in it into one .zip, and choose that with “Import an exported file”.',
    room: (used: string) => `${used} used in this browser`,
    kept: 'the browser has agreed to keep it',
    notKept: 'the browser may drop it when the disk fills up: export in time',
    columns: {
      file: 'File',
      report: 'Report',
      state: 'State',
      look: 'To look at',
    },
    filters: {
      all: (count: number) => `All ${count}`,
      look: (count: number) => `To look at ${count}`,
      clean: (count: number) => `No doubts ${count}`,
      refused: (count: number) => `Not read ${count}`,
      accepted: (count: number) => `Accepted ${count}`,
    },
    state: {
      waiting: 'waiting',
      reading: 'reading',
      read: 'read',
      accepted: 'accepted',
    },
    look: (failing: number, unread: number, doubtful: number, missing: number, open: string) =>
      [
        open,
        failing > 0 ? plural(failing, 'contradiction') : '',
        unread > 0 ? `${unread} unread` : '',
        doubtful > 0 ? plural(doubtful, 'doubtful cell') : '',
        missing > 0 ? `${plural(missing, 'cell')} of the form not found` : '',
      ]
        .filter((part) => part !== '')
        .join(', ') || 'nothing',
    toSettle: (parts: readonly string[]) => `${parts.join(', ').toLowerCase()} to settle`,
    notOfForm: 'a number that the form does not hold',
    sameFile: (name: string) => `same content as “${name}”`,
    sameReport: (count: number) => `${plural(count, 'other file')} of the same report`,
    unknownAgency: 'agency not recognised',
    unknownYear: 'year unknown',
    openFile: 'Check',
    again: 'Read again',
    remove: 'Remove',
    removeAccepted: 'its report stays in local data; original and corrections go',
    tools: 'Tools',
    removeAll: 'Remove everything',
    removeAllAsk: (files: number, reports: number) =>
      `This removes ${plural(files, 'file')}, ${plural(reports, 'accepted report')} and every correction from this browser for good; files not accepted are in no export. What was said of findings on Checks stays. Go on?`,
    confirmRemove: 'Remove',
    cancel: 'Cancel',
    acceptClean: (count: number) => `Accept ${count} without doubts`,
    acceptedClean: (accepted: number, known: number, unsure: number) =>
      [
        `Accepted ${accepted}`,
        known > 0 ? `${known} skipped: accepted before, or the same as another file` : '',
        unsure > 0 ? `${unsure} left: agency, year or scope is not certain` : '',
      ]
        .filter((part) => part !== '')
        .join('; '),
    more: (count: number) => `Show ${count} more`,
    local: {
      title: (count: number) =>
        count === 0
          ? 'Local data: no reports accepted yet'
          : `Local data: ${plural(count, 'report')}`,
      note: 'Accepted reports join every view under the mark “local”, in this browser on this machine only.',
      show: 'Show in every view',
      exportFile: 'Export as one file (.zip)',
      exportFolder: 'Export as a folder',
      importFile: 'Import an exported file',
      exported: (count: number) =>
        `Exported ${plural(count, 'report')} with originals and decisions.`,
      imported: (count: number, kept: number) =>
        `Imported ${plural(count, 'report')}${kept > 0 ? `; ${kept} newer here, kept` : ''}.`,
      takeBack: 'Undo the import',
      takeBackEarlier: 'Undo the import before',
      takenBack: 'The import is undone; local data is as it was before.',
      failed: (reason: string) => `Not done, local data is unchanged: ${reason}`,
      at: (reason: string, where: string) => `${reason} (${where})`,
      notLoaded:
        'what this needs did not arrive, the file may well be sound: check the network and reload the page.',
      notWritten: 'the folder cannot be written: choose another one, or export as one file.',
      diskFull: 'the disk is full: make room, or choose a folder on another disk.',
      archive: {
        not_an_archive: 'this is no file exported here, or it is damaged: choose another.',
        missing: 'a file is missing in it, the export may not have been complete: export again.',
        changed: 'its content was changed after the export: use the original file.',
        unlisted:
          'it holds a file that its list of checksums does not name: use the exported file.',
        bad_line: 'a report in it does not fit the form: use a file exported here.',
        too_large: 'it unpacks to too much: use a file exported here.',
      },
      tooLargeToSave:
        'reports and originals are too large for one file: export as a folder; where there is no such button, take some reports out and export again.',
      seeRanking: 'See the ranking under Requests',
      withdraw: 'Take out',
    },
    refusal: {
      not_a_report:
        'Nothing of a disclosure annual report was found in it: choose the file of the whole report.',
      no_answer:
        'No result after two minutes: the file may be too large or damaged; save it again and retry.',
      broke:
        'Reading it failed; the other files are not affected: save it as PDF or .docx and retry.',
      stopped:
        'What reads stopped in the middle, perhaps for lack of memory; the other files are not affected: close other pages and read it again.',
      not_loaded:
        'What reads did not load, the network may be gone; the file is still here: check the network and read it again, and if that fails reload the page.',
      unreadable:
        'The file was changed, moved or held by another program as it came in: remove this line and drop it again.',
      not_kept: 'The browser did not keep what was read; the file is still here: read it again.',
    },
  },
});

export type ImportDeskText = (typeof importDeskText)['zh'];
