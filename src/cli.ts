#!/usr/bin/env node
import { Command } from 'commander';

// Each command's module is loaded when it is asked for: `read` answers without waiting for Slack's and the database's packages.
const program = new Command('rapporteur').description(
  "A committee's secretary: reads meeting summaries, assigns their actions and reminds people of them.",
);

program
  .command('read')
  .description('say what a meeting summary is read to say')
  .argument('<file>', 'Markdown, plain text, HTML, Word (.docx), PDF or e-mail (.eml)')
  .option('--json', 'as JSON, for programs')
  .option('--text', 'the lines that are read, with their numbers')
  .action(async (file: string, options: { json?: true; text?: true }) => {
    const { read } = await import('./cli/read.ts');
    process.exitCode = await read(file, options);
  });

await program.parseAsync();
