import { bilingual } from '../language.ts';

/** What a sentence about a refused file may name. */
export type RefusalDetail = { what: string; pages: number };

/** Why a file cannot be read, and what to do about it; by the code of the refusal. */
export const importingText = bilingual({
  zh: {
    refusal: {
      empty: () => '文件是空的：请重新下载或向提供者索取。',
      scan: ({ what, pages }: RefusalDetail) =>
        `${what} 共 ${pages} 页，只有图像、没有文字层：请先用文字识别软件处理，或改用网页版、Word 版。`,
      legacy_word: () => '这是 Word 95 或更早版本的文件：请在 Word 或 WPS 中另存为 .docx。',
      legacy_excel: () => '这是 Excel 95 或更早的工作簿：请在 Excel 或 WPS 中另存为 .xlsx。',
      legacy_office: () => '这是旧版办公文件：请另存为 .docx、.xlsx 或 PDF。',
      encrypted: ({ what }: RefusalDetail) => `${what} 文件有密码：请先解除密码再导入。`,
      image: ({ what }: RefusalDetail) =>
        `这是图片（${what}）：请先用文字识别软件处理，或改用网页版、Word 版、PDF 版。`,
      archive: ({ what }: RefusalDetail) => `这是压缩包（${what}）：请先解压，再导入里面的报告。`,
      exported: () =>
        '这是从导入页导出的本机数据：请在导入页点“导入已导出的文件”选择它，更正和核对记录随报告一起回来。',
      slides: () => '这是演示文稿：年度报告应为文档，请导入报告本身。',
      damaged: ({ what }: RefusalDetail) => `${what} 文件不完整或已损坏：请重新下载。`,
      too_large: ({ what }: RefusalDetail) =>
        `${what} 文件过大，不像一份年度报告：请只导入报告本身。`,
      no_text: ({ what }: RefusalDetail) => `${what} 文件里没有文字：请检查是否选对了文件。`,
      unknown: () =>
        '认不出这是什么文件：可以导入 PDF、OFD、Word、RTF、Excel、WPS 文字和表格、OpenDocument、网页、纯文本或 Markdown。',
    },
  },
  en: {
    refusal: {
      empty: () => 'The file is empty: download it again or ask its sender.',
      scan: ({ what, pages }: RefusalDetail) =>
        `The ${what} has ${pages} page(s) of images and no text: run text recognition on it first, or use the web page or the Word file.`,
      legacy_word: () => 'This is a file of Word 95 or older: save it as .docx in Word or WPS.',
      legacy_excel: () =>
        'This is a workbook of Excel 95 or older: save it as .xlsx in Excel or WPS.',
      legacy_office: () => 'This is an old office file: save it as .docx, .xlsx or PDF.',
      encrypted: ({ what }: RefusalDetail) =>
        `The ${what} file has a password: remove it, then import the file.`,
      image: ({ what }: RefusalDetail) =>
        `This is an image (${what}): run text recognition on it first, or use the web page, the Word file or the PDF.`,
      archive: ({ what }: RefusalDetail) =>
        `This is an archive (${what}): unpack it and import the report inside.`,
      exported: () =>
        'This is local data exported from the import page: choose it there with “Import an exported file”, and corrections and decisions come back with the reports.',
      slides: () => 'This is a presentation: import the report itself.',
      damaged: ({ what }: RefusalDetail) =>
        `The ${what} file is incomplete or damaged: download it again.`,
      too_large: ({ what }: RefusalDetail) =>
        `The ${what} file is far too large for an annual report: import the report alone.`,
      no_text: ({ what }: RefusalDetail) =>
        `There is no text in the ${what} file: check whether it is the right one.`,
      unknown: () =>
        'This kind of file is not known: PDF, OFD, Word, RTF, Excel, OpenDocument, web pages, plain text and Markdown can be imported.',
    },
  },
});

export type RefusalCode = keyof (typeof importingText)['zh']['refusal'];
