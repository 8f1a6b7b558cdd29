import type { Share } from '../../domain/summaries/summary.ts';
import { isLikelyPerson, looksLikeName, type People } from '../people/people.ts';
import { groupNouns } from '../words/words.ts';

/** Whether each member of what is named must do it, any one of it, or the named people themselves. */
export function shareOf(owners: readonly string[], words: string | null, people: People): Share | null {
  const [owner] = owners;
  if (!owner) return null;
  const lower = owner.toLowerCase();
  if (/^@?(?:all|everyone|everybody)\b|^each\b|^@(?:here|channel)$|^(?:whole|entire|full) /.test(lower)) return 'each';
  // Where the summary lists who they are, the committee that signs is each of them.
  if (people.list.length > 1 && /^(?:the )?(?:committee|board|council) to$/i.test(words ?? '')) return 'each';
  const isNick = people.goByNicks && /^[a-z][a-z\d_|-]{2,20}$/.test(owner) && !groupNouns.has(owner);
  if (people.knows(owner) || isNick || isLikelyPerson(owner) || (owner.startsWith('@') && !owner.includes('/')))
    return 'member';
  // A body that is encouraged, reminded or invited to do something does it one by one.
  if (
    words &&
    /\b(?:encouraged|reminded|invited|urged|requested|asked|welcome) to\b/i.test(words) &&
    !/secretariat|chair\b|staff|office|team/.test(lower)
  )
    return 'each';
  if (
    /(?:members|participants|attendees|leaders|leads|chairs|editors|maintainers|volunteers|delegates|representatives|reps|trustees|people|companies|clients|projects|contributors|authors|reviewers|users|owners|organi[sz]ers|councillors|directors|officers|parents|states|countries|teams|groups|chapters|clubs|schools|speakers|partners|mentors|ambassadors|developers)$/.test(
      lower,
    )
  )
    return 'each';
  const isPersonal =
    looksLikeName(owner) && !/^\p{Lu}{2,}s?$/u.test(owner) && !lower.split(' ').some((word) => groupNouns.has(word));
  return isPersonal ? 'member' : 'any';
}
