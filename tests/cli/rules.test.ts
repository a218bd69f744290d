import { expect, it } from 'vitest';
import { rulesCommand } from '../../src/cli/commands/rules.ts';
import { RULES } from '../../src/lib/checks/registry.ts';
import { silentTerminal } from '../dataset/silent-terminal.ts';

async function printed(...args: string[]): Promise<string> {
  const { terminal, written } = silentTerminal();
  await rulesCommand(args, terminal);
  return written.join('\n');
}

it('prints every rule with its grade and what it is for', async () => {
  const text = await printed();
  for (const { code } of RULES) expect(text).toContain(`${code}  `);
  expect(text.split('\n\n').length).toBe(RULES.length + 4);
});

it('prints one rule in English', async () => {
  const text = await printed('N15', '--lang', 'en');
  expect(text).toMatch(/^N15 {2}doubtful {2}/);
  expect(text).toContain('When it may be mistaken: ');
});

it.each([[['Q9']], [['--lang', 'fr']]])('%j is refused', async (args) => {
  await expect(printed(...args)).rejects.toMatchObject({ exitCode: 2 });
});
