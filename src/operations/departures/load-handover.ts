import { listActionsById } from '../../../db/actions/actions.ts';
import { getCommittee } from '../../../db/committee/committees.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { listGroups } from '../../../db/groups/groups.ts';
import { listMessagesOf } from '../../../db/reminders/notices.ts';
import { findDeparture, type HandoverRow, listHandovers } from '../../../db/roster/departures.ts';
import { listOfficers } from '../../../db/roster/members.ts';
import type { Action } from '../../domain/actions/action.ts';
import type { GroupWithMembers } from '../../domain/groups/working-group.ts';
import type { NoticeContent } from '../../domain/reminders/notice-content.ts';
import { type Departure, type HandoverItem, proposalFor } from '../../domain/roster/handover.ts';
import type { Member } from '../../domain/roster/member.ts';
import type { Messenger } from '../ports/messenger.ts';

/** What somebody who left had, each with what is proposed or was decided, as the database has it now. */
export async function loadHandover(
  db: Connection,
  departureId: number,
  page: number,
): Promise<Extract<NoticeContent, { readonly kind: 'handover' }> | undefined> {
  const departure = await findDeparture(db, departureId);
  if (!departure) return undefined;
  const rows = await listHandovers(db, departureId);
  const committee = await getCommittee(db, departure.committeeId);
  const groups = await listGroups(db, committee.id);
  const officers = await listOfficers(db, committee.id);
  const actions = await listActionsById(
    db,
    rows.flatMap((row) => (row.actionId === null ? [] : [row.actionId])),
  );
  const items = rows.flatMap((row) => {
    const item = itemsHeldIn(row, actions, groups);
    if (!item) return [];
    const decided = row.decided ?? settledElsewhere(item, departure.member);
    return [{ id: row.id, item, decided, proposal: proposalFor(item, departure.member, officers) }];
  });
  return { kind: 'handover', committee, departure, items, page };
}

export function itemsHeldIn(
  { actionId, groupId }: HandoverRow,
  actions: readonly Action[],
  groups: readonly GroupWithMembers[],
): HandoverItem | undefined {
  const action = actions.find((one) => one.id === actionId);
  const group = groups.find((one) => one.id === groupId);
  if (group) return { kind: 'seat', group };
  const owning = groups.filter((one) =>
    action?.owners.some((owner) => owner.kind === 'group' && owner.group.id === one.id),
  );
  return action && { kind: 'action', action, groups: owning };
}

/** Done, given to somebody or vacated by another way in the meantime. */
export function settledElsewhere(item: HandoverItem, { id }: Pick<Member, 'id'>): string | null {
  if (item.kind === 'seat')
    return item.group.members.some((member) => member.id === id) ? null : 'no longer their seat';
  const { action } = item;
  if (action.state !== 'open') return action.state;
  const isTheirs =
    action.takenBy?.id === id || action.owners.some((owner) => owner.kind === 'member' && owner.member.id === id);
  return isTheirs ? null : 'no longer theirs';
}

/** Brings the messages about a departure up to date; `page`: the one to show. */
export async function redrawHandover(
  db: Connection,
  messenger: Messenger,
  departureId: Departure['id'],
  page = 0,
): Promise<void> {
  for (const card of await listMessagesOf(db, 'handover', departureId)) {
    await messenger.redraw(card, () => loadHandover(db, departureId, page));
  }
}
