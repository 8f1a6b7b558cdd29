import * as actions from '../../../db/actions/actions.ts';
import { listNotes } from '../../../db/actions/notes.ts';
import { listSources, listStatements } from '../../../db/actions/statements.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { listGroups } from '../../../db/groups/groups.ts';
import { findHistory } from '../../../db/history/history.ts';
import { listMembers } from '../../../db/roster/members.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import type { Action } from '../../domain/actions/action.ts';
import type { ActionFilter, ActionsOf } from '../../domain/actions/action-filter.ts';
import type { ActionNotes } from '../../domain/actions/action-note.ts';
import type { ShownAction } from '../../domain/actions/shown-action.ts';
import { mentionedIn, ownerNamed } from '../../domain/roster/roster.ts';
import { tokenWords } from '../../domain/text/token-words.ts';
import { type CalendarDay, dayIn, type Instant } from '../../domain/time/instant.ts';
import { noSuchOwner } from '../access/no-such-member.ts';
import type { SlackActor, Viewer } from '../access/resolve-viewer.ts';

export interface ListedActions extends actions.ActionsPage {
  /** Whose they are, as the roster has it; null: everybody's. */
  readonly of: string | null;
  /** In the committee's zone. */
  readonly today: CalendarDay;
}

/** A page of actions: the actor's own, everybody's, or those of whomever or whatever `whose` names. */
export async function listActions(
  db: Connection,
  { committee, member }: Viewer,
  asked: {
    readonly which: ActionFilter['which'] | 'mine';
    readonly whose: string;
    readonly limit: number;
    readonly offset: number;
  },
  now: Instant,
): Promise<ListedActions | Refusal> {
  const { which, whose, limit, offset } = asked;
  const named = whose === '' ? undefined : await find(db, committee.id, whose);
  if (named && 'because' in named) return named;
  const own = which === 'mine' ? ({ kind: 'member', memberId: member.id } as const) : null;
  const filter = { which: which === 'mine' ? 'open' : which, whose: named?.whose ?? own } as const;
  const today = dayIn(committee.timeZone, now);
  const page = await actions.listActionPage(db, committee.id, filter, today, { limit, offset });
  return { ...page, today, of: named?.name ?? (own ? member.name : null) };
}

/**
 * A page of the actor's own open actions, and who they are in the committee of the channel that they ask in. Undefined where they are not on its
 * roster, or the channel is no committee's: then `resolveViewer` tells who they are.
 */
export async function listOwnActions(
  db: Connection,
  actor: SlackActor,
  page: { readonly limit: number; readonly offset: number },
  now: Instant,
): Promise<{ readonly viewer: Viewer; readonly listed: ListedActions } | undefined> {
  const own = await actions.findOwnActions(db, actor, page);
  if (!own) return undefined;
  const { committee, member, ...listed } = own;
  return {
    viewer: { committee, member },
    listed: { ...listed, today: dayIn(committee.timeZone, now), of: member.name },
  };
}

async function find(
  db: Connection,
  committeeId: number,
  whose: string,
): Promise<{ whose: ActionsOf; name: string } | Refusal> {
  const roster = { members: await listMembers(db, committeeId), groups: await listGroups(db, committeeId) };
  const owner = ownerNamed(whose, roster);
  switch (owner.kind) {
    case 'member':
      return { whose: { kind: 'member', memberId: owner.member.id }, name: owner.member.name };
    case 'group':
      return { whose: { kind: 'group', groupId: owner.group.id }, name: owner.group.name };
    case 'name':
      // A mention is no word that an action could hold.
      if (mentionedIn(whose)) return noSuchOwner(db, committeeId, whose);
      return { whose: { kind: 'words', words: tokenWords(whose) }, name: `“${tokenWords(whose)}”` };
  }
}

/** Those of the committee's actions that have these ids, in the order of the ids. */
export async function showActionsById(
  db: Connection,
  { committee }: Viewer,
  ids: readonly number[],
): Promise<readonly Action[]> {
  const found = new Map((await actions.listActionsById(db, ids)).map((action) => [action.id, action]));
  return ids.flatMap((id) => found.get(id) ?? []).filter((action) => action.committeeId === committee.id);
}

/** Notes that an action's card shows; the rest are a click away. */
const notesOnCard = 3;

/** One action of the committee, with all that is known of it. */
export async function showAction(
  db: Connection,
  committeeId: number,
  which: { readonly number: number } | { readonly id: number },
): Promise<ShownAction | undefined> {
  const action =
    'number' in which
      ? await actions.findActionByNumber(db, committeeId, which.number)
      : await actions.findAction(db, which.id);
  if (!action || action.committeeId !== committeeId) return undefined;
  const latest = await findHistory(db, committeeId, { subject: 'action', id: action.id }, { limit: 8, offset: 0 });
  const sources = await listSources(db, [action.id]);
  return {
    action,
    source: sources.get(action.id) ?? null,
    notes: { ...(await listNotes(db, action.id, { limit: notesOnCard, offset: 0 })), page: 0 },
    history: { ...latest, page: 0 },
    statements: await listStatements(db, action.id),
  };
}

export const notesPerPage = 5;

/** A page of the notes on an action of the committee, from 0. */
export async function showNotes(
  db: Connection,
  committeeId: number,
  actionId: number,
  page: number,
): Promise<{ readonly action: Action; readonly notes: ActionNotes } | undefined> {
  const action = await actions.findAction(db, actionId);
  if (action?.committeeId !== committeeId) return undefined;
  const listed = await listNotes(db, actionId, { limit: notesPerPage, offset: page * notesPerPage });
  return { action, notes: { ...listed, page } };
}
