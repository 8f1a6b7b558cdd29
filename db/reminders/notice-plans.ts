import { sql } from 'kysely';
import type { DropReason } from '../../src/domain/reminders/drop-reason.ts';
import type { NoticeKind, NoticeSubject } from '../../src/domain/reminders/notice.ts';
import { noticeBundles } from '../../src/domain/reminders/notice-keys.ts';
import type { PlannedAction, PlannedDate, PlannedMeeting } from '../../src/domain/reminders/notice-plan.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import type { Connection } from '../connection/connection.ts';
import { subjectColumns } from './subject-columns.ts';

/** Whose notices are to be planned again. */
export type PlanSubject =
  | { readonly kind: 'actions'; readonly actionIds: readonly number[] }
  /** All the actions the member has a part in, or still has notices of. */
  | { readonly kind: 'member'; readonly memberId: number }
  /** All the actions the group owns, and the days of its own. */
  | { readonly kind: 'group'; readonly groupId: number }
  | { readonly kind: 'meeting'; readonly meetingId: number }
  /** The actions, dates and meetings of one summary. */
  | { readonly kind: 'summary'; readonly summaryId: number }
  | { readonly kind: 'vote'; readonly voteId: number }
  | { readonly kind: 'committee'; readonly committeeId: number };

/** The actions of the subject with the people to remind, in one statement. */
export async function listPlannedActions(db: Connection, subject: PlanSubject): Promise<readonly PlannedAction[]> {
  const which = actionsOf(subject);
  if (!which || (subject.kind === 'actions' && subject.actionIds.length === 0)) return [];
  const { rows } = await sql<PlannedAction>`
    with wanted as (select a.* from actions a where ${which}),
    -- A group of one is that person: nobody else could take it.
    owned as (
      select w.id as action_id, w.share, w.taken_by, o.member_id, o.group_id,
        o.group_id is not null and (select count(*) from group_members gm join members gmm on gmm.id = gm.member_id
          where gm.group_id = o.group_id and gmm.former_since is null) = 1 as lone
      from wanted w join action_owners o on o.action_id = w.id
    ),
    parts as (
      select id as action_id, taken_by as member_id from wanted where share <> 'each' and taken_by is not null
      union
      select action_id, member_id from owned where member_id is not null and (share = 'each' or taken_by is null)
      union
      select action_id, gm.member_id from owned join group_members gm using (group_id)
      where share = 'each' or (lone and taken_by is null)
    ),
    -- Of a group's action those who lead the group; of a member's, where one of their groups alone has somebody who leads it, that one.
    led as (
      select action_id, group_id from owned where group_id is not null
      union
      select action_id, min(group_id) from (
        select p.action_id, own.group_id from parts p
          join group_members own on own.member_id = p.member_id
          join groups g on g.id = own.group_id and g.closed_at is null
        where not exists (select from owned o where o.action_id = p.action_id and o.group_id is not null)
          and exists (select from group_members l where l.group_id = own.group_id and l.role = 'lead')) as theirs
      group by action_id having count(distinct group_id) = 1
    ),
    told_of_late as (
      select w.id as action_id, m.id, m.role, m.time_zone, m.reminder_time
      from wanted w join members m on m.committee_id = w.committee_id and m.role <> 'member'
      where m.user_id is not null and m.former_since is null
      union
      select led.action_id, m.id, 'lead', m.time_zone, m.reminder_time
      from led join group_members l on l.group_id = led.group_id and l.role = 'lead' join members m on m.id = l.member_id
      where m.user_id is not null and m.former_since is null
    ),
    officers as (
      select action_id, json_agg(json_build_object('memberId', id, 'timeZone', time_zone, 'reminderTime', reminder_time,
        'role', role) order by id, role) as people
      from told_of_late group by action_id
    )
    select w.id, w.committee_id, c.time_zone, c.channel_id, c.reminder_days, c.reminder_time, c.working_days_only, w.state, w.due,
      coalesce(json_agg(json_build_object('memberId', m.id, 'timeZone', m.time_zone, 'reminderDays', m.reminder_days,
        'reminderTime', m.reminder_time, 'apart', m.reminders_apart, 'quietUntil', greatest(m.paused_until, s.until)))
        filter (where m.id is not null), '[]') as people,
      case when aw.id is not null then json_build_object('id', aw.id, 'on', case when waited.id is not null then
        json_build_object('memberId', waited.id, 'timeZone', waited.time_zone, 'reminderDays', waited.reminder_days,
          'reminderTime', waited.reminder_time, 'apart', waited.reminders_apart, 'quietUntil', waited.paused_until) end) end as wait,
      w.share <> 'each' and w.taken_by is null
        and exists (select from owned o where o.action_id = w.id and o.group_id is not null and not o.lone) as untaken,
      -- One row an action; asked for by a subquery it was looked for through all of them, for each.
      coalesce((array_agg(d.people))[1], '[]') as officers
    from wanted w
    join committees c on c.id = w.committee_id
    left join officers d on d.action_id = w.id
    left join action_waits aw on aw.action_id = w.id
    left join members waited on waited.id = aw.member_id and waited.user_id is not null and waited.former_since is null
    left join parts p on p.action_id = w.id
      and not exists (select from action_ticks t where t.action_id = w.id and t.member_id = p.member_id)
    left join members m on m.id = p.member_id and m.user_id is not null and m.former_since is null
    left join snoozes s on s.action_id = w.id and s.member_id = m.id
    group by w.id, w.committee_id, c.id, w.state, w.due, w.share, w.taken_by, aw.id, waited.id
    order by w.id
  `.execute(db);
  return rows;
}

function actionsOf(subject: PlanSubject) {
  switch (subject.kind) {
    case 'actions':
      return sql`a.id = any(${subject.actionIds})`;
    case 'summary':
      return sql`a.summary_id = ${subject.summaryId}`;
    case 'committee':
      return sql`a.committee_id = ${subject.committeeId}`;
    case 'group':
      return sql`a.id in (select action_id from action_owners where group_id = ${subject.groupId})`;
    case 'member':
      return sql`a.id in (
        select action_id from action_owners where member_id = ${subject.memberId}
        union select o.action_id from action_owners o join group_members gm using (group_id) where gm.member_id = ${subject.memberId}
        union select id from actions where taken_by = ${subject.memberId}
        union select action_id from action_waits where member_id = ${subject.memberId}
        union select action_id from notices where bundle = ${noticeBundles.member(subject)} and state = 'waiting' and kind in ('action', 'awaited'))`;
    case 'meeting':
    case 'vote':
      return undefined;
  }
}

/** The deadlines of the subject that stand on a certain day. */
export async function listPlannedDates(db: Connection, subject: PlanSubject): Promise<readonly PlannedDate[]> {
  if (subject.kind !== 'summary' && subject.kind !== 'committee') return [];
  const { rows } = await sql<PlannedDate>`
    select d.id, d.committee_id, c.time_zone, c.channel_id, d.to_day as day
    from dates d join committees c on c.id = d.committee_id
    where d.kind = 'deadline' and d.certain and not d.withdrawn and d.to_day is not null
      and ${subject.kind === 'summary' ? sql`d.summary_id = ${subject.summaryId}` : sql`d.committee_id = ${subject.committeeId}`}
  `.execute(db);
  return rows;
}

export async function listPlannedMeetings(db: Connection, subject: PlanSubject): Promise<readonly PlannedMeeting[]> {
  if (subject.kind !== 'meeting' && subject.kind !== 'summary' && subject.kind !== 'committee') return [];
  const which =
    subject.kind === 'meeting'
      ? sql`m.id = ${subject.meetingId}`
      : subject.kind === 'summary'
        ? sql`m.summary_id = ${subject.summaryId}`
        : sql`m.committee_id = ${subject.committeeId}`;
  const { rows } = await sql<PlannedMeeting>`
    select m.id, m.committee_id, c.time_zone, c.channel_id, m.day, m.starts_at, m.cancelled_at is not null as cancelled
    from meetings m join committees c on c.id = m.committee_id where ${which}
  `.execute(db);
  return rows;
}

/** A notice not yet said. */
export interface WaitingNotice {
  readonly id: number;
  readonly key: string;
  readonly subjectId: number;
  readonly dueAt: Instant;
}

const plannedKinds = {
  action: ['action', 'escalation', 'awaited'],
  date: ['deadline'],
  meeting: ['meeting'],
  vote: ['vote reminder', 'vote end'],
  group: ['call', 'seats', 'result', 'charter'],
} as const satisfies Partial<Record<NoticeSubject, readonly NoticeKind[]>>;

/** Of the kinds that are planned from what they are about; the others are written once and stand. */
export async function listWaiting(
  db: Connection,
  about: keyof typeof plannedKinds,
  subjectIds: readonly number[],
): Promise<readonly WaitingNotice[]> {
  if (subjectIds.length === 0) return [];
  const subject = sql.ref(subjectColumns[about]);
  const { rows } = await sql<WaitingNotice>`
    select id, key, ${subject} as subject_id, due_at from notices
    where ${subject} = any(${subjectIds}) and kind in (${sql.join(plannedKinds[about])}) and state = 'waiting'
  `.execute(db);
  return rows;
}

/** Notices that will not be said, each with its reason. */
export async function dropNotices(
  db: Connection,
  dropped: readonly { readonly id: number; readonly why: DropReason }[],
  now: Instant,
): Promise<void> {
  if (dropped.length === 0) return;
  await sql`
    update notices n set state = 'dropped', why = d.why, settled_at = ${now}, lease_until = null
    from jsonb_to_recordset(${JSON.stringify(dropped)}::jsonb) as d (id int, why text)
    where n.id = d.id and n.state in ('waiting', 'sending')
  `.execute(db);
}
