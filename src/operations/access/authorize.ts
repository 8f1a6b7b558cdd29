import type { Connection } from '../../../db/connection/connection.ts';
import { leadsGroup, listLeads } from '../../../db/groups/groups.ts';
import { listOfficers } from '../../../db/roster/members.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import { type Allowed, may, type Right, rights } from '../../domain/access/rights.ts';
import { isOnNoRoster, type Member } from '../../domain/roster/member.ts';

export interface RightSubject {
  /** Whether it is their own, where the table says "own". */
  readonly own?: boolean;
  /** The number of the action it is about. */
  readonly action?: number;
  /** The group it is about, whose leads may do more. */
  readonly groupId?: number;
}

/** The refusal of what `by` may not do, with who can, or undefined where they may: the only way in which operations ask. */
export async function authorize(
  db: Connection,
  by: Member,
  right: Right,
  { own = true, action, groupId }: RightSubject = {},
): Promise<Refusal | undefined> {
  const isEnough = (allowed: Allowed) => allowed === 'yes' || (allowed === 'own' && own);
  // Whether they lead the group is asked only where it makes a difference.
  if (isEnough(may(by, right))) return undefined;
  const leads = groupId !== undefined && (await leadsGroup(db, groupId, by.id));
  const allowed = may(by, right, leads);
  if (isEnough(allowed)) return undefined;
  const officers = await listOfficers(db, by.committeeId);
  const { member, lead, chair } = rights[right];
  if (allowed === 'no' && member !== 'no') {
    return { kind: 'refused', because: 'for members', canJoin: isOnNoRoster(by) && !by.isBot, who: officers };
  }
  const who = officers.filter((officer) => may(officer, right) === 'yes');
  if (allowed === 'own' && action !== undefined) return { kind: 'refused', because: 'not yours', number: action, who };
  const leadsToo = lead === 'yes' && groupId !== undefined ? await listLeads(db, groupId) : [];
  return { kind: 'refused', because: 'for the secretariat', chairToo: chair === 'yes', who: [...leadsToo, ...who] };
}
