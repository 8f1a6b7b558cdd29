import type { Connection } from '../../../db/connection/connection.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import type { Right } from '../../domain/access/rights.ts';
import type { Action } from '../../domain/actions/action.ts';
import type { Member } from '../../domain/roster/member.ts';
import { authorize } from '../access/authorize.ts';
import { isActionOwner } from './is-action-owner.ts';
import { requireOpenAction } from './require-open-action.ts';

/** The refusal of what only owners may do, and while the action is open; undefined where `by` may. */
export async function authorizeOwner(
  db: Connection,
  action: Action,
  by: Member,
  right: Right,
): Promise<Refusal | undefined> {
  const own = await isActionOwner(db, action, by);
  return (await authorize(db, by, right, { own, action: action.number })) ?? requireOpenAction(action);
}
