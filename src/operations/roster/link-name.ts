import type { Connection } from '../../../db/connection/connection.ts';
import { record } from '../../../db/history/history.ts';
import { addMember, linkMember, listMembers, renameMember } from '../../../db/roster/members.ts';
import { mergeMembers } from '../../../db/roster/merge-members.ts';
import { answerNameQuestions } from '../../../db/roster/name-questions.ts';
import { giveNameTo, listUnownedNames, saveAlias } from '../../../db/roster/roster.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import { actionPhrases, memberPhrases } from '../../domain/history/phrases.ts';
import { handleOf, type KnownMember, type Member, type Person } from '../../domain/roster/member.ts';
import { isSameName, matchName, nameWords } from '../../domain/roster/name.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { authorize } from '../access/authorize.ts';
import { completeWhereDone } from '../actions/complete-group-actions.ts';
import { endDepartureOf } from '../departures/leave-committee.ts';
import { undoable } from '../history/undoable.ts';
import { planNotices } from '../planning/plan-notices.ts';

export type NameLinked =
  | {
      readonly kind: 'linked';
      readonly member: Member;
      /** As the workspace calls them, or else the roster; by their handle where that is the name that was linked. */
      readonly called: string;
      /** The other entry of the roster that turned out to be the same person. */
      readonly merged: string | null;
      /** Actions that had the name as written for an owner, and are the member's now. */
      readonly actions: number;
      /** The summaries whose questions about names were answered by it. */
      readonly summaryIds: readonly number[];
    }
  | Refusal;

/** Who the written name is: somebody whom Slack knows, undefined where it knows nobody of that id, or a member by their id. */
export type NamedPerson = { readonly person: Person | undefined } | { readonly memberId: number };

/**
 * "Ángel Atilio González is @angel": ties a written name to a person, also where it was tied to another.
 *
 * The entry of the roster of that name becomes this person's; where they have an entry already the two become one. The spelling is kept,
 * so that the next summary finds them, and actions that had it for an owner are theirs. `entryId`: which of several of that name is meant.
 */
export function linkName(
  db: Connection,
  written: string,
  who: NamedPerson,
  by: Member,
  now: Instant,
  entryId?: number | null,
): Promise<NameLinked> {
  return undoable(db, by, now, async (db): Promise<NameLinked> => {
    const refusal = await authorize(db, by, 'keep the roster');
    if (refusal) return refusal;
    const person = 'person' in who ? who.person : undefined;
    if ('person' in who && !person) return { kind: 'refused', because: 'unknown person' };
    if (person?.isBot || person?.isDeactivated)
      return { kind: 'refused', because: 'nobody to link', name: person.name };
    if (nameWords(written).length === 0) return { kind: 'refused', because: 'no such person', name: written };
    const { committeeId } = by;
    const members = await listMembers(db, committeeId);
    const named =
      members.find((member) => member.id === entryId) ??
      entryCalled(written, members) ??
      entryCalled(
        written,
        members.filter((member) => member.userId === null),
      );
    const own =
      'memberId' in who
        ? members.find((member) => member.id === who.memberId)
        : members.find((member) => member.userId === person?.userId);
    if ('memberId' in who && !own) return { kind: 'refused', because: 'no such person', name: written };
    const before = named?.userId ? named.name : null;

    let member: Member;
    let merged: string | null = null;
    if (own && named && own.id !== named.id) {
      merged = named.name;
      await mergeMembers(db, own.id, named.id, now);
      // The roster has the person who left under another entry, so they are a member again.
      if (own.isFormer && !named.isFormer) await endDepartureOf(db, own, by, now);
      if (nameWords(named.name).length > nameWords(own.name).length) {
        await renameMember(db, own.id, named.name);
        await keepSpelling(db, { ...own, name: named.name }, own.name);
      } else await keepSpelling(db, own, named.name);
      member = own;
    } else if (own) member = own;
    else if (person) {
      member = await linkMember(db, (named ?? (await newEntry(db, committeeId, person, written))).id, person);
    } else throw new Error('A member was found and is not there');

    const known = await knownMember(db, committeeId, member.id);
    await keepSpelling(db, known, written);
    const called = person ? asTold(person, written) : known.name;
    const unowned = (await listUnownedNames(db, committeeId, 'any')).filter((one) => isSpelledSo(one.name, written));
    for (const one of unowned) await giveNameTo(db, one, known);
    await planNotices(db, { kind: 'member', memberId: known.id }, now);
    await record(
      db,
      [
        {
          committeeId,
          subject: 'member' as const,
          subjectId: known.id,
          byMember: by.id,
          what: merged === null ? memberPhrases.nameLinked : memberPhrases.entriesMerged,
          before: merged ?? before,
          after: `${written} is ${called}`,
        },
        ...unowned.flatMap(({ name, actionIds }) =>
          actionIds.map((subjectId) => ({
            committeeId,
            subject: 'action' as const,
            subjectId,
            byMember: by.id,
            what: actionPhrases.ownerSettled,
            before: name,
            after: known.name,
          })),
        ),
      ],
      now,
    );
    if (merged !== null) await completeWhereDone(db, { kind: 'committee', committeeId }, now);
    const answered = { committeeId, memberId: known.id, names: [written, ...unowned.map((one) => one.name)] };
    return {
      kind: 'linked',
      member: known,
      called,
      merged,
      actions: unowned.reduce((sum, one) => sum + one.actionIds.length, 0),
      summaryIds: await answerNameQuestions(db, answered, { answer: `is ${called}`, by: by.id }, now),
    };
  });
}

/** By their handle where they are called as it is written: "Ana Roth is Ana Roth" says nothing. */
function asTold(person: Person, written: string): string {
  const handle = handleOf(person);
  return handle !== undefined && isSpelledSo(person.name, written) ? `@${handle}` : person.name;
}

const newEntry = (db: Connection, committeeId: number, person: Person, written: string): Promise<Member> =>
  addMember(db, { committeeId, name: nameWords(written).length > 1 ? written : person.name });

/**
 * The entry that the spelling surely means; where it is only like one, that one as long as nobody is linked to it: "Sam is @sam" does
 * not make another of Sam Osei, who is somebody else already.
 */
export function entryCalled(written: string, members: readonly KnownMember[]): KnownMember | undefined {
  const surely = members.filter((member) =>
    [member.name, ...member.aliases].some((name) => isSameName(name, written) || isSpelledSo(name, written)),
  );
  const exact = surely.filter((member) => member.name === written);
  if (surely.length === 1 || exact.length === 1) return exact[0] ?? surely[0];
  const like = matchName(
    written,
    members.filter((member) => member.userId === null),
  );
  return surely.length === 0 && like.kind === 'one' ? like.person : undefined;
}

/** Whether both are the same words, in any order. "?" and "-" have no word, and are no spelling of anybody. */
export const isSpelledSo = (one: string, other: string): boolean =>
  nameWords(one).length > 0 && [...nameWords(one)].sort().join(' ') === [...nameWords(other)].sort().join(' ');

async function keepSpelling(
  db: Connection,
  member: { readonly id: number; readonly committeeId: number; readonly name: string },
  written: string,
): Promise<void> {
  if (!isSpelledSo(member.name, written)) await saveAlias(db, member.committeeId, member.id, written.slice(0, 200));
}

async function knownMember(db: Connection, committeeId: number, id: number): Promise<KnownMember> {
  const member = (await listMembers(db, committeeId)).find((one) => one.id === id);
  if (!member) throw new Error(`Member ${id} went away while their name was linked`);
  return member;
}
