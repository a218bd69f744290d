import { describe, expect, it } from 'vitest';
import { compileReport } from '../../src/lib/pipeline.ts';
import { fixture } from './fixture.ts';

/** Figures with their doubts, by cell. */
async function figuresOf(name: string): Promise<Map<string, string>> {
  const { parsed } = await compileReport({ name, bytes: fixture(name), address: null });
  return new Map(
    parsed.cells.map(({ indicator, applicant, printed, doubts }) => [
      `${indicator}.${applicant}`,
      [printed.status, printed.value, ...doubts].join(' '),
    ]),
  );
}

/** One report, saved by LibreOffice in each format. */
describe('the report as a web page is the report', () => {
  it.each(['report-libreoffice.xls', 'report-libreoffice.odt', 'report-libreoffice.ods'])(
    'as %s',
    async (name) => {
      const expected = await figuresOf('reference-report.html');
      expect(expected.size).toBe(200);
      expect(await figuresOf(name)).toEqual(expected);
    },
  );
});

it('a cell of a sheet is what it shows', async () => {
  const expected = await figuresOf('reference-report.html');
  for (const field of ['issued', 'repealed', 'effective']) {
    expected.set(`rules.${field}.total`, 'mark ');
  }
  expected.set('fees.amount.total', 'rounded 36.5 rounded unit_converted');
  expect(await figuresOf('xlsx-shown-otherwise.xlsx')).toEqual(expected);
});

it('a number that keeps not all its digits is unread, with its text', async () => {
  const bytes = fixture('xnum-big.xlsx');
  const { parsed } = await compileReport({ name: '', bytes, address: null });
  const printed = parsed.cells.find(
    ({ indicator, applicant }) => `${indicator}.${applicant}` === 'requests.received.natural',
  )?.printed;
  expect(printed).toMatchObject({ status: 'unread', value: null, text: '9007199254740993' });
});

it('an OFD page: figures in the cells of its table', async () => {
  expect(await figuresOf('report.ofd')).toEqual(
    new Map([
      ['requests.received.natural', 'number 12'],
      ['requests.received.total', 'number 12'],
      ['requests.carried_in.natural', 'blank '],
      ['requests.carried_in.total', 'number 0'],
    ]),
  );
});
