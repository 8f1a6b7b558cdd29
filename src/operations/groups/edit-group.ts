import { listActionPage } from '../../../db/actions/actions.ts';
import { lockCommittee } from '../../../db/committee/committees.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { type GroupColumns, updateGroup } from '../../../db/groups/group-edits.ts';
import { takeAnswerBack } from '../../../db/groups/group-members.ts';
import { findGroup, listGroups } from '../../../db/groups/groups.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import type { Right } from '../../domain/access/rights.ts';
import type { Action } from '../../domain/actions/action.ts';
import { type GroupEdit, isLeads } from '../../domain/groups/group-edit.ts';
import { type GroupWithMembers, isJoinable } from '../../domain/groups/working-group.ts';
import { groupPhrases } from '../../domain/history/phrases.ts';
import type { Member } from '../../domain/roster/member.ts';
import { unquoted } from '../../domain/text/unquoted.ts';
import { isBlank } from '../../domain/text/visible-text.ts';
import { type CalendarDay, dayIn, type Instant } from '../../domain/time/instant.ts';
import { readOptionalDay } from '../../reading/typed/typed-day.ts';
import type { Said } from '../actions/change-action.ts';
import { undoable } from '../history/undoable.ts';
import { planNotices } from '../planning/plan-notices.ts';
import { changeGroup, recordInGroup } from './change-group.ts';
import { findTaken } from './create-group.ts';
import { notifyJoinDecision } from './notify-join-decision.ts';
import { promoteFromWaitingList } from './promote-from-waiting-list.ts';

export type GroupEdited =
  | {
      readonly kind: 'edited';
      readonly group: GroupWithMembers;
      /** Of a group that is closed now, what it leaves open: to be given to others. */
      readonly openActions: readonly Action[];
    }
  | Refusal;

/** Changes what holds of a group: all of the edits, or, where one is refused, none. */
export function editGroup(
  db: Connection,
  groupId: number,
  edits: readonly GroupEdit[],
  by: Member,
  now: Instant,
): Promise<GroupEdited> {
  const right = edits.every(isLeads) ? 'run a group' : 'keep the groups';
  return undoable(db, by, now, async (db) => {
    // Two that are given one name at once: the second finds the first. The committee is locked before its groups, as everywhere.
    if (edits.some(({ kind }) => kind === 'name')) await lockCommittee(db, by.committeeId);
    return edit(db, { groupId, right, edits }, by, now);
  });
}

function edit(
  db: Connection,
  { groupId, right, edits }: { readonly groupId: number; readonly right: Right; readonly edits: readonly GroupEdit[] },
  by: Member,
  now: Instant,
): Promise<GroupEdited> {
  return changeGroup(db, { groupId, right }, by, now, async (db, group): Promise<GroupEdited> => {
    if (!isJoinable(group)) return { kind: 'refused', because: 'not open', group };
    const today = dayIn(group.timeZone, now);
    const named = await listGroups(db, group.committeeId);
    const read = edits.map((edit) => readEdit(edit, group, named, today, now));
    const refusal = read.find((one) => 'because' in one);
    if (refusal && 'because' in refusal) return refusal;
    for (const one of read) {
      if ('because' in one) continue;
      await updateGroup(db, groupId, one.columns);
      await recordInGroup(db, group, by, one.said, now);
    }
    if (edits.some((edit) => edit.kind === 'state' && edit.state === 'closed')) {
      for (const member of [...group.waiting, ...group.asking]) {
        await takeAnswerBack(db, groupId, member.id);
        await notifyJoinDecision(db, group, member, { by, reason: 'closed' }, now);
      }
    }
    await promoteFromWaitingList(db, groupId, now);
    await planNotices(db, { kind: 'group', groupId }, now);
    const edited = await findGroup(db, groupId);
    if (!edited) throw new Error(`Group ${groupId} went away while it was locked`);
    return {
      kind: 'edited',
      group: edited,
      openActions: edited.closedAt ? await openActionsOf(db, edited, today) : [],
    };
  });
}

async function openActionsOf(db: Connection, { id, committeeId }: GroupWithMembers, today: CalendarDay) {
  const open = { which: 'open', whose: { kind: 'group', groupId: id } } as const;
  const { actions } = await listActionPage(db, committeeId, open, today, { limit: 50, offset: 0 });
  return actions;
}

/** What an edit writes, and what the history says of it. */
function readEdit(
  edit: GroupEdit,
  group: GroupWithMembers,
  groups: readonly GroupWithMembers[],
  today: CalendarDay,
  now: Instant,
): { readonly columns: GroupColumns; readonly said: Said } | Refusal {
  switch (edit.kind) {
    case 'name': {
      const name = unquoted(edit.name).replace(/\s+/g, ' ');
      if (isBlank(name)) return { kind: 'refused', because: 'no name' };
      const taken = findTaken(name, groups, group.id);
      if (taken) return { kind: 'refused', because: 'name taken', name: taken.name };
      return { columns: { name }, said: { what: groupPhrases.renamed, before: group.name, after: name } };
    }
    case 'seats': {
      const said = { what: groupPhrases.seatsSet, before: String(group.seats), after: String(edit.seats) };
      return { columns: { seats: edit.seats === 'unlimited' ? null : edit.seats }, said };
    }
    case 'entry': {
      const { entry } = edit;
      return { columns: { entry }, said: { what: groupPhrases.entrySet, before: group.entry, after: entry } };
    }
    case 'channel': {
      const { channelId } = edit;
      const said = { what: groupPhrases.channelLinked, before: group.channelId, after: channelId };
      return { columns: { channelId }, said };
    }
    case 'charter': {
      const day = readOptionalDay(edit.ends, today);
      if (day !== null && typeof day === 'object') return day;
      const said = { what: groupPhrases.charterSet, before: group.charterEnds, after: day };
      return { columns: { charterEnds: day }, said };
    }
    case 'offers': {
      const day = readOptionalDay(edit.close, today);
      if (day !== null && typeof day === 'object') return day;
      if (day !== null && day < today) return { kind: 'refused', because: 'past day', words: edit.close, day };
      const said = { what: groupPhrases.offersSet, before: group.offersClose, after: day };
      return { columns: { offersClose: day }, said };
    }
    case 'state': {
      const closes = edit.state === 'closed';
      const said = {
        what: closes ? groupPhrases.closed : groupPhrases.reopened,
        before: stateOf(group),
        after: edit.state,
      };
      return { columns: { closedAt: closes ? (group.closedAt ?? now) : null }, said };
    }
  }
}

const stateOf = (group: GroupWithMembers) => (group.closedAt ? 'closed' : 'open');
