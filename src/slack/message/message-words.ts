import { textIn } from './field-of.ts';
import { pastedTables } from './tables-in.ts';

/** What somebody wrote, with the tables below it, where Slack shows them. */
export const messageWords = (told: unknown): string =>
  [textIn(told, 'text') ?? '', ...pastedTables(told)].filter((words) => words !== '').join('\n\n');
