import { smallWord } from '../src/reading/owners/small-word.ts';
import type { LabelledRecord } from './labelled-records.ts';

/** Organisations that write a word small before it counts as ordinary: fewer may share a name or a turn of phrase. */
const enoughOrganisations = 3;

/** The words, in alphabetical order, that records of several organisations write small: no name in the place of a doer. */
export function ordinaryWords(records: readonly LabelledRecord[]): readonly string[] {
  const organisations = new Map<string, Set<string>>();
  for (const { organisation, document } of records) {
    for (const { text } of document.lines) {
      for (const [word] of text.matchAll(smallWord)) {
        if (word.length < 3 || word.length > 16) continue;
        const seen = organisations.get(word) ?? new Set<string>();
        organisations.set(word, seen.add(organisation));
      }
    }
  }
  return [...organisations]
    .filter(([, seen]) => seen.size >= enoughOrganisations)
    .map(([word]) => word)
    .sort();
}
