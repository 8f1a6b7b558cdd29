import { dayIn, type Instant } from '../../../domain/time/instant.ts';
import { readPosting } from '../../../operations/summaries/read-posting.ts';
import { mayBeSummary } from '../../message/may-be-summary.ts';
import { postedMessageIn, withForwarded } from '../../message/posted-message.ts';

/** Whether a message passes a summary on. It may be another committee's, so it is read only where somebody asks for it. */
export async function forwardsSummary(told: unknown, now: Instant): Promise<boolean> {
  const forwarded = withForwarded(told).texts.slice(postedMessageIn(told).texts.length);
  for (const text of forwarded.filter(mayBeSummary).slice(0, 3)) {
    const read = await readPosting({ kind: 'message', text }, dayIn('UTC', now));
    if (read.kind === 'summary') return true;
  }
  return false;
}
