import { base } from '../actions/likelihood.ts';
import { isPhrase } from '../actions/phrases.ts';
import lines from '../actions/weights.json' with { type: 'json' };
import { evidenceNames } from '../owners/evidence-names.ts';
import owners from '../owners/weights.json' with { type: 'json' };

/** The weights were trained for another version of the reader; the message says what to do. */
export class ForeignWeights extends Error {}

interface Trained {
  readonly weights: Readonly<Record<string, number>>;
}

/** Throws `ForeignWeights` where the weights in use and the evidence they weigh do not belong together. */
export function checkWeights(ofLines: Trained = lines, ofOwners: Trained = owners): void {
  const stray = Object.keys(ofLines.weights).find((name) => !isPhrase(name));
  if (stray !== undefined) throw foreign('actions', `it weighs “${stray}”, which no line can have`);
  if (!(base in ofLines.weights)) throw foreign('actions', `it has no weight for “${base}”`);
  const strange = Object.keys(ofOwners.weights).find((name) => !evidenceNames.includes(name));
  if (strange !== undefined) throw foreign('owners', `it weighs “${strange}”, which no name can have`);
  const missing = evidenceNames.find((name) => !(name in ofOwners.weights));
  if (missing !== undefined) throw foreign('owners', `it has no weight for “${missing}”`);
}

const foreign = (folder: string, why: string): ForeignWeights =>
  new ForeignWeights(
    `src/reading/${folder}/weights.json belongs to another version of the reader: ${why}. Restore the file, or train it again: npm run train -- FOLDER.`,
  );
