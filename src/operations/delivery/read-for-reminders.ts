import { listActionsById } from '../../../db/actions/actions.ts';
import { listCommitteesById } from '../../../db/committee/committees.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import type { ClaimedNotice } from '../../../db/reminders/deliveries.ts';
import { listPlannedActions } from '../../../db/reminders/notice-plans.ts';
import { listMembersById } from '../../../db/roster/members.ts';
import type { Action } from '../../domain/actions/action.ts';
import type { Committee } from '../../domain/committee/committee.ts';
import type { PlannedAction } from '../../domain/reminders/notice-plan.ts';
import type { Member } from '../../domain/roster/member.ts';

/** What reminders are written from. */
export interface ReadForReminders {
  readonly planned: ReadonlyMap<number, PlannedAction>;
  /** Nearest deadline first. */
  readonly actions: readonly Action[];
  readonly committees: ReadonlyMap<number, Committee>;
  readonly members: ReadonlyMap<number, Member>;
}

/**
 * What the reminders among the notices are written from, in four statements for all of them: read for each message by itself it was
 * most of the database's time for it.
 */
export async function readForReminders(db: Connection, notices: readonly ClaimedNotice[]): Promise<ReadForReminders> {
  const actionIds = notices
    .filter(({ kind }) => kind === 'action' || kind === 'escalation' || kind === 'awaited')
    .map(({ subjectId }) => subjectId);
  const byId = <One extends { readonly id: number }>(all: readonly One[]) => new Map(all.map((one) => [one.id, one]));
  return {
    planned: byId(await listPlannedActions(db, { kind: 'actions', actionIds })),
    actions: await listActionsById(db, actionIds),
    committees: byId(await listCommitteesById(db, [...new Set(notices.map(({ committeeId }) => committeeId))])),
    members: byId(await listMembersById(db, [...new Set(notices.flatMap(({ memberId }) => memberId ?? []))])),
  };
}
