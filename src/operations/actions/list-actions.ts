import * as actions from '../../../db/actions/actions.ts';
import { listNotes } from '../../../db/actions/notes.ts';
import { listSources, listStatements } from '../../../db/actions/statements.ts';
import type { Connection } from '../../../db/connection/connection.ts';
import { findHistory } from '../../../db/history/history.ts';
import type { Refusal } from '../../domain/access/refusal.ts';
import type { Action } from '../../domain/actions/action.ts';
import type { ActionFilter, TypedActionFilter } from '../../domain/actions/action-filter.ts';
import type { ActionNotes } from '../../domain/actions/action-note.ts';
import type { ShownAction } from '../../domain/actions/shown-action.ts';
import { type CalendarDay, dayIn, type Instant } from '../../domain/time/instant.ts';
import type { SlackActor, Viewer } from '../access/resolve-viewer.ts';
import { findActionFilter } from './find-action-filter.ts';

export interface ListedActions extends actions.ActionsPage {
  readonly filter: ActionFilter;
  /** Whose they are, as the roster has it; null: everybody's. */
  readonly of: string | null;
  /** The meeting they are from; null: any. */
  readonly from: string | null;
  /** In the committee's zone. */
  readonly today: CalendarDay;
}

/** A page of actions: the actor's own, everybody's, or those that the words of a filter name. */
export async function listActions(
  db: Connection,
  viewer: Viewer,
  { limit, offset, ...typed }: TypedActionFilter & { readonly limit: number; readonly offset: number },
  now: Instant,
): Promise<ListedActions | Refusal> {
  const today = dayIn(viewer.committee.timeZone, now);
  const found = await findActionFilter(db, viewer, typed, today);
  if (found.kind === 'refused') return found;
  const { filter, of, from } = found;
  const page = await actions.listActionPage(db, viewer.committee.id, filter, today, { limit, offset });
  return { ...page, today, of, from, filter };
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
    listed: {
      ...listed,
      today: dayIn(committee.timeZone, now),
      filter: { which: 'open', whose: { kind: 'member', memberId: member.id } },
      of: member.name,
      from: null,
    },
  };
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
