import { getCommittee, lockCommittee } from '../../../db/committee/committees.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { insertGroup } from '../../../db/groups/group-edits.ts';
import { findGroup, listGroups } from '../../../db/groups/groups.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import type { Group, GroupWithMembers } from '../../domain/groups/working-group.ts';
import { groupPhrases } from '../../domain/history/phrases.ts';
import { noticeKeys } from '../../domain/reminders/notice-keys.ts';
import type { Member } from '../../domain/roster/member.ts';
import { unquoted } from '../../domain/text/unquoted.ts';
import { isBlank } from '../../domain/text/visible-text.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';
import { undoable } from '../history/undoable.ts';
import { queueNotices } from '../planning/queue-notices.ts';
import { recordInGroup } from './change-group.ts';

export type GroupCreated = { readonly kind: 'created'; readonly group: GroupWithMembers } | Refusal;

/** Makes a working group or a topic that no summary proposed; its card goes to the channel. */
export function createGroup(
  db: Connection,
  what: { readonly kind: 'working group' | 'topic'; readonly name: string; readonly seats: Group['seats'] },
  by: Member,
  now: Instant,
): Promise<GroupCreated> {
  return undoable(db, by, now, async (db): Promise<GroupCreated> => {
    const refusal = await authorize(db, by, 'keep the groups');
    if (refusal) return refusal;
    const name = unquoted(what.name).replace(/\s+/g, ' ');
    if (isBlank(name)) return { kind: 'refused', because: 'no name' };
    // Two who make it at once: the second finds the first's.
    await lockCommittee(db, by.committeeId);
    const taken = findTaken(name, await listGroups(db, by.committeeId));
    if (taken) return { kind: 'refused', because: 'name taken', name: taken.name };
    const id = await insertGroup(db, { ...what, name, committeeId: by.committeeId, createdBy: by.id });
    await recordInGroup(db, { id, committeeId: by.committeeId }, by, { what: groupPhrases.created, after: name }, now);
    const { channelId } = await getCommittee(db, by.committeeId);
    const key = noticeKeys.group({ groupId: id });
    const card = { committeeId: by.committeeId, key, kind: 'group', subjectId: id } as const;
    await queueNotices(db, [{ ...card, to: { channelId }, reason: 'made', dueAt: now }], now);
    const group = await findGroup(db, id);
    if (!group) throw new Error(`Group ${id} was made and is not there`);
    return { kind: 'created', group };
  });
}

/** The group that is called so already, whatever its kind: people type names. */
export const findTaken = <G extends Group>(name: string, groups: readonly G[], except?: number): G | undefined =>
  groups.find((group) => group.id !== except && group.name.toLowerCase() === name.toLowerCase());
