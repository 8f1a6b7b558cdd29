import { getCommittee } from '../../../db/committee/committees.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { findGroup } from '../../../db/groups/groups.ts';
import { record } from '../../../db/history/history.ts';
import { listMembers } from '../../../db/roster/members.ts';
import { addVote, findVote } from '../../../db/votes/votes.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import { may } from '../../domain/access/rights.ts';
import { votePhrases } from '../../domain/history/phrases.ts';
import { cardNotice } from '../../domain/reminders/vote-notices.ts';
import type { Member } from '../../domain/roster/member.ts';
import { isBlank } from '../../domain/text/visible-text.ts';
import { dayIn, type Instant } from '../../domain/time/instant.ts';
import {
  fewestOptions,
  mostOptions,
  type Quorum,
  readQuorum,
  type Vote,
  voteEnd,
  votesNeeded,
} from '../../domain/votes/vote.ts';
import { readTypedMoment } from '../../reading/typed/typed-moment.ts';
import { authorize } from '../access/authorize.ts';
import { undoable } from '../history/undoable.ts';
import { planNotices } from '../planning/plan-notices.ts';
import { queueNotices } from '../planning/queue-notices.ts';

/** A vote as it is asked for. */
export interface AskedVote {
  readonly question: string;
  readonly options: readonly string[];
  /** Null: the whole roster. */
  readonly groupId: number | null;
  /** "14", "50%"; empty: none. */
  readonly quorum: string;
  readonly isSecret: boolean;
  /** "19 February", which ends with its day where the committee is, or "19 Feb 17:00 UTC". */
  readonly closes: string;
}

export type Opened = { readonly kind: 'opened'; readonly vote: Vote } | Refusal;

/**
 * Asks a question of a group or the whole roster as they are now: who comes later has no vote in it. Its card goes to the channel, its end
 * and the reminders are planned.
 */
export function openVote(db: Connection, asked: AskedVote, by: Member, now: Instant): Promise<Opened> {
  return undoable(db, by, now, async (db) => {
    const refusal = await authorize(db, by, 'ask for a vote');
    if (refusal) return refusal;
    const committee = await getCommittee(db, by.committeeId);
    const read = readAsked(asked, committee.timeZone, now);
    if ('because' in read) return read;
    const group = asked.groupId === null ? null : await findGroup(db, asked.groupId);
    if (group === undefined || (group && group.committeeId !== committee.id)) {
      return { kind: 'refused', because: 'no such group', name: '', groups: [] };
    }
    const people = (
      group ? group.members.filter(({ groupRole }) => groupRole !== 'observer') : await listMembers(db, committee.id)
    ).filter((member) => may(member, 'cast a vote') !== 'no');
    if (people.length === 0) return { kind: 'refused', because: 'nobody to vote' };
    if (read.quorum && votesNeeded(read.quorum, people.length) > people.length) {
      return { kind: 'refused', because: 'no quorum' };
    }
    const id = await addVote(
      db,
      {
        committeeId: committee.id,
        groupId: group?.id ?? null,
        isSecret: asked.isSecret,
        openedBy: by.id,
        electors: people.map(({ id }) => id),
        ...read,
      },
      now,
    );
    await record(
      db,
      { committeeId: committee.id, subject: 'vote', subjectId: id, byMember: by.id, what: votePhrases.opened },
      now,
    );
    await queueNotices(db, [cardNotice(committee, { voteId: id, again: null }, now)], now);
    await planNotices(db, { kind: 'vote', voteId: id }, now);
    const vote = await findVote(db, id);
    if (!vote) throw new Error(`Vote ${id} was added and is not there`);
    return { kind: 'opened', vote };
  });
}

const mostCharacters = { question: 500, option: 75 };

/** What was asked for, read and in order, or what is wrong with it. */
function readAsked(
  asked: AskedVote,
  zone: string,
  now: Instant,
):
  | {
      readonly question: string;
      readonly options: readonly string[];
      readonly quorum: Quorum | null;
      readonly closesAt: Instant;
    }
  | Refusal {
  const question = asked.question.replace(/\s+/g, ' ').trim();
  const options = asked.options
    .map((option) => option.replace(/\s+/g, ' ').trim())
    .filter((option) => !isBlank(option));
  if (isBlank(question) || question.length > mostCharacters.question)
    return { kind: 'refused', because: 'no question' };
  if (options.length < fewestOptions) return { kind: 'refused', because: 'no choice' };
  if (options.length > mostOptions || options.some((option) => option.length > mostCharacters.option)) {
    return { kind: 'refused', because: 'too many options' };
  }
  if (new Set(options.map((option) => option.toLowerCase())).size < options.length) {
    return { kind: 'refused', because: 'options alike' };
  }
  const quorum = asked.quorum.trim() === '' ? null : readQuorum(asked.quorum);
  if (quorum === undefined) return { kind: 'refused', because: 'no quorum' };
  const typed = readTypedMoment(asked.closes, zone, dayIn(zone, now));
  if (typed.kind === 'refused') return typed;
  // A vote closes at one moment, and lasts no time then.
  if (typed.durationMinutes !== null) return { kind: 'refused', because: 'no such moment', words: asked.closes };
  const closesAt = typed.startsAt ?? voteEnd(zone, typed.day);
  if (closesAt <= now) return { kind: 'refused', because: 'no such moment', words: asked.closes };
  return { question, options, quorum, closesAt };
}
