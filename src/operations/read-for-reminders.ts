import { listActionsById } from '../../db/actions.ts';
import { listCommitteesById } from '../../db/committees.ts';
import type { Connection } from '../../db/connection.ts';
import type { ClaimedNotice } from '../../db/deliveries.ts';
import { listMembersById } from '../../db/members.ts';
import { listPlannedActions } from '../../db/notice-plans.ts';
import type { Action } from '../domain/action.ts';
import type { Committee } from '../domain/committee.ts';
import type { Member } from '../domain/member.ts';
import type { PlannedAction } from '../domain/notice-plan.ts';

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
    .filter(({ kind }) => kind === 'action' || kind === 'escalation')
    .map(({ subjectId }) => subjectId);
  const byId = <One extends { readonly id: number }>(all: readonly One[]) => new Map(all.map((one) => [one.id, one]));
  return {
    planned: byId(await listPlannedActions(db, { kind: 'actions', actionIds })),
    actions: await listActionsById(db, actionIds),
    committees: byId(await listCommitteesById(db, [...new Set(notices.map(({ committeeId }) => committeeId))])),
    members: byId(await listMembersById(db, [...new Set(notices.flatMap(({ memberId }) => memberId ?? []))])),
  };
}
