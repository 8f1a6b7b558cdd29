import { getCommittee } from '../../../db/committee/committees.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { findGroup } from '../../../db/groups/groups.ts';
import type { ClaimedNotice } from '../../../db/reminders/deliveries.ts';
import { listPlannedGroups } from '../../../db/reminders/group-plans.ts';
import type { GroupWithMembers } from '../../domain/groups/working-group.ts';
import { groupKeys } from '../../domain/reminders/group-notices.ts';
import type { GroupReminder, NoticeContent } from '../../domain/reminders/notice-content.ts';
import { keyStem } from '../../domain/reminders/notice-keys.ts';

export const isOfGroup = ({ kind }: Pick<ClaimedNotice, 'kind'>): boolean =>
  kind === 'call' || kind === 'seats' || kind === 'charter';

/** Why a reminder about a group need not be said any more. */
export async function whyNotGroup(db: Connection, notice: ClaimedNotice): Promise<string | undefined> {
  const [planned] = await listPlannedGroups(db, { kind: 'group', groupId: notice.subjectId });
  if (!planned) return 'the group is gone';
  if (!groupKeys(planned).includes(keyStem(notice.key))) return 'they answered, or the day was changed';
  if (notice.kind !== 'seats') return undefined;
  const group = await findGroup(db, notice.subjectId);
  return planned.isConfirmed || group?.waiting.length === 0 ? 'there is nothing to confirm' : undefined;
}

/** The groups that the notices are about, as they are now. */
export async function groupReminders(
  db: Connection,
  notices: readonly ClaimedNotice[],
): Promise<readonly GroupReminder[]> {
  const reminders: GroupReminder[] = [];
  for (const { kind, subjectId } of notices) {
    if (kind !== 'call' && kind !== 'seats' && kind !== 'charter') continue;
    const group = await findGroup(db, subjectId);
    if (group) reminders.push({ kind, group });
  }
  return reminders;
}

/** The card of a group by itself as the database has it now. */
export async function groupCard(
  db: Connection,
  groupId: number,
): Promise<Extract<NoticeContent, { readonly kind: 'group' }> | undefined> {
  const group = await findGroup(db, groupId);
  return group && { kind: 'group', committee: await getCommittee(db, group.committeeId), group };
}

/** Who got the seats; undefined where none of the groups has a result to tell. */
export async function resultContent(
  db: Connection,
  notices: readonly ClaimedNotice[],
): Promise<Extract<NoticeContent, { readonly kind: 'result' }> | undefined> {
  const groups: GroupWithMembers[] = [];
  for (const { key, subjectId } of notices) {
    const [planned] = await listPlannedGroups(db, { kind: 'group', groupId: subjectId });
    const group = await findGroup(db, subjectId);
    const holds = planned && groupKeys(planned).includes(keyStem(key));
    if (group && holds && (group.offersClose !== null || group.confirmedAt !== null)) groups.push(group);
  }
  const [first] = groups;
  return first && { kind: 'result', committee: await getCommittee(db, first.committeeId), groups };
}
