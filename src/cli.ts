#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { Command } from 'commander';

// What the bot writes is for its own user alone.
process.umask(0o077);

// Each command's module is loaded when it is asked for: `read` answers without waiting for Slack's and the database's packages.
const program = new Command('rapporteur').description(
  "A committee's secretary: reads meeting summaries, assigns their actions and reminds people of them.",
);

// Before every command: one that did not read it would open another database than the bot's.
program.hook('preAction', () => {
  if (existsSync('.env')) process.loadEnvFile('.env');
});

program
  .command('read')
  .description('say what a meeting summary is read to say')
  .argument(
    '<file>',
    'Markdown, plain text, HTML, Word (.docx), OpenDocument (.odt), rich text (.rtf), PDF or e-mail (.eml)',
  )
  .option('--json', 'as JSON, for programs')
  .option('--text', 'the lines that are read, with their numbers')
  .option('--why', 'for each line how likely it is an action, and what speaks for and against')
  .action(async (file: string, options: { json?: true; text?: true; why?: true }) => {
    const { read } = await import('./cli/read.ts');
    process.exitCode = await read(file, options);
  });

program
  .command('start')
  .description('run the bot; with no tokens set, in a workspace on this machine')
  .action(async () => {
    const { start } = await import('./cli/start.ts');
    process.exitCode = await start();
  });

program
  .command('migrate')
  .description('bring the database to its newest form')
  .action(async () => {
    const { migrateDatabase: migrate } = await import('./cli/migrate.ts');
    process.exitCode = await migrate();
  });

program
  .command('notices')
  .description('say which notices are late, being sent or failed, and why')
  .option('--dry-run <day>', 'what would be sent on that day (2027-01-26, or today), and to whom; sends nothing')
  .action(async (options: { dryRun?: string }) => {
    const { notices } = await import('./cli/notices.ts');
    process.exitCode = await notices(options);
  });

program
  .command('export')
  .description('write down all that is kept of a person, as JSON')
  .requiredOption('--person <who>', 'a name, a Slack id, or the number of a roster entry')
  .option('--committee <which>', 'in this committee alone: its name, its number, or the id of its channel')
  .option('--out <file>', 'a file that only you can read; without it, standard output')
  .action(async (options: { person: string; committee?: string; out?: string }) => {
    const { exportOf } = await import('./cli/export.ts');
    process.exitCode = await exportOf(options);
  });

program
  .command('forget')
  .description('forget a person, or delete a committee; says what it would do, and does it with --yes')
  .option('--person <who>', 'a name, a Slack id, or the number of a roster entry')
  .option(
    '--committee <which>',
    'its name, its number, or the id of its channel; with --person, in this committee alone',
  )
  .option('--yes', 'do it: this cannot be undone')
  .action(async (options: { person?: string; committee?: string; yes?: true }) => {
    const { forget } = await import('./cli/forget.ts');
    process.exitCode = await forget(options);
  });

program
  .command('doctor')
  .description('say what is missing before the bot can work: settings, tokens, scopes, database')
  .action(async () => {
    const { doctor } = await import('./cli/doctor.ts');
    process.exitCode = await doctor();
  });

await program.parseAsync();
