import leven from 'leven';
import type { Asked, SubjectCommands } from '../../request/subject-commands.ts';
import { actionListeners } from '../actions/index.ts';
import { committeeListeners } from '../committee/index.ts';
import { groupListeners } from '../groups/index.ts';
import { historyListeners } from '../history/index.ts';
import { meetingListeners } from '../meetings/index.ts';
import { reminderListeners } from '../reminders/index.ts';
import { rosterListeners } from '../roster/index.ts';
import { voteListeners } from '../votes/index.ts';

/** What the words after `/mag` ask for: something of a subject, or of the bot alone. */
export type MagRequest =
  | Asked
  | { readonly kind: 'summary' | 'help' }
  /** `advice`: a sentence that says what to type. */
  | { readonly kind: 'incomplete'; readonly verb: string; readonly advice: string }
  | { readonly kind: 'unknown'; readonly words: string; readonly nearest: string | null };

const subjects: readonly SubjectCommands[] = [
  actionListeners,
  meetingListeners,
  reminderListeners,
  committeeListeners,
  groupListeners,
  rosterListeners,
  voteListeners,
  historyListeners,
].map(({ commands }) => commands);

/** All that can be typed after `/mag`. */
export const verbs: readonly string[] = [...subjects.flatMap((subject) => subject.verbs), 'summary', 'help'];

/** Reads the words after `/mag`; each subject reads those after its own verbs. */
export function readMagRequest(text: string): MagRequest {
  const [first = '', ...words] = text.trim().split(/\s+/);
  const verb = first.toLowerCase();
  if (verb === '' || verb === 'help') return { kind: 'help' };
  if (verb === 'summary') return { kind: verb };
  for (const subject of subjects) {
    const asked = subject.read(verb, words);
    if (asked !== undefined) return typeof asked === 'string' ? { kind: 'incomplete', verb, advice: asked } : asked;
  }
  return { kind: 'unknown', words: text.trim(), nearest: nearestVerb(verb) ?? verbAmong(words) };
}

/** The verb that differs by few letters, or begins so; none where all are far. Signs and numbers don't count: "/actions", "done#12". */
function nearestVerb(written: string): string | null {
  const word = written.slice(0, 40).replace(/[^\p{L}]+/gu, '');
  if (word === '') return null;
  const near = verbs
    .map((verb) => ({ verb, distance: verb.startsWith(word) ? 1 : leven(word, verb) }))
    .sort((one, other) => one.distance - other.distance)[0];
  return near && near.distance <= Math.floor(near.verb.length / 2) ? near.verb : null;
}

/** "show my actions" */
const verbAmong = (words: readonly string[]): string | null =>
  words.slice(0, 4).flatMap((word) => verbs.find((verb) => verb === word.toLowerCase()) ?? [])[0] ?? null;
