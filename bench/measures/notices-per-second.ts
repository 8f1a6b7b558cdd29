import type { Measure } from '../measure.ts';

/**
 * Reminders delivered on PostgreSQL: claimed, written, posted to a Slack on loopback that answers at once, settled, ten under way at a
 * time; against pg-boss as the queue in front of the same writing and posting.
 */
export const measure: Measure = {
  name: 'notices-per-second',
  goal: 1,
  better: 'higher',
  needsNode: 22,
  run: async () => {
    const { compareQueues } = await import('../notices/compare-queues.ts');
    return compareQueues();
  },
};
