import { textIn } from './field-of.ts';
import { tablesIn } from './tables-in.ts';

/** What somebody wrote, with the tables below it, where Slack shows them. */
export const messageWords = (told: unknown): string =>
  [textIn(told, 'text') ?? '', ...tablesIn(told)].filter((words) => words !== '').join('\n\n');
