import type { ActionLine, Summary } from '../../../src/domain/summaries/summary.ts';
import { readSummary } from '../../../src/reading/reader/read-summary.ts';
import { documentOf } from './document-of.ts';

const head = `# Harbour committee, 4 March 2024

Present: Ana Ruiz, Bo Lind, Carmen Díaz Vega, Desmond Okoro (DO), Ingrid Moe, Mark Tull, Will Penrose
`;

/** A committee's summary of Monday 4 March 2024 with the given lines in its notes. */
export const notesWith = (lines: string): Summary => readSummary(documentOf(`${head}\n## Notes\n\n${lines}\n`));

/** The one action that stands as an item in the list of actions. */
export function listed(sentence: string): ActionLine | undefined {
  return readSummary(documentOf(`${head}\n## Actions\n\n- ${sentence}\n`)).actions[0];
}

export const ownersOf = (action: ActionLine | undefined): readonly string[] =>
  (action?.owners ?? []).map(({ name }) => name);
