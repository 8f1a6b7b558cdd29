import { addActions, findAction } from '../../../db/actions/actions.ts';
import { getCommittee, takeActionNumbers } from '../../../db/committee/committees.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { listGroups } from '../../../db/groups/groups.ts';
import { record } from '../../../db/history/history.ts';
import { listMembers } from '../../../db/roster/members.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import { type Action, ownerName } from '../../domain/actions/action.ts';
import { actionPhrases } from '../../domain/history/phrases.ts';
import type { Member } from '../../domain/roster/member.ts';
import { mentionedIn, ownerNamed, type Roster } from '../../domain/roster/roster.ts';
import { writtenAction } from '../../domain/summaries/draft.ts';
import { tokenWords } from '../../domain/text/token-words.ts';
import { isBlank } from '../../domain/text/visible-text.ts';
import { dayIn, type Instant } from '../../domain/time/instant.ts';
import { readTypedAction, type TypedAction } from '../../reading/typed/typed-action.ts';
import { authorize } from '../access/authorize.ts';
import { noSuchOwner } from '../access/no-such-member.ts';
import { undoable } from '../history/undoable.ts';
import { planNotices } from '../planning/plan-notices.ts';
import { effectiveShare, newAction, ownerRow } from './new-action.ts';
import { offerAction } from './offer-action.ts';

export type Added = { readonly kind: 'added'; readonly action: Action } | Refusal;

/**
 * Adds an action that no summary has, from words as they are typed: `TEXT [@member] [by DATE]`. An @name that nobody has is refused. For oneself anybody may; for others
 * the secretariat and the chair.
 */
export function addAction(db: Connection, words: string, by: Member, now: Instant): Promise<Added> {
  return undoable(db, by, now, async (db) => {
    const { timeZone } = await getCommittee(db, by.committeeId);
    const roster = { members: await listMembers(db, by.committeeId), groups: await listGroups(db, by.committeeId) };
    const typed = readTypedAction(words, dayIn(timeZone, now), (name) => isSomebody(name, roster));
    if (typed.kind === 'refused') return typed;
    const unknown = typed.people.find((name) => mentionedIn(name) === undefined && !isSomebody(name, roster));
    if (unknown !== undefined) return noSuchOwner(db, by.committeeId, unknown);
    const text = textOf(typed, roster);
    if (isBlank(text)) return { kind: 'refused', because: 'no text' };
    const owner = typed.owner === null ? ({ kind: 'member', member: by } as const) : ownerNamed(typed.owner, roster);
    if (owner.kind === 'name') return noSuchOwner(db, by.committeeId, owner.name);
    const own = owner.kind === 'member' && owner.member.id === by.id;
    const refusal = await authorize(db, by, 'add an action', { own });
    if (refusal) return refusal;
    if (owner.kind === 'member' && owner.member.isFormer) return { kind: 'refused', because: 'not a member' };

    const number = await takeActionNumbers(db, by.committeeId, 1);
    const written = { ...writtenAction(text), due: typed.due, dueText: typed.dueText };
    const action = newAction({ committeeId: by.committeeId, summaryId: null, number }, written, roster);
    const [id = 0] = await addActions(
      db,
      [{ ...action, share: effectiveShare([owner], null), owners: [ownerRow(owner)] }],
      now,
    );
    await record(
      db,
      { committeeId: by.committeeId, subject: 'action', subjectId: id, byMember: by.id, what: actionPhrases.added },
      now,
    );
    await offerAction(db, { actionId: id, owner, had: { owners: [], share: 'member', takenBy: null } }, by, now);
    await planNotices(db, { kind: 'actions', actionIds: [id] }, now);
    const added = await findAction(db, id);
    if (!added) throw new Error(`Action ${id} was added and is not there`);
    return { kind: 'added', action: added };
  });
}

/** A group is typed with an @; without one its name is a word like others. */
function isSomebody(name: string, roster: Roster): boolean {
  const { kind } = ownerNamed(name, roster);
  return kind === 'member' || (kind === 'group' && /^[@<]/.test(name));
}

/** What is to be done, with names where people were mentioned. */
function textOf({ text, people }: TypedAction, roster: Roster): string {
  const named = people.reduce((words, written) => {
    const owner = ownerNamed(written, roster);
    return owner.kind === 'name' ? words : words.replaceAll(written, ownerName(owner));
  }, text);
  return tokenWords(named);
}
