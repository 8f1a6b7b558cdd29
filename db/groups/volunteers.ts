import { sql } from 'kysely';
import type { Volunteer } from '../../src/domain/groups/volunteer.ts';
import type { Connection } from '../connection/connection.ts';

/** All who volunteer for a group, in the order they offered: those who have a seat and those who wait. */
export async function listVolunteers(db: Connection, groupId: number): Promise<readonly Volunteer[]> {
  const { rows } = await sql<Volunteer>`
    with offers as (
      select member_id, joined_at as at, true as is_in from group_members where group_id = ${groupId}
      union all
      select member_id, at, false from group_answers where group_id = ${groupId} and answer = 'waits'
    )
    select m.id as member_id, m.name, o.is_in, m.region,
      array(select g.name from group_members gm join groups g on g.id = gm.group_id
        where gm.member_id = m.id and g.kind = 'category' order by g.id) as categories,
      array(select g.name from group_members gm join groups g on g.id = gm.group_id
        where gm.member_id = m.id and g.kind in ('topic', 'working group') and g.id <> ${groupId} and g.closed_at is null
        order by g.id) as other_seats
    from offers o join members m on m.id = o.member_id
    order by o.at, o.is_in desc, m.id`.execute(db);
  return rows;
}
