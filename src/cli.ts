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
  .description('show what I read in a meeting summary')
  .argument(
    '<file>',
    'Markdown, plain text, HTML, Word (.docx), OpenDocument (.odt), rich text (.rtf), PDF or e-mail (.eml)',
  )
  .option('--json', 'as JSON, for programs')
  .option('--text', 'the lines, with their numbers')
  .option('--why', 'how likely each line is an action, and why')
  .action(async (file: string, options: { json?: true; text?: true; why?: true }) => {
    const { read } = await import('./cli/read.ts');
    process.exitCode = await read(file, options);
  });

program
  .command('start')
  .description('run the bot; without Slack tokens, in a workspace on this machine')
  .action(async () => {
    const { start } = await import('./cli/start.ts');
    process.exitCode = await start();
  });

program
  .command('migrate')
  .description('update the database')
  .action(async () => {
    const { migrateDatabase: migrate } = await import('./cli/migrate.ts');
    process.exitCode = await migrate();
  });

program
  .command('notices')
  .description('list messages that are late, being sent or failed, and why')
  .option('--dry-run <day>', 'list what would be sent on that day (2027-01-26, or today), without sending it')
  .action(async (options: { dryRun?: string }) => {
    const { notices } = await import('./cli/notices.ts');
    process.exitCode = await notices(options);
  });

program
  .command('export')
  .description('export everything stored about a person, as JSON')
  .requiredOption('--person <who>', 'a name, a Slack id or a roster number')
  .option('--committee <which>', "only in this committee: its name, its number or its channel's id")
  .option('--out <file>', 'write to this file, which only you can read, instead of standard output')
  .action(async (options: { person: string; committee?: string; out?: string }) => {
    const { exportOf } = await import('./cli/export.ts');
    process.exitCode = await exportOf(options);
  });

program
  .command('forget')
  .description('forget a person, or delete a committee; without --yes, show what would change')
  .option('--person <who>', 'a name, a Slack id or a roster number')
  .option('--committee <which>', "its name, its number or its channel's id; with --person, forget them only there")
  .option('--yes', "do it; this can't be undone")
  .action(async (options: { person?: string; committee?: string; yes?: true }) => {
    const { forget } = await import('./cli/forget.ts');
    process.exitCode = await forget(options);
  });

program
  .command('doctor')
  .description("check settings, tokens, scopes and the database, and say what's missing")
  .action(async () => {
    const { doctor } = await import('./cli/doctor.ts');
    process.exitCode = await doctor();
  });

await program.parseAsync();
