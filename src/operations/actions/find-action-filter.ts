import type { Connection } from '../../../db/connection/connection.ts';
import { listGroups } from '../../../db/groups/groups.ts';
import { listMeetingsFrom } from '../../../db/meetings/meetings.ts';
import { listMembers } from '../../../db/roster/members.ts';
import { listPublishedMeetings } from '../../../db/summaries/published-meetings.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import type { ActionFilter, ActionsOf, TypedActionFilter } from '../../domain/actions/action-filter.ts';
import type { Committee } from '../../domain/committee/committee.ts';
import { findHeldMeetings } from '../../domain/meetings/held-meeting.ts';
import type { Member } from '../../domain/roster/member.ts';
import { mentionedIn, ownerNamed } from '../../domain/roster/roster.ts';
import { tokenWords } from '../../domain/text/token-words.ts';
import { addDays, type CalendarDay } from '../../domain/time/instant.ts';
import { readTypedDay } from '../../reading/typed/typed-day.ts';
import { noSuchOwner } from '../access/no-such-member.ts';

/** What a filter names, as the committee has it. */
export interface FoundActionFilter {
  readonly kind: 'filter';
  readonly filter: ActionFilter;
  /** Whose they are, as the roster has it; null: everybody's. */
  readonly of: string | null;
  /** The meeting they are from; null: any. */
  readonly from: string | null;
}

/** Finds the people, meetings and days that a typed filter names, or says which of them is none. */
export async function findActionFilter(
  db: Connection,
  { committee, member }: { readonly committee: Committee; readonly member: Member },
  typed: TypedActionFilter,
  today: CalendarDay,
): Promise<FoundActionFilter | Refusal> {
  const named = typed.whose === '' ? undefined : await findWhose(db, committee.id, typed.whose);
  if (named && 'because' in named) return named;
  const meeting = typed.from === undefined ? undefined : await findMeeting(db, committee, typed.from, today);
  if (meeting?.kind === 'refused') return meeting;
  const before = typed.dueBefore === undefined ? undefined : readTypedDay(typed.dueBefore, today);
  if (before?.kind === 'refused') return before;
  const after = typed.dueAfter === undefined ? undefined : readTypedDay(typed.dueAfter, today);
  if (after?.kind === 'refused') return after;
  const isOwn = typed.which === 'mine';
  const own = isOwn ? ({ kind: 'member', memberId: member.id } as const) : null;
  return {
    kind: 'filter',
    filter: {
      which: typed.which === 'mine' ? 'open' : typed.which,
      whose: named?.whose ?? own,
      ...(typed.isWaiting ? { isWaiting: true } : {}),
      ...(meeting ? { summaryIds: meeting.summaryIds } : {}),
      ...(before ? { dueBefore: before.day } : {}),
      ...(after ? { dueAfter: after.day } : {}),
    },
    of: named?.name ?? (isOwn ? member.name : null),
    from: meeting?.name ?? null,
  };
}

async function findWhose(
  db: Connection,
  committeeId: number,
  whose: string,
): Promise<{ readonly whose: ActionsOf; readonly name: string } | Refusal> {
  const roster = { members: await listMembers(db, committeeId), groups: await listGroups(db, committeeId) };
  const owner = ownerNamed(whose, roster);
  switch (owner.kind) {
    case 'member':
      return { whose: { kind: 'member', memberId: owner.member.id }, name: owner.member.name };
    case 'group':
      return { whose: { kind: 'group', groupId: owner.group.id }, name: owner.group.name };
    case 'name':
      // A mention is no word that an action could hold.
      if (mentionedIn(whose)) return noSuchOwner(db, committeeId, whose);
      return { whose: { kind: 'words', words: tokenWords(whose) }, name: `“${tokenWords(whose)}”` };
  }
}

/** The published summaries of the meeting that is named by its title, words of it, or its day. */
async function findMeeting(
  db: Connection,
  { id, timeZone }: Committee,
  words: string,
  today: CalendarDay,
): Promise<{ readonly kind: 'meeting'; readonly summaryIds: readonly number[]; readonly name: string } | Refusal> {
  const titled = await listMeetingsFrom(db, id, '0001-01-01');
  const held = (await listPublishedMeetings(db, id, timeZone)).map((meeting) => ({
    ...meeting,
    titles: [meeting.title, ...titled.filter(({ day }) => day === meeting.day).map(({ title }) => title)].filter(
      (title) => title !== null,
    ),
  }));
  const found = findHeldMeetings(held, words, daysBehind(words, today));
  const [only, ...others] = found;
  if (!only) return { kind: 'refused', because: 'no such meeting', name: tokenWords(words) };
  const name = others.length === 0 ? (only.title ?? tokenWords(words)) : `“${tokenWords(words)}”`;
  return { kind: 'meeting', summaryIds: found.map(({ summaryId }) => summaryId), name };
}

/** The days that the words may mean, the latest first: of a day without its year the last one too, since a meeting lies behind. */
function daysBehind(words: string, today: CalendarDay): readonly CalendarDay[] {
  const dayOf = (typed: string, from: CalendarDay): readonly CalendarDay[] => {
    const read = readTypedDay(typed, from);
    if (read.kind === 'day') return [read.day];
    return read.because === 'ambiguous' ? read.choices.flatMap((choice) => dayOf(choice, from)) : [];
  };
  return [today, addDays(today, -365)]
    .flatMap((from) => dayOf(words, from))
    .toSorted()
    .toReversed();
}
