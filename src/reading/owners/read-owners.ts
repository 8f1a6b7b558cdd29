import type { People } from '../people/people.ts';
import { Memory } from '../words/memory.ts';
import { ownerCandidates } from './candidates.ts';
import { chooseOwners } from './choose-owners.ts';
import { ownerEvidence, type Surroundings } from './evidence.ts';
import type { OwnerReading } from './owner-reading.ts';
import weights from './weights.json' with { type: 'json' };

const alone: Surroundings = { habit: { share: 0, again: false, topics: 0 }, marked: false, wording: null };

/** Who the sentence of a task says will do it, not who it is for, about, or with; of its surroundings nothing is known. */
export function readOwners(text: string, people: People): OwnerReading {
  return alreadyRead.of(people, text, () => readAlone(text, people));
}

// Whether a line is a task, and what kind of line it is, are several questions that its owners help to answer.
const alreadyRead = new Memory<OwnerReading>();

function readAlone(text: string, people: People): OwnerReading {
  const { candidates, passive } = ownerCandidates(text, people);
  const weighed = candidates.flatMap((candidate) => {
    const evidence = ownerEvidence(candidate, text, people, alone);
    return evidence ? [{ candidate, evidence }] : [];
  });
  return chooseOwners(weighed, passive, weights.weights);
}
