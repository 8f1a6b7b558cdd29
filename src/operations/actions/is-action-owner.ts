import { listPeopleOf } from '../../../db/actions/actions.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import type { Action } from '../../domain/actions/action.ts';
import type { Member } from '../../domain/roster/member.ts';

/** Whether the member took the action, or has a part in it. */
export async function isActionOwner(db: Connection, action: Action, by: Member): Promise<boolean> {
  if (action.takenBy?.id === by.id) return true;
  return (await listPeopleOf(db, action.id)).some((person) => person.memberId === by.id);
}
