import { findCommitteeOf, findOrCreateCommittee } from '../../../db/committee/committees.ts';
import { type Connection, inTransaction } from '../../../db/connection/connection.ts';
import { dayIn, type Instant } from '../../domain/time/instant.ts';
import { resolveViewer, type SlackActor } from '../access/resolve-viewer.ts';
import { loadNewCommittee } from '../committee/load-new-committee.ts';
import type { Directory } from '../ports/directory.ts';
import { ensureMember } from '../roster/ensure-member.ts';
import { nameMentions } from './name-mentions.ts';
import { type NotSummary, type Posted, readPosting } from './read-posting.ts';
import { type Saved, savePosting } from './save-posting.ts';

/** Something to read, and where it stood. */
export interface Posting {
  readonly actor: SlackActor;
  readonly messageTs: string;
  /** Slack's id of the file; null for a message's own words. */
  readonly fileId: string | null;
  /** Slack's `edited.ts` of the message; null where nobody edited it. */
  readonly editedTs: string | null;
  readonly permalink: () => Promise<string | null>;
  readonly posted: Posted;
}

export type Received =
  | Saved
  | NotSummary
  /** Slackbot too posts in a person's shape. */
  | { readonly kind: 'from a bot' }
  /** The channel's committee is not shown to the poster. */
  | { readonly kind: 'outside' };

/**
 * Reads what was posted, and keeps it where it is a summary. A channel's first summary makes it a committee; its poster is put on the
 * roster where they are not on it, and is the secretariat where nobody of the workspace is.
 */
export async function receiveSummary(
  db: Connection,
  posting: Posting,
  directory: Directory,
  now: Instant,
): Promise<Received> {
  const { actor, posted, messageTs, fileId, editedTs } = posting;
  const { workspace, channelId, userId } = actor;
  const asPosted = await readPosting(posted, dayIn('UTC', now));
  if (asPosted.kind !== 'summary') return asPosted;
  const person = await directory.person(userId, now);
  if (person?.isBot) return { kind: 'from a bot' };
  const existing = await findCommitteeOf(db, workspace, channelId);
  const committee = existing ?? (await loadNewCommittee(actor, person, directory, now));
  if ('because' in committee) return committee;
  const found = existing && (await resolveViewer(db, actor, directory, now));
  if (found?.kind === 'outside') return found;
  const read = await nameMentions(db, { read: asPosted, posted }, actor, existing?.id, directory, now);
  const origin = { channelId, messageTs, fileId, editedTs, permalink: await posting.permalink() };
  return inTransaction(db, async (db) => {
    const here = existing ?? (await findOrCreateCommittee(db, workspace, committee, now));
    const poster =
      found?.kind === 'viewer'
        ? found.viewer.member
        : await ensureMember(db, here, person, now, { bringsSummary: true });
    if ('because' in poster) return poster;
    return savePosting(db, { ...poster, userId }, origin, read, now);
  });
}
