import { listPeopleOf } from '../../db/actions.ts';
import type { Connection } from '../../db/connection.ts';
import type { Action } from '../domain/action.ts';
import type { Member } from '../domain/member.ts';
import type { Refusal } from '../domain/refusal.ts';

/** The refusal of what only those can do whose the action is, or undefined for them. */
export async function unlessOwn(db: Connection, action: Action, by: Member): Promise<Refusal | undefined> {
  if (action.takenBy?.id === by.id) return undefined;
  const people = await listPeopleOf(db, action.id);
  if (people.some((person) => person.memberId === by.id)) return undefined;
  return { kind: 'refused', because: 'not yours', number: action.number };
}
