import type { Connection } from '../../../db/connection/connection.ts';
import { listMembers } from '../../../db/roster/members.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { SlackActor } from '../access/resolve-viewer.ts';
import type { Directory } from '../ports/directory.ts';
import type { Posted, ReadPosting } from './read-posting.ts';

const unknown = {
  person: 'somebody not known here',
  group: 'a group not known here',
  channel: 'a channel not known here',
};

/**
 * What was read, with names for the ids that Slack has in its mentions: people are called as the committee's roster has them, or else as
 * the workspace does. Whom nobody knows stays a doer without a name, and takes no place among the participants.
 */
export async function nameMentions(
  db: Connection,
  { read, posted }: { readonly read: ReadPosting; readonly posted: Posted },
  { channelId }: Pick<SlackActor, 'channelId'>,
  committeeId: number | undefined,
  directory: Directory,
  now: Instant,
): Promise<ReadPosting> {
  const shown = JSON.stringify(read);
  const ids = mentionedIn(posted).filter((id) => shown.includes(id));
  if (ids.length === 0) return read;
  const members = committeeId === undefined ? [] : await listMembers(db, committeeId);
  const names = new Map<string, string>();
  for (const id of ids) {
    const member = members.find(({ userId }) => userId === id);
    names.set(id, member?.name ?? (await nameOf(id, channelId, directory, now)));
  }
  const pattern = new RegExp(`(?<!\\w)[@#](${ids.join('|')})\\b`, 'g');
  const named: ReadPosting = JSON.parse(shown, (_key, part: unknown) =>
    typeof part === 'string' ? part.replace(pattern, (whole, id: string) => names.get(id) ?? whole) : part,
  );
  const { summary } = named;
  const participants = summary.participants.filter(({ name }) => !Object.values(unknown).includes(name));
  return { ...named, summary: { ...summary, participants } };
}

/** A summary names fewer. */
const mostIds = 100;

/** The ids of mentions that have no name beside them; nobody is asked about what only looks like an id ("@W3C"). */
function mentionedIn(posted: Posted): readonly string[] {
  const text = posted.kind === 'message' ? posted.text : Buffer.from(posted.bytes).toString('latin1');
  const found = text.matchAll(
    /(?:<|&lt;)(?:@([UW][A-Z0-9]{2,20})(?:\|[^<>&]{0,80})?|!subteam\^(S[A-Z0-9]{2,20})\|?|#([CG][A-Z0-9]{2,20})\|?)(?:>|&gt;)/g,
  );
  const ids = new Set<string>();
  for (const [, person, group, channel] of found) {
    ids.add(person ?? group ?? channel ?? '');
    if (ids.size >= mostIds) break;
  }
  return [...ids];
}

async function nameOf(id: string, channelId: string, directory: Directory, now: Instant): Promise<string> {
  // The bot may not list user groups; Slack mostly writes their name beside the id.
  if (id.startsWith('S')) return unknown.group;
  if (/^[UW]/.test(id)) return (await directory.person(id, now))?.name ?? unknown.person;
  const isTold = id === channelId || !(await directory.isPrivate(id, now));
  return isTold ? `#${await directory.channelName(id)}` : unknown.channel;
}
