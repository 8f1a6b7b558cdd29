import type { Interrupted } from '../../../domain/requests/interrupted.ts';

/** What became of something that was interrupted, to who asked for it. */
export function interruptedSentence(interrupted: Interrupted): string {
  switch (interrupted.kind) {
    case 'executed':
      return 'I was restarted before I could answer. What you asked for is done.';
    case 'superseded':
      return 'I was restarted before I could carry out your earlier click. You have clicked again since, so I left it out.';
    case 'given up':
      return 'I couldn’t finish within a day what you asked for. Check what has changed, and ask again if you still need it.';
    case 'not stored':
      return `I couldn’t take that in, so nothing has changed. Try again in a minute. If it happens again, give your secretariat this reference: ${interrupted.reference}.`;
    case 'refused':
      return `I was restarted before I could answer. ${interrupted.why}`;
  }
}
