import { addDays as daysAfter } from 'date-fns/addDays';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { addActions } from '../../../db/actions/actions.ts';
import { findOrCreateCommittee } from '../../../db/committee/committees.ts';
import { addMember } from '../../../db/roster/members.ts';
import type { Schema } from '../../../db/tables/schema.ts';
import type { Member } from '../../../src/domain/roster/member.ts';
import { dayIn } from '../../../src/domain/time/instant.ts';
import { planNotices } from '../../../src/operations/planning/plan-notices.ts';

/** A reminder that is to be said once. */
export interface Told {
  readonly actionId: number;
  readonly userId: string;
  /** The action's whole text, in which it is counted. */
  readonly task: string;
}

/** However late they come, a message holds no more: it lists some sixty, and says of the rest how many there are. */
const mostEach = 20;
/** So many are due at the start. */
const atStart = 100;
/** A bot that starts finds some ten of them due since the last one was killed. */
const everyMs = 250;
/** More than a kill takes on a slow machine; what is not due by the last one is not counted. */
const msAKill = 6000;

/** Reminders of one day's actions, planned as always and then spread over the time that the kills will take. */
export async function keepDueNotices(db: Kysely<Schema>, kills: number, now: Date): Promise<readonly Told[]> {
  const workspace = { teamId: 'T0COMMITTEE', enterpriseId: null };
  const committee = await findOrCreateCommittee(db, workspace, { channelId: 'C0PC', name: 'Programme Committee' }, now);
  const total = atStart + Math.ceil((kills * msAKill) / everyMs);
  const people = Math.max(40, Math.ceil(total / mostEach));
  const members: Member[] = [];
  for (let index = 0; index < people; index += 1) {
    const name = `Member ${index}`;
    members.push(await addMember(db, { committeeId: committee.id, name, userId: `U0MEMBER${index}`, timeZone: 'UTC' }));
  }
  const due = dayIn('UTC', daysAfter(now, 30));
  const told: Told[] = [];
  for (let first = 1; first <= total; first += 500) {
    const numbers = Array.from({ length: Math.min(500, total - first + 1) }, (_, index) => first + index);
    const ids = await addActions(
      db,
      numbers.map((number) => ({
        committeeId: committee.id,
        number,
        text: `Task ${number}`,
        section: null,
        due,
        dueText: null,
        tiedTo: null,
        share: 'member' as const,
        summaryId: null,
        line: null,
        quote: null,
        owners: [{ memberId: members[number % people]?.id ?? null, groupId: null, name: 'x' }],
      })),
      now,
    );
    for (const [index, actionId] of ids.entries()) {
      const number = first + index;
      told.push({ actionId, userId: `U0MEMBER${number % people}`, task: `Task ${number}` });
    }
  }
  await planNotices(db, { kind: 'committee', committeeId: committee.id }, now);
  await db.deleteFrom('notices').where('reason', '<>', '1 day before').execute();
  await sql`
    update notices n set due_at = ${now}::timestamptz + (a.number - ${atStart}::int) * ${everyMs}::float8 * interval '1 millisecond'
    from actions a where a.id = n.action_id
  `.execute(db);
  return told;
}
