import type { Interrupted } from '../../../domain/requests/interrupted.ts';

/** What became of something that was interrupted, to the person who asked for it. */
export function interruptedSentence(interrupted: Interrupted): string {
  switch (interrupted.kind) {
    case 'executed':
      return 'What you asked for is done. I was restarted before I could tell you.';
    case 'superseded':
      return 'I left out your earlier click. I was restarted, and you’ve clicked again since.';
    case 'given up':
      return 'I couldn’t finish what you asked for within a day. Check what has changed, and ask again if you still need it.';
    case 'not stored':
      return `I couldn’t take that in, so nothing has changed. Try again in a minute. If it happens again, give your secretariat this reference: ${interrupted.reference}.`;
    case 'refused':
      return `I was restarted before I could answer. ${interrupted.why}`;
  }
}
