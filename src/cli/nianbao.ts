import { runCommandLine, type Commands } from './command-line.ts';

/** Loaded when asked for: the engine and the importers are large, and no command needs both. */
const COMMANDS: Commands = {
  answers: async () => (await import('./commands/answers.ts')).answersCommand,
  build: async () => (await import('./commands/build.ts')).buildCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  engine: async () => (await import('./commands/engine.ts')).engineCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  invent: async () => (await import('./commands/invent.ts')).inventCommand,
  parse: async () => (await import('./commands/parse.ts')).parseCommand,
  rules: async () => (await import('./commands/rules.ts')).rulesCommand,
  sql: async () => (await import('./commands/sql.ts')).sqlCommand,
};

await runCommandLine(COMMANDS);
