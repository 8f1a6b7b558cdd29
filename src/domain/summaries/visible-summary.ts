import { isBlank } from '../text/visible-text.ts';
import type { Summary } from './summary.ts';

const isSeen = (name: string): boolean => !isBlank(name);

/**
 * What was read without the names that show nothing: a heading of zero-width spaces over participants became a group that nobody saw,
 * with votes and tasks of its own.
 */
export const visibleSummary = (summary: Summary): Summary => ({
  ...summary,
  actions: summary.actions.map((action) => ({
    ...action,
    owners: action.owners.filter(({ name }) => isSeen(name)),
  })),
  groups: summary.groups.filter(({ name }) => isSeen(name)),
  participants: summary.participants
    .filter(({ name }) => isSeen(name))
    .map((one) => (one.category !== null && isBlank(one.category) ? { ...one, category: null } : one)),
});
