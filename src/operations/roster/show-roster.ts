import { listActionsById } from '../../../db/actions/actions.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { listGroups } from '../../../db/groups/groups.ts';
import { listMembers } from '../../../db/roster/members.ts';
import { listOpenQuestions } from '../../../db/roster/name-questions.ts';
import { listUnlinkedActions } from '../../../db/roster/roster.ts';
import type { Action } from '../../domain/actions/action.ts';
import type { Committee } from '../../domain/committee/committee.ts';
import type { GroupWithMembers } from '../../domain/groups/working-group.ts';
import type { KnownMember } from '../../domain/roster/member.ts';
import type { NameQuestion } from '../../domain/roster/name-question.ts';

/** The roster with what is known of who its people are. */
export interface WholeRoster {
  /** Former members are among them. */
  readonly members: readonly KnownMember[];
  readonly groups: readonly GroupWithMembers[];
  /** Names of which it is asked who they are. */
  readonly questions: readonly NameQuestion[];
}

export async function showWholeRoster(db: Connection, { id }: Committee): Promise<WholeRoster> {
  return {
    members: await listMembers(db, id),
    groups: await listGroups(db, id),
    questions: await listOpenQuestions(db, id),
  };
}

/** A page of the open actions that an owner has whom nobody in the workspace is. */
export async function showUnlinkedActions(
  db: Connection,
  committee: Committee,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ readonly actions: readonly Action[]; readonly total: number }> {
  const ids = await listUnlinkedActions(db, committee.id);
  const here = ids.slice(page.offset, page.offset + page.limit);
  return { actions: await listActionsById(db, here), total: ids.length };
}
