import { sql } from 'kysely';
import type { Notice } from '../../src/domain/reminders/notice.ts';
import type { Connection } from '../connection/connection.ts';
import { columnOfKind, subjectColumns } from './subject-columns.ts';

const columns = {
  committee_id: 'int',
  key: 'text',
  bundle: 'text',
  kind: 'text',
  ...Object.fromEntries(Object.values(subjectColumns).map((column) => [column, 'int'])),
  about_member_id: 'int',
  member_id: 'int',
  channel_id: 'text',
  reason: 'text',
  due_at: 'timestamptz',
};
const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)));
const typed = sql.join(Object.entries(columns).map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(type)}`));

/**
 * Writes notices down. One that waits gets its new hour; one that was dropped waits again; one that was said, or is being said,
 * stays as it is. Operations call `queueNotices`, which has those that are due sent.
 */
export async function addNotices(db: Connection, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return;
  await sql`
    insert into notices (${names})
    select ${names} from jsonb_to_recordset(${JSON.stringify(notices.map(rowOf))}::jsonb) as given (${typed})
    on conflict (committee_id, key) do update
      set state = 'waiting', bundle = excluded.bundle, due_at = excluded.due_at, why = null, settled_at = null
      where notices.state in ('waiting', 'dropped')
  `.execute(db);
}

function rowOf({ committeeId, key, bundle = key, kind, subjectId, aboutMemberId, to, reason, dueAt }: Notice) {
  const column = columnOfKind(kind);
  return {
    committee_id: committeeId,
    key,
    bundle,
    kind,
    reason,
    due_at: dueAt,
    ...(column && { [column]: subjectId }),
    about_member_id: aboutMemberId,
    ...('memberId' in to ? { member_id: to.memberId } : { channel_id: to.channelId }),
  };
}
