import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFolder } from '../../../src/cli/dataset/replace-folder.ts';

/** Replaces a folder by three files of one text, so often. */
const [folder = '', text = '', times = '1'] = process.argv.slice(2);
for (let time = 0; time < Number(times); time++) {
  await replaceFolder(folder, async (temporary) => {
    for (const name of ['a', 'b', 'c']) await writeFile(join(temporary, name), text);
  });
}
