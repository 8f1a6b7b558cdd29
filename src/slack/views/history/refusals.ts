import { writtenMoment } from '../../../domain/time/written-time.ts';
import type { RefusalSentences } from '../blocks/refusal-sentences.ts';

export const undoRefusals = {
  'nothing to undo': () => 'You have no change to undo.',
  'undone already': ({ by }) => `${by} has already undone that. Make the change again if you need it.`,
  'too late to undo': ({ about, what, at }) =>
    `You can undo a change for 24 hours. The latest is older (${writtenMoment(at, 'UTC')}): ${about}: ${what}.`,
  'changed since': ({ about, by, what }) =>
    by === null
      ? `That can’t be undone any more: ${about} has changed since.`
      : `That can’t be undone any more: ${by} has changed ${about} since (${what}).`,
} satisfies Partial<RefusalSentences>;
