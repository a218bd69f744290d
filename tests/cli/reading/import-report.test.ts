import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importReport } from '../../../src/cli/reading/import-report.ts';
import { temporaryFolder } from '../../dataset/temporary-folder.ts';
import { randomFigures } from '../../golden/reports/generate/case-figures.ts';
import { renderCase } from '../../golden/reports/generate/render-case.ts';

const folder = temporaryFolder();

describe('a report cut in half', () => {
  it('says which of its tables were not found', async () => {
    const whole = await renderCase(randomFigures(3, '2021'), 'plain', 'html');
    const text = new TextDecoder().decode(whole);
    const path = join(folder, 'half.html');
    await writeFile(path, text.slice(0, text.indexOf('三、收到和处理')));
    const { status, look } = await importReport(path, folder);
    expect(status).toBe('read');
    expect(look.find((one) => one.startsWith('not found: '))).toMatch(/收到和处理.*行政复议/);
  });
});
