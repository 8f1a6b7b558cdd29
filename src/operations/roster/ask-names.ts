import type { Connection } from '../../../db/connection/connection.ts';
import { listMembers } from '../../../db/roster/members.ts';
import { addNameQuestions } from '../../../db/roster/name-questions.ts';
import { listOwningMembers, listUnownedNames } from '../../../db/roster/roster.ts';
import type { Notice } from '../../domain/reminders/notice.ts';
import { noticeKeys } from '../../domain/reminders/notice-keys.ts';
import { handleOf, type KnownMember, type Person } from '../../domain/roster/member.ts';
import { matchName } from '../../domain/roster/name.ts';
import { mostCandidates, nameProposals } from '../../domain/roster/name-proposals.ts';
import type { NameCandidate } from '../../domain/roster/roster-entry.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { queueNotices } from '../planning/queue-notices.ts';
import type { DoubtfulNames } from './save-participants.ts';

/**
 * Asks who published a summary, in one message, about its names of which it is not certain who they are: entries of the
 * roster that nobody in the workspace surely is, participants whom several could be, and owners whom the roster does not know. Owners of
 * actions come first. Of somebody who owns nothing, directs nothing and is like nobody in the workspace nothing is asked. Returns how many
 * names are asked about.
 */
export async function askNames(
  db: Connection,
  of: {
    readonly committeeId: number;
    readonly summaryId: number;
    readonly rootId: number;
    readonly publishedBy: number;
  },
  { unsure, several }: DoubtfulNames,
  people: readonly Person[],
  now: Instant,
): Promise<number> {
  const { committeeId, summaryId, rootId } = of;
  const members = await listMembers(db, committeeId);
  const owning = await listOwningMembers(db, committeeId);
  const owners = (await listUnownedNames(db, committeeId, rootId)).map(({ name }) => {
    const match = matchName(name, members);
    return { name, members: match.kind === 'several' ? match.people : [] };
  });
  const written = uniqueNames([...owners, ...several]);
  const proposalsFor = nameProposals(
    [...unsure.map(({ member }) => member), ...written.map(({ name }) => ({ name, aliases: [] }))],
    people,
  );
  const doubtful: readonly Doubtful[] = [
    ...unsure.map(({ member, candidates }) => ({
      name: member.name,
      memberId: member.id,
      candidates: candidates.map(asCandidate),
      isOwner: owning.has(member.id),
      directs: member.role !== 'member' || member.isLead,
    })),
    ...written.map((one) => ({
      name: one.name,
      memberId: null,
      candidates: candidatesAmong(one.members, proposalsFor({ name: one.name, aliases: [] })),
      isOwner: owners.includes(one),
      directs: false,
    })),
  ];
  const asked = doubtful
    .filter(({ candidates, isOwner, directs }) => isOwner || directs || candidates.length > 0)
    .toSorted((one, other) => urgency(other) - urgency(one))
    .map(({ name, memberId, candidates }) => ({ name, memberId, candidates }));
  const added = await addNameQuestions(db, { committeeId, summaryId }, asked);
  if (added === 0) return 0;
  const questions: Notice = {
    committeeId,
    key: noticeKeys.names({ summaryId }),
    kind: 'names',
    subjectId: summaryId,
    to: { memberId: of.publishedBy },
    reason: 'names to be settled',
    dueAt: now,
  };
  await queueNotices(db, [questions], now);
  return added;
}

const uniqueNames = <Named extends { readonly name: string }>(all: readonly Named[]): readonly Named[] =>
  all.filter((one, index) => all.findIndex((other) => other.name === one.name) === index);

interface Doubtful {
  readonly name: string;
  readonly memberId: number | null;
  readonly candidates: readonly NameCandidate[];
  /** Whether they own an open action, of which nobody is reminded meanwhile. */
  readonly isOwner: boolean;
  readonly directs: boolean;
}

const urgency = ({ isOwner, candidates }: Doubtful): number => (isOwner ? 2 : 0) + (candidates.length > 0 ? 1 : 0);

/** The members it may be, and of the workspace those who are none of these. */
function candidatesAmong(members: readonly KnownMember[], proposed: readonly Person[]): readonly NameCandidate[] {
  const others = proposed.filter((person) => members.every((member) => member.userId !== person.userId));
  return [
    ...members.map((member): NameCandidate => ({ kind: 'member', memberId: member.id, name: member.name })),
    ...others.map(asCandidate),
  ].slice(0, mostCandidates);
}

/** "Sam Osei (@sam.osei)": two of one name are told apart by their handles. */
const asCandidate = (person: Person): NameCandidate => {
  const { userId, name } = person;
  const handle = handleOf(person);
  return { kind: 'person', userId, name: handle ? `${name} (@${handle})` : name };
};
