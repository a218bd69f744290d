import { strToU8, zipSync } from 'fflate';
import { ImportRefusal } from '../../../src/lib/importers/refusal.ts';
import { importingText } from '../../../src/lib/messages/import/importing.ts';
import { LANGUAGES } from '../../../src/lib/messages/language.ts';
import { compileReport, NotAReport, type CompiledReport } from '../../../src/lib/pipeline.ts';
import { randomFigures } from '../../golden/reports/generate/case-figures.ts';
import {
  CASE_FORMATS,
  renderCase,
  type CaseFormat,
} from '../../golden/reports/generate/render-case.ts';
import { GROWN, growth, MOST_GROWTH } from '../growth.ts';
import type { Attempt, Kind } from './attempt.ts';
import { DAMAGES } from './damage.ts';

/** What is read of a file, null where it is refused with a sentence in every language. */
async function readOrRefused(bytes: Uint8Array): Promise<CompiledReport | null> {
  try {
    return await compileReport({ name: 'a', address: null, bytes });
  } catch (error) {
    if (error instanceof NotAReport) return null;
    if (!(error instanceof ImportRefusal)) throw error;
    const { code, detail } = error;
    for (const language of LANGUAGES) importingText[language].refusal[code](detail);
    return null;
  }
}

/** Formats that hold each of their files against a checksum. */
const CHECKED: readonly CaseFormat[] = ['docx', 'docx edited', 'xlsx', 'odt', 'ods', 'ofd'];

/** Cells without doubt that print another number than the file was made with. */
function wrongCells(
  { parsed }: CompiledReport,
  cells: Readonly<Record<string, unknown>>,
): string[] {
  return parsed.cells.flatMap(({ indicator, applicant, doubts, printed }) => {
    const key = `${indicator}.${applicant}`;
    const expected = cells[key] ?? cells[indicator];
    const isWrong = doubts.length === 0 && typeof expected === 'number' && printed.value !== null;
    return isWrong && printed.value !== expected
      ? [`${key} ${printed.value}, not ${expected}`]
      : [];
  });
}

export const damagedFiles: Kind = {
  zh: ['各格式的报告以七种方式损坏', '读出或用一句话拒绝；有校验的格式不出别的数'],
  en: [
    'reports of every format, damaged in seven ways',
    'read, or refused in a sentence; no other number from a format with checksums',
  ],
  mostSeconds: 10,
  *attempts(random, rounds) {
    for (const format of CASE_FORMATS) {
      for (const [name, damage] of Object.entries(DAMAGES)) {
        for (let round = 0; round < rounds; round += 1) {
          const figures = randomFigures(Math.floor(random() * 1e6), '2021');
          yield {
            what: `${format}, ${name}`,
            async try() {
              const whole = await renderCase(figures, 'plain', format);
              const read = await readOrRefused(damage(new Uint8Array(whole), random));
              if (!read || !CHECKED.includes(format)) return null;
              return wrongCells(read, figures.cells).join('; ') || null;
            },
          };
        }
      }
    }
  },
};

const SIZE = 256_000;
const LEAST_MS = 2_000;

export const grownFiles: Kind = {
  zh: ['各格式中每类字符、每种元素连续重复', '用时与长度成正比'],
  en: ['runs of every class of signs and every element in every format', 'time grows with length'],
  mostSeconds: 120,
  *attempts() {
    for (const [format, cases] of Object.entries(GROWN)) {
      for (const grown of cases) {
        yield {
          what: `${format}, ${grown.name}`,
          async try() {
            const times = await growth(grown, SIZE, LEAST_MS);
            return times < MOST_GROWTH
              ? null
              : `four times the size took ${times.toFixed(1)} times`;
          },
        };
      }
    }
  },
};

const word = (body: string, head = ''): Uint8Array =>
  zipSync({
    'word/document.xml': strToU8(
      `${head}<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>${body}</w:t></w:r></w:p></w:body></w:document>`,
    ),
  });
const laughs = Array.from({ length: 30 }, (_, at) => `<!ENTITY a${at + 1} "&a${at};&a${at};">`);
const REPORT = '<p>云岭县水务局2023年政府信息公开工作年度报告</p>';

/** Files that harm programs which believe them; none of them does anything by itself. */
const HOSTILE: Readonly<Record<string, () => Uint8Array>> = {
  'entities that grow': () => word('&a30;', `<!DOCTYPE x [<!ENTITY a0 "1">${laughs.join('')}]>`),
  'an entity from elsewhere': () =>
    word('&a;', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'),
  'an archive that unpacks to much': () =>
    zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }, { level: 6 }),
  'names that lead out of the archive': () =>
    zipSync({ '../../word/document.xml': strToU8('<a/>'), '/xl/workbook.xml': strToU8('<a/>') }),
  'elements that nothing closes': () => strToU8(`${REPORT}${'<div>'.repeat(200_000)}`),
  'groups that nothing closes': () => strToU8(`{\\rtf1 ${'{'.repeat(200_000)}`),
  'cells that span everything': () =>
    strToU8(`${REPORT}<table><tr><td rowspan=99999999 colspan=99999999>1<td>2</table>`),
  'rows repeated beyond a sheet': () => strToU8('<table:table-row number-rows-repeated="1e99"/>'),
  'numbers without end': () =>
    strToU8(`${REPORT}<p>一、总体情况</p><p>主动公开${'9'.repeat(100_000)}条，1e400条，-0条</p>`),
  'keys of every object': () =>
    strToU8(`${REPORT}<table><tr><td>__proto__<td>constructor<tr><td>toString<td>1</table>`),
  'signs that turn the text': () => strToU8(`${REPORT}<p>\u202e001\u202c\u0000\ufffe\ud800</p>`),
  'a PDF that asks to be run': () =>
    strToU8(
      '%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\ntrailer<</Root 1 0 R>>',
    ),
  'a PDF whose pages hold themselves': () =>
    strToU8(
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>endobj\ntrailer<</Root 1 0 R>>',
    ),
  'scripts, drawings and styles': () =>
    strToU8(`${REPORT}<script>for(;;);</script><svg onload="for(;;);"><math><style>*{}</style>`),
  'parts of a mail within parts': () =>
    strToU8(
      `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n${'--b\nContent-Type: multipart/mixed; boundary="b"\n\n'.repeat(5_000)}`,
    ),
  'nothing but a name': () => strToU8('PK'),
  'no byte': () => new Uint8Array(),
};

export const hostileFiles: Kind = {
  zh: ['有意为害的文件（无害的样本）', '读出或用一句话拒绝，不执行、不外联'],
  en: ['files made to harm (harmless samples)', 'read, or refused in a sentence; nothing runs'],
  mostSeconds: 20,
  *attempts(): Iterable<Attempt> {
    for (const [what, file] of Object.entries(HOSTILE)) {
      yield { what, try: () => readOrRefused(file()).then(() => null) };
    }
  },
};
