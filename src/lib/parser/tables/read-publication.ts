import type { Doubt, Unread } from '../../model/parsed-report.ts';
import { FORMS, type Form } from '../../model/form.ts';
import { formOfHeads, formOfRow, publicationFields } from '../../catalogue/forms.ts';
import { cellOf, hasScale, unreadRow, withUnreadFigures } from '../figure-cell.ts';
import { alignFields, headOrder, headsIn, isPublicationHead } from './publication-columns.ts';
import {
  publicationLabel,
  publicationMentions,
  type PublicationLabel,
} from './publication-labels.ts';
import { squeeze } from '../plain-text.ts';
import type { ReadingLine } from '../reading-line.ts';
import type { SectionReading } from '../section-reading.ts';
import { lineText } from '../split-sections.ts';
import type { SectionShape } from './section-shape.ts';
import { isBlank, textsOf, type TableRow, type TailCell } from './table-row.ts';
import { sectionRows } from './table-lines.ts';

/**
 * Section II in either form; which one is told by the column heads that stand there.
 * Where no head is legible the rows themselves must tell, and all figures are doubtful.
 */
export function readPublication(
  lines: readonly ReadingLine[],
): SectionReading & { form: Form | null } {
  const text = lines.map(lineText).join(' ');
  const headText = headsAmong(lines);
  const printedForm = formOfHeads(headText);
  const form = printedForm ?? formOfRows(lines);
  const { rows, rests } = sectionRows(lines, shapeOn(form));
  const filled = rows.filter(({ tail }) => tail.length > 0);
  const named = filled.map((row) => ({
    row,
    kind: publicationLabel(row.label, row.source === 'cell'),
  }));
  const firsts = new Map(named.map((entry) => [printOf(entry), entry] as const).reverse());
  const copies = new Set(named.filter((entry) => firsts.get(printOf(entry)) !== entry));
  const originals = named.filter((entry) => !copies.has(entry));
  const unitOf = headUnits(squeeze(text));
  const heads = headsIn(headText);
  const broken = isBroken(named, rests, form);
  const reading: SectionReading = { cells: [], unread: [] };
  const taken = new Set<string>();
  const orders = new Map<string, readonly string[]>();
  for (const entry of named) {
    const { row, kind } = entry;
    if (kind !== null && copies.has(entry)) continue;
    if (kind === null && row.tail.every(isBlank)) continue;
    const fields = fieldsOn(kind, form);
    const order = headOrder(row.label, fields);
    if (order) orders.set(fields.join(), order);
    const aligned =
      fields.length > 0 ? alignFields(row, orders.get(fields.join()) ?? fields, lines) : null;
    if (kind === null || kind === 'added' || !aligned || taken.has(kind)) {
      reading.unread.push(unreadRow(row, null, reasonOf(kind, aligned !== null, fields.length)));
      continue;
    }
    if (printedForm === null && isHeadedOtherwise(kind, fields, heads)) {
      reading.unread.push(unreadRow(row, null, 'not_on_form'));
      continue;
    }
    taken.add(kind);
    const again = originals.some((other) => other !== entry && other.kind === kind);
    const turned = orders.get(fields.join())?.join() ?? fields.join();
    const doubts = [
      ...when(turned !== fields.join(), 'columns_disagree'),
      ...when(printedForm === null, 'form_guessed'),
      ...when(again, 'read_twice'),
      ...when(row.source === 'running' && broken, 'near_unread'),
      ...row.doubts,
      ...aligned.doubts,
    ];
    for (const [field, tail] of aligned.cells) {
      const cell = inHeadUnit(tail, unitOf(kind, field));
      reading.cells.push(cellOf(`${kind}.${field}`, 'total', cell, doubts));
    }
  }
  return { ...withUnreadFigures(reading), form: printedForm };
}

/** Heads as the form words them, which no sentence does. */
const HEADS_IN_FULL =
  /信息内容|第二十条第|制发件数|废止件数|现行有效件数|新制作数量|新公开数量|对外公开总数量|处理决定数量/;

/**
 * The text in which heads may stand: rows of tables, and what runs beside them without its sentences.
 * `未对外公开发布规章。` is no head.
 */
function headsAmong(lines: readonly ReadingLine[]): string {
  let running = '';
  let rows = '';
  for (const line of lines) {
    if (line.kind === 'text') running += lineText(line);
    else rows += lineText(line);
  }
  const pieces = squeeze(running).match(/[^。;]+[。;]?/g) ?? [];
  const heads = pieces.filter((piece) => !/[。;]$/.test(piece) || HEADS_IN_FULL.test(piece));
  return squeeze(rows) + heads.join('');
}

const shapeOn = (form: Form | null): SectionShape => ({
  isLabel: (text) => publicationLabel(text, true) !== null,
  isHead: isPublicationHead,
  namesSeveral: () => false,
  width: ({ label, source, tail }) => {
    const kind = publicationLabel(label, source === 'cell');
    if (kind === null) return null;
    return kind === 'added' || form === null ? tail.length : publicationFields(kind, form).length;
  },
});

const when = (holds: boolean, doubt: Doubt): Doubt[] => (holds ? [doubt] : []);

/** Whether heads stand there for what another form asks of a row, and none for what this one does. */
const isHeadedOtherwise = (
  kind: Exclude<PublicationLabel, null>,
  fields: readonly string[],
  heads: ReadonlySet<string>,
): boolean =>
  !fields.some((field) => heads.has(field)) &&
  FORMS.some((form) => fieldsOn(kind, form).some((field) => heads.has(field)));

/** The fields a row has on the form, none for what is no row of it. */
const fieldsOn = (kind: PublicationLabel, form: Form | null): readonly string[] =>
  kind === null || kind === 'added' || form === null ? [] : publicationFields(kind, form);

/** The form asks for 万元; some heads state another unit. */
const FEE_UNIT = /收费(?:总?金)?额[(:]*(?:单位)?[(:]*((?:[万千亿]|人民币)?元)/;

const PURCHASE_UNIT = /采购总?金额[(:]*(?:单位)?[(:]*((?:[万千亿]|人民币)?元)/;

/** The unit a head states for an amount of money, null for every other field. */
function headUnits(text: string): (kind: string, field: string) => string | null {
  const fees = FEE_UNIT.exec(text)?.[1] ?? null;
  const purchases = PURCHASE_UNIT.exec(text)?.[1] ?? null;
  return (kind, field) => {
    if (field !== 'amount') return null;
    return kind === 'fees' ? fees : purchases;
  };
}

function inHeadUnit(cell: TailCell, unit: string | null): TailCell {
  if (unit === null || cell.printed.unit !== null || cell.printed.value === null) return cell;
  // `36.5万` has told its unit whatever the head says.
  if (hasScale(cell.printed.text)) return cell;
  return { ...cell, printed: { ...cell.printed, unit: unit.replace('人民币', '') } };
}

/** What a row says: its kind and the figures printed in it. */
const printOf = ({ row, kind }: { row: TableRow; kind: string | null }): string =>
  `${kind} ${textsOf(row)}`;

/** The form by rows that only one has, or by the number of cells a row has in it. */
function formOfRows(lines: readonly ReadingLine[]): Form | null {
  const { rows } = sectionRows(lines, shapeOn(null));
  for (const { label, source, tail } of rows) {
    const kind = publicationLabel(label, source === 'cell');
    if (kind === null || kind === 'added') continue;
    const isFull = tail.length === 1 || !tail.some(isBlank);
    const form = formOfRow(kind, isFull ? tail.length : null);
    if (form) return form;
  }
  return null;
}

function reasonOf(
  kind: ReturnType<typeof publicationLabel>,
  aligned: boolean,
  fields: number,
): Unread['reason'] {
  if (kind === null) return 'no_label';
  if (kind === 'added' || fields === 0) return 'not_on_form';
  return aligned ? 'conflict' : 'cell_count';
}

/** Numbers without a label or labels without numbers: columns may have been read downwards. */
function isBroken(
  named: readonly { row: TableRow; kind: ReturnType<typeof publicationLabel> }[],
  rests: readonly string[],
  form: Form | null,
): boolean {
  const running = named.filter(({ row }) => row.source === 'running');
  return (
    running.some(({ row, kind }) => {
      if (kind === null) return true;
      const wanted =
        kind === 'added' || form === null ? row.tail.length : publicationFields(kind, form).length;
      return row.tail.length !== wanted || (kind !== 'added' && publicationMentions(row.label) > 1);
    }) ||
    (running.length > 0 && rests.some((rest) => publicationMentions(rest) > 0))
  );
}
